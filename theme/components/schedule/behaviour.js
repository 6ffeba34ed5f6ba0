// Marks today, and what is on now, by the reader's clock in Vietnam's time.
export default function (element) {
  const now = Date.now();
  const today = new Date(now + 252e5).toISOString().slice(0, 10);
  for (const day of element.querySelectorAll("[data-first]")) {
    const { first, last } = day.dataset;
    if (first <= today && today <= last && first === last) day.querySelector(".schedule__today").hidden = false;
  }
  for (const entry of element.querySelectorAll("[data-start]")) {
    const start = Date.parse(entry.dataset.start);
    const end = Date.parse(entry.dataset.end) || start + 36e5;
    if (start <= now && now < end) entry.querySelector(".schedule__now").hidden = false;
  }
}
