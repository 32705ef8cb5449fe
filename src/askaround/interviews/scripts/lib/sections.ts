// Fills the sections of the page from the visit; changes nothing.
import { byId, element, part, setText, words } from "./dom.ts";
import { noteOf } from "./facts.ts";
import { questionsOf, type Step } from "./steps.ts";
import type { Visit } from "./visit.ts";

export function fillPermission({ data }: Visit): void {
  const { person, field } = data.interview;
  const both = person.title && person.organisation;
  const role = both ? words("role", { title: person.title, place: person.organisation }) : person.title || person.organisation;
  const who = role ? words("with", { name: person.name, role }) : person.name;
  const section = byId("permission");
  setText(part(section, "who"), `${who} · ${field}`);
  setText(part(section, "ask"), words("ask", { name: person.first_name }));
}

export function fillQuestion(visit: Visit, step: Step): void {
  const section = byId("asking");
  setText(part(section, "question"), step.question?.text ?? words("unplanned"));
  const parts = part(section, "parts");
  const smaller = step.question?.parts ?? [];
  parts.hidden = smaller.length === 0;
  parts.replaceChildren(...smaller.map((text) => element("li", text)));
  const previous = section.querySelector<HTMLButtonElement>('[data-do="previous"]');
  if (previous) previous.disabled = step.answer === questionsOf(visit.data)[0]?.answer;
  const starred = noteOf(visit.data, step.answer)?.starred ?? false;
  section.querySelector('[data-do="star"]')?.setAttribute("aria-pressed", String(starred));
}

export function fillOver(visit: Visit): void {
  const section = byId("over");
  setText(part(section, "over"), words("finished"));
  setText(part(section, "over-words"), words(visit.sending === "sent" ? "writeNow" : "writeLater"));
  part<HTMLAnchorElement>(section, "write-up").href = "../write-up/";
}

/** What else was written under the same question, on another device. */
export function fillOthers(section: HTMLElement, others: string[]): void {
  const shown = part(section, "others");
  shown.hidden = others.length === 0;
  const said = others.map((text) => element("blockquote", text, "words"));
  shown.replaceChildren(element("p", words("elsewhere"), "meta"), ...said);
}

/** Notes declined: time and questions only. */
export function fillNoting(noting: boolean): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-noting]")) each.hidden = !noting;
  for (const each of document.querySelectorAll<HTMLElement>("[data-not-noting]")) each.hidden = noting;
  byId("asking").classList.toggle("live-quiet", !noting);
}
