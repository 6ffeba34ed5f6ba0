// Shares the page by the device's own sheet, or copies its address; says what was done.
export default function (element) {
  const { url, title, copied } = element.dataset;
  const button = element.querySelector("button");
  const said = element.querySelector("output");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        said.textContent = copied;
      }
    } catch (reason) {
      if (reason.name !== "AbortError") said.textContent = url;
    }
  });
}
