// Marks today, and what is on now, by the reader's clock in Vietnam's time; a button leads to the first day that is not over.
export default function (element) {
  const now = Date.now();
  const today = new Date(now + 252e5).toISOString().slice(0, 10);
  const days = [...element.querySelectorAll("[data-first]")].filter(({ dataset }) => dataset.first === dataset.last);
  for (const day of days) day.querySelector(".schedule__today").hidden = day.dataset.first !== today;
  for (const entry of element.querySelectorAll("[data-start]")) {
    const start = Date.parse(entry.dataset.start);
    const end = Date.parse(entry.dataset.end) || start + 36e5;
    entry.querySelector(".schedule__now").hidden = !(start <= now && now < end);
  }
  const next = days.find((day) => day.dataset.first >= today);
  const jump = element.querySelector(".schedule__jump");
  if (!next || next === days[0] || !jump) return;
  jump.hidden = false;
  jump.addEventListener("click", () => {
    const title = next.querySelector(".schedule__title");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  });
}
