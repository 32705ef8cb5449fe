// Which words of which answer are chosen.
import { sentenceAround, toCodePoints } from "./points.ts";

export interface Chosen {
  answer: HTMLElement;
  start: number;
  end: number;
  words: string;
}

/** The chosen words, in code points of their answer; null where none, or those of two answers. */
export function chosenIn(selection: Selection | null): Chosen | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const answer = answerOf(range.startContainer) ?? answerOf(range.endContainer);
  if (!answer) return null;
  const inside = within(range, answer);
  const text = answer.textContent ?? "";
  const [first, last] = [unitsBefore(answer, inside.startContainer, inside.startOffset), unitsBefore(answer, inside.endContainer, inside.endOffset)];
  const words = text.slice(first, last);
  if (!words.trim()) return null;
  return { answer, start: toCodePoints(text, first), end: toCodePoints(text, last), words };
}

/** The sentence at a point of the screen. */
export function sentenceAt(answer: HTMLElement, x: number, y: number): Range | null {
  const place = caretAt(x, y);
  if (!place || !answer.contains(place.startContainer)) return null;
  const at = unitsBefore(answer, place.startContainer, place.startOffset);
  const found = sentenceAround(answer.textContent ?? "", at, document.documentElement.lang);
  return found && rangeOf(answer, ...found);
}

function answerOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-mark]") ?? null;
}

/** The part of a range inside the answer: dragging often ends a little beside it. */
function within(range: Range, answer: HTMLElement): Range {
  const whole = document.createRange();
  whole.selectNodeContents(answer);
  const inside = range.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    inside.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
    inside.setEnd(whole.endContainer, whole.endOffset);
  return inside;
}

function unitsBefore(answer: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(answer);
  before.setEnd(node, offset);
  let units = 0;
  for (const text of textsOf(before.cloneContents())) units += text.data.length;
  return units;
}

function rangeOf(answer: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  let passed = 0;
  for (const text of textsOf(answer)) {
    const next = passed + text.data.length;
    if (start >= passed && start < next) range.setStart(text, start - passed);
    if (end > passed && end <= next) range.setEnd(text, end - passed);
    passed = next;
  }
  return range;
}

function* textsOf(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

type CaretFinder = { caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null };
type OlderFinder = { caretRangeFromPoint?: (x: number, y: number) => Range | null };

function caretAt(x: number, y: number): Range | null {
  const place = (document as CaretFinder).caretPositionFromPoint?.(x, y);
  if (!place) return (document as OlderFinder).caretRangeFromPoint?.(x, y) ?? null;
  const range = document.createRange();
  range.setStart(place.offsetNode, place.offset);
  return range;
}
