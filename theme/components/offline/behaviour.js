// Lets the service worker in, where the browser may have one.
export default function (element) {
  navigator.serviceWorker?.register(element.dataset.source).catch(() => {});
}
