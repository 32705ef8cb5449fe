// A swipe across the question: on to the next, or back to the one before.

export interface Point {
  x: number;
  y: number;
  /** Milliseconds, by whatever clock, the same for both ends. */
  at: number;
}

/** A finger's width of doubt: less than this is a tap that slipped. Convention. */
const LEAST_PX = 56;
/** Slower than this is reading with a finger on the page. Convention. */
const MOST_MS = 700;

/** 1 for a swipe to what comes next, -1 for one back, 0 for anything else. */
export function swiped(from: Point, to: Point, rightToLeft: boolean): -1 | 0 | 1 {
  const across = to.x - from.x;
  const down = Math.abs(to.y - from.y);
  if (to.at - from.at > MOST_MS || Math.abs(across) < LEAST_PX || down > Math.abs(across) / 2) return 0;
  const onwards = across < 0 !== rightToLeft;
  return onwards ? 1 : -1;
}

/** Tell of each swipe with one finger that begins on this element. */
export function onSwipe(element: HTMLElement, move: (by: -1 | 1) => void): void {
  let from: Point | undefined;
  element.addEventListener("touchstart", (event) => (from = event.touches.length === 1 ? pointOf(event) : undefined), {
    passive: true,
  });
  element.addEventListener("touchcancel", () => (from = undefined));
  element.addEventListener("touchend", (event) => {
    const by = from ? swiped(from, pointOf(event), document.dir === "rtl") : 0;
    from = undefined;
    if (by) move(by);
  });
}

function pointOf(event: TouchEvent): Point {
  const { clientX, clientY } = event.changedTouches[0] as Touch;
  return { x: clientX, y: clientY, at: event.timeStamp };
}
