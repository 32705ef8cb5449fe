// What keys do for the box that goes anywhere: nothing here knows of a page.

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Whether a key opens the box: "/", or K with Control or Command; never while somebody types. */
export function opens(pressed: Pressed, typing: boolean): boolean {
  if (typing || pressed.altKey) return false;
  const held = pressed.ctrlKey || pressed.metaKey;
  if (pressed.key === "/") return !held; // on some keyboards it needs Shift
  return held && !pressed.shiftKey && pressed.key.toLowerCase() === "k";
}

/** Which of `count` is chosen after a key, from the one at `at` (-1: none); at the end it begins anew. */
export function chosenAfter(key: string, at: number, count: number): number {
  if (count === 0) return -1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return at;
}
