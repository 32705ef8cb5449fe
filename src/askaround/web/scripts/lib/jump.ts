// "/" or Ctrl+K opens a box that goes anywhere: people, visits, notes, pages. Without it there is the search page.
import { chosenAfter, opens } from "./jumping.ts";
import { announce } from "./words.ts";

const TYPING = "input, textarea, select, [contenteditable]";
const PAUSE_MS = 80;

export function jumpAnywhere(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog#jump");
  const input = dialog?.querySelector("input");
  const list = dialog?.querySelector<HTMLElement>("#jump-list");
  if (!dialog || !input || !list) return;
  const box = new Box(dialog, input, list);
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest(TYPING) !== null;
    if (!opens(event, typing) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    box.open();
  });
}

class Box {
  private timer = 0;
  private asking = new AbortController();
  /** The words the list was made for; with others typed since, Enter searches for those. */
  private listed: string | null = null;

  private readonly dialog: HTMLDialogElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;

  constructor(dialog: HTMLDialogElement, input: HTMLInputElement, list: HTMLElement) {
    this.dialog = dialog;
    this.input = input;
    this.list = list;
    input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), PAUSE_MS);
    });
    input.addEventListener("keydown", (event) => this.press(event));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || (event.target as Element).closest("[role=option]")) dialog.close();
    });
    dialog.addEventListener("close", () => this.asking.abort());
  }

  open(): void {
    this.input.value = "";
    this.dialog.showModal();
    this.input.focus();
    void this.ask();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.choose(chosenAfter(event.key, this.chosen(), this.options().length));
    } else if (event.key === "Enter") {
      const option = this.options()[this.chosen()];
      if (!option || this.listed !== this.input.value) return; // the form goes to the search page
      event.preventDefault();
      option.click();
    }
  }

  private async ask(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const words = this.input.value;
    try {
      const address = `${this.input.dataset["address"] ?? ""}?q=${encodeURIComponent(words)}`;
      const answer = await fetch(address, { signal });
      if (!answer.ok || answer.redirected) throw new Error("no list");
      const html = await answer.text();
      if (!signal.aborted) this.show(html, words);
    } catch {
      if (!signal.aborted) this.fail();
    }
  }

  private show(html: string, words: string): void {
    this.list.innerHTML = html; // from our own server, which has escaped it
    this.listed = words;
    this.trouble(false);
    this.choose(this.options().length > 0 ? 0 : -1);
    if (words) announce(this.list.querySelector<HTMLElement>("[data-said]")?.dataset["said"] ?? "");
  }

  private fail(): void {
    this.list.replaceChildren();
    this.listed = null;
    this.choose(-1);
    this.trouble(true);
  }

  private trouble(there: boolean): void {
    const sentence = this.dialog.querySelector<HTMLElement>("#jump-trouble");
    if (sentence) sentence.hidden = !there;
  }

  private options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  }

  private chosen(): number {
    return this.options().findIndex((option) => option.ariaSelected === "true");
  }

  private choose(at: number): void {
    this.options().forEach((option, number) => (option.ariaSelected = String(number === at)));
    const option = this.options()[at];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}
