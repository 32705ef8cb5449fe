// A text box whose every keystroke is taken down within a twentieth of a second.
import { difference } from "./splice.ts";

const TAKE_DOWN_MS = 50;

export interface Owner {
  text(answer: string): string;
  touched(): void;
  typed(answer: string, question: string | null, value: string): void;
}

export class Box {
  answer: string | null = null;
  private question: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly area: HTMLTextAreaElement;
  private readonly owner: Owner;

  constructor(area: HTMLTextAreaElement, owner: Owner) {
    this.area = area;
    this.owner = owner;
    area.addEventListener("input", () => {
      owner.touched();
      this.timer ??= setTimeout(() => this.takeDown(), TAKE_DOWN_MS);
    });
    area.addEventListener("blur", () => this.takeDown());
  }

  /** Put this note in the box, after taking down what was in it. */
  hold(answer: string, question: string | null): void {
    if (answer === this.answer) return this.update();
    this.takeDown();
    this.answer = answer;
    this.question = question;
    this.area.value = this.owner.text(answer);
    this.area.scrollTop = 0;
  }

  /** The note changed elsewhere: show it, the cursor staying by the words it stood at. */
  update(): void {
    if (this.answer === null || this.isTyping(this.answer)) return;
    const text = this.owner.text(this.answer);
    if (text === this.area.value) return;
    const { selectionStart, selectionEnd } = this.area;
    const [start, end] = [moved(this.area.value, text, selectionStart), moved(this.area.value, text, selectionEnd)];
    this.area.value = text;
    if (document.activeElement === this.area) this.area.setSelectionRange(start, end);
  }

  isTyping(answer: string): boolean {
    return this.timer !== undefined && this.answer === answer;
  }

  takeDown(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.answer !== null) this.owner.typed(this.answer, this.question, this.area.value);
  }

  focus(): void {
    this.area.focus();
  }
}

/** Where a cursor at `index` of one text belongs in another. */
export function moved(before: string, after: string, index: number): number {
  const [edit] = difference(before, after);
  if (!edit) return index;
  const start = [...before].slice(0, edit.at).join("").length;
  const grown = after.length - before.length;
  return index <= start ? index : Math.max(start, index + grown);
}
