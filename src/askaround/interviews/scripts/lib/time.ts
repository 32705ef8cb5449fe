// The minutes left, small on top; at five they turn amber, with words.
import { timeLeft } from "./clock.ts";
import { announce, part, setText, words } from "./dom.ts";
import type { Visit } from "./visit.ts";

let said = "";

/** Show the time in a section. */
export function showTime(section: HTMLElement, visit: Visit): void {
  const { minutes, state } = timeLeft(visit.data.interview, visit.now().getTime());
  const names = { waiting: "whole", running: "left", low: "left", over: minutes === 0 ? "up" : "over" };
  const time = part(section, "time");
  setText(time, words(names[state], { n: Math.abs(minutes) }));
  time.classList.toggle("late", state === "low" || state === "over");
  const sentence = sentenceFor(section.id, state, minutes < visit.data.interview.low_minutes);
  part(section, "low").hidden = sentence === "";
  setText(part(section, "low-words"), sentence);
  if (sentence && state !== said) announce(sentence);
  said = state;
}

function sentenceFor(section: string, state: string, later: boolean): string {
  if (state === "over") return words("past");
  if (state !== "low") return "";
  if (section === "close") return words("lowClose");
  return words(later ? "lowLater" : "low");
}
