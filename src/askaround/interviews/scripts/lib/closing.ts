// The close: thanks, names, may I use your name, when I'll report back.
import { byId, part } from "./dom.ts";
import type { Visit } from "./visit.ts";
import type { CloseSaid } from "./wire.ts";

/** Listen to the close's boxes, each of which is a fact as soon as it is ticked. */
export function onClose(visit: () => Visit | undefined): void {
  byId("close").addEventListener("change", (event) => {
    const input = (event.target as Element).closest<HTMLInputElement>("[data-close]");
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
  for (const input of section.querySelectorAll<HTMLInputElement>("[data-close]")) show(input, said);
  part(section, "handed").hidden = !said.resume_asked;
}

function valueOf(input: HTMLInputElement): string | boolean | null {
  if (input.type === "checkbox") return input.checked;
  return input.value || null;
}

function show(input: HTMLInputElement, said: CloseSaid): void {
  const value = said[input.dataset["close"] as keyof CloseSaid];
  if (input.type === "checkbox") input.checked = value === true;
  else if (input.type === "radio") input.checked = input.value === value;
  else if (document.activeElement !== input) input.value = typeof value === "string" ? value : "";
}
