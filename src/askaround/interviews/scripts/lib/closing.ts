// The close: thanks, names, may I use your name, when I'll report back.
import { byId, part } from "./dom.ts";
import type { Visit } from "./visit.ts";
import type { CloseSaid } from "./wire.ts";

/** What is ticked, chosen or typed at the close; `data-close` names the fact. */
type Box = HTMLInputElement | HTMLSelectElement;

/** Listen to the close's boxes, each of which is a fact as soon as it is ticked. */
export function onClose(visit: () => Visit | undefined): void {
  byId("close").addEventListener("change", (event) => {
    const input = (event.target as Element).closest<Box>("[data-close]");
    if (!input) return;
    visit()?.say("close", { [input.dataset["close"] ?? ""]: valueOf(input) });
    showClose(visit());
  });
}

/** Show what was said so far. */
export function showClose(visit: Visit | undefined): void {
  if (!visit) return;
  const section = byId("close");
  const { question } = visit.data.close;
  const asked = visit.data.questions.find((each) => each.question === question);
  if (asked) part(section, "names-label").textContent = asked.text;
  const said: CloseSaid = visit.data.interview.close;
  for (const input of section.querySelectorAll<Box>("[data-close]")) show(input, said);
  part(section, "handed").hidden = !said.resume_asked;
  showVersions(visit, part(section, "version"));
}

function valueOf(input: Box): string | boolean | null {
  if (input.type === "checkbox") return input.checked;
  return input.value || null;
}

/** Offer the versions of the resume, once one was handed over; the one in the bag comes first to mind. */
function showVersions(visit: Visit, field: HTMLElement): void {
  const { close, resume } = visit.data.interview;
  const versions = visit.data.resumes ?? [];
  field.hidden = !(close.resume_asked && close.resume_handed_over && versions.length);
  const select = field.querySelector("select");
  if (!select || document.activeElement === select) return;
  select.length = 1;
  for (const { id, name } of versions) select.add(new Option(name, id));
  select.value = (close.resume === undefined ? resume : close.resume) ?? "";
}

function show(input: Box, said: CloseSaid): void {
  if (input instanceof HTMLSelectElement) return;
  const value = said[input.dataset["close"] as keyof CloseSaid];
  if (input.type === "checkbox") input.checked = value === true;
  else if (input.type === "radio") input.checked = input.value === value;
  else if (document.activeElement !== input) input.value = typeof value === "string" ? value : "";
}
