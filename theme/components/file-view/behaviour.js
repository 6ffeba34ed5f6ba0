// Opens a PDF in the page where the browser can show one; nothing is fetched before it is asked for.
export default function (element) {
  if (!navigator.pdfViewerEnabled) return;
  const button = element.querySelector("button");
  const words = button.firstChild;
  const open = words.data;
  button.addEventListener("click", () => {
    const shown = element.querySelector("iframe");
    if (shown) shown.remove();
    else {
      const frame = document.createElement("iframe");
      frame.className = "file-view__frame";
      frame.src = element.dataset.href;
      frame.title = element.dataset.name;
      element.append(frame);
    }
    button.ariaExpanded = String(!shown);
    words.data = shown ? open : button.dataset.close;
  });
  element.hidden = false;
}
