// All questions in one list, a tap away.
import { byId, element, part, words } from "./dom.ts";
import { noteOf } from "./facts.ts";
import { questionsOf, type Step, unplannedOf } from "./steps.ts";
import type { Visit } from "./visit.ts";

/** Open the list; `go` is called with the step that was chosen. */
export function openAll(visit: Visit, here: string | null, go: (step: Step) => void): void {
  const dialog = byId<HTMLDialogElement>("all");
  const line = (step: Step): HTMLElement => lineFor(visit, step, here, () => (dialog.close(), go(step)));
  part(dialog, "list").replaceChildren(...questionsOf(visit.data).map(line));
  part(dialog, "unplanned-list").replaceChildren(...unplannedOf(visit.data).map(line));
  if (!dialog.open) dialog.showModal();
}

export function closeAll(): void {
  const dialog = byId<HTMLDialogElement>("all");
  if (dialog.open) dialog.close();
}

function lineFor(visit: Visit, step: Step, here: string | null, choose: () => void): HTMLElement {
  const line = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "live-choice";
  const text = visit.text(step.answer).trim();
  button.append(element("span", step.question?.text ?? (text.slice(0, 80) || words("unplanned"))));
  const marks = [];
  if (step.question && text) marks.push(words("noted"));
  if (noteOf(visit.data, step.answer)?.starred) marks.push(`★ ${words("starred")}`);
  if (step.answer === here) marks.push(words("now"));
  if (step.answer === here) button.setAttribute("aria-current", "step");
  if (marks.length > 0) button.append(element("span", marks.join(" · "), "meta"));
  button.addEventListener("click", choose);
  line.append(button);
  return line;
}
