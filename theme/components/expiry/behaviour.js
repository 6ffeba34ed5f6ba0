// Hides what ended on a day (or shows the note that says so), when the page is older than that day.
export default function (element) {
  const { until, then } = element.dataset;
  const end = Date.parse(until.length > 10 ? until : `${until}T23:59:59+07:00`);
  if (end < Date.now()) element.hidden = then !== "show";
}
