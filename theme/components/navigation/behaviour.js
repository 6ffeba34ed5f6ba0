// Closes an open group of the menu on Escape, and when the reader turns to something else.
export default function (element) {
  const close = () => {
    const open = element.querySelector("details[open]");
    if (open) open.open = false;
    return open;
  };
  element.addEventListener("keydown", (event) => {
    const closed = event.key === "Escape" && close();
    if (closed) {
      closed.firstElementChild.focus();
      event.preventDefault();
    }
  });
  document.addEventListener("click", (event) => {
    if (!element.contains(event.target)) close();
  });
}
