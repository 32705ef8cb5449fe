// Reads a calendar from standard input with ical.js and with node-ical, and prints what each found:
// {"ical.js": {uid: entry}, "node-ical": {uid: entry}}, an entry being its moments and its texts.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const text = readFileSync(0, "utf8");

function withIcalJs() {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = {};
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    found[event.uid] = {
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
      summary: event.summary ?? "",
      place: event.location ?? "",
      description: event.description ?? "",
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      alarms: component
        .getAllSubcomponents("valarm")
        .map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds() / 60),
    };
  }
  return found;
}

function withNodeIcal() {
  const found = {};
  for (const event of Object.values(nodeIcal.sync.parseICS(text))) {
    if (event.type !== "VEVENT") continue;
    const day = (date) =>
      [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    const isDay = event.datetype === "date";
    found[event.uid] = {
      start: isDay ? day(event.start) : event.start.toISOString(),
      end: isDay ? day(event.end) : event.end.toISOString(),
      summary: event.summary ?? "",
      place: event.location ?? "",
      description: event.description ?? "",
      sequence: Number(event.sequence),
      status: event.status,
    };
  }
  return found;
}

process.stdout.write(JSON.stringify({ "ical.js": withIcalJs(), "node-ical": withNodeIcal() }));
