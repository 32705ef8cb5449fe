// Small helpers for the visit page. Text goes in as text, never as HTML: names are hostile until escaped.

/** The element of a section that carries this part. */
export function part<E extends HTMLElement = HTMLElement>(within: ParentNode, name: string): E {
  const found = within.querySelector<E>(`[data-part="${name}"]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found as E;
}

/** A sentence from interviews/live/words.html, its {braces} filled in. */
export function words(name: string, fill: Record<string, string | number> = {}): string {
  const sentence = byId("live-words").dataset[name] ?? "";
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(fill[key] ?? whole));
}

export function element(tag: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Set an element's text only where it differs, so that nothing flickers or is read out twice. */
export function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Tell screen readers, politely. */
export function announce(text: string): void {
  const said = document.getElementById("said");
  if (!said || said.textContent === text) return;
  said.textContent = text;
}

const SECTIONS = ["opening", "permission", "asking", "close", "over"] as const;
export type Section = (typeof SECTIONS)[number];

/** How long the second half of a double tap may come after the first. */
const DOUBLE_TAP_MS = 600;
let shownAt = -DOUBLE_TAP_MS;

/** Show one section alone. */
export function show(section: Section): HTMLElement {
  if (byId(section).hidden) shownAt = performance.now();
  for (const name of SECTIONS) byId(name).hidden = name !== section;
  return byId(section);
}

/** Run something when a button that says so (`data-do`) is pressed. */
export function onDo(actions: Record<string, (button: HTMLElement) => void>): void {
  document.addEventListener("click", (event) => {
    // A double tap is meant for what was there at its first half, not for the section that came:
    // on Yes it would skip the first question, on the last Next it would finish the visit.
    if (event.detail > 1 && performance.now() - shownAt < DOUBLE_TAP_MS) return;
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    const action = button && actions[button.dataset["do"] ?? ""];
    if (button && action) action(button);
  });
}
