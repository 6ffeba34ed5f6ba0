// What `/sw.js` is on a site that wants no service worker: it takes the one away that a reader may have from before.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith(`ban-tin ${SITE.base}/ `)) await caches.delete(name);
    await registration.unregister();
  };
  event.waitUntil(clear());
});
