// Copy, share and print, for buttons that say so.
import { announce, words } from "./words.ts";

const SHOWN_FOR_MS = 2500;

export function copyAndShare(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy], [data-share], [data-print]");
    if (!button) return;
    if (button.dataset["copy"]) void copy(button, textOf(button.dataset["copy"]));
    else if (button.dataset["share"]) void share(textOf(button.dataset["share"]));
    else window.print();
  });
  if ("share" in navigator) {
    document.querySelectorAll<HTMLElement>("[data-share][hidden]").forEach((button) => (button.hidden = false));
  }
}

/** The words of an element as one would type them. */
export function textOf(selector: string): string {
  const element = document.querySelector<HTMLElement>(selector);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
  return element?.innerText ?? "";
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const done = (await copied(text)) ? words("copied") : "";
  announce(done || words("copyFailed"));
  if (done) sayOnButton(button, done);
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text);
  }
}

/** For a page that is no secure context: a phone that reads from a laptop by its address. */
function copiedTheOldWay(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "unseen";
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
}

function sayOnButton(button: HTMLElement, text: string): void {
  const before = button.dataset["label"] ?? button.textContent ?? "";
  button.dataset["label"] = before;
  button.textContent = text;
  setTimeout(() => (button.textContent = before), SHOWN_FOR_MS);
}

async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // Closing the share sheet is no mistake.
  }
}
