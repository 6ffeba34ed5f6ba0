// Lists the events of a calendar as ical.js understands them, as JSON; the zone is that of the calendar itself.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(process.argv[2]);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[3], "utf8")));
const zones = new Map(
  calendar.getAllSubcomponents("vtimezone").map((part) => [part.getFirstPropertyValue("tzid"), new ICAL.Timezone(part)]),
);
const when = (time, property) => {
  if (time.isDate) return time.toString();
  time.zone = zones.get(property.getParameter("tzid"));
  return new Date(time.toUnixTime() * 1000).toISOString();
};
const events = calendar.getAllSubcomponents("vevent").map((part) => {
  const event = new ICAL.Event(part);
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    start: when(event.startDate, part.getFirstProperty("dtstart")),
    end: when(event.endDate, part.getFirstProperty("dtend")),
    status: part.getFirstPropertyValue("status"),
    description: event.description,
  };
});
process.stdout.write(JSON.stringify(events));
