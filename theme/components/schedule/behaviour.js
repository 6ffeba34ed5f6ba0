// Marks today, and what is on now, by the reader's clock in Vietnam's time, again each minute, for a page left open;
// a button leads to the first day that is not over.
export default function (element) {
  const days = [...element.querySelectorAll("[data-first]")];
  let today;
  const mark = () => {
    const now = Date.now();
    today = new Date(Date.now() + 252e5).toISOString().slice(0, 10);
    for (const day of days) {
      const { first, last } = day.dataset;
      day.querySelector(".schedule__today").hidden = today < first || last < today;
    }
    for (const entry of element.querySelectorAll("[data-start]")) {
      const start = Date.parse(entry.dataset.start);
      const end = Date.parse(entry.dataset.end);
      entry.querySelector(".schedule__now").hidden = now < start || (end > start ? end : start + 36e5) <= now;
    }
  };
  mark();
  setInterval(mark, 6e4);
  const single = days.filter(({ dataset }) => dataset.first === dataset.last);
  const next = single.find((day) => day.dataset.first >= today);
  const jump = element.querySelector(".schedule__jump");
  if (!next || next === single[0] || !jump) return;
  jump.hidden = false;
  jump.addEventListener("click", () => {
    const title = next.querySelector(".schedule__title");
    title.tabIndex = -1;
    title.focus();
  });
}
