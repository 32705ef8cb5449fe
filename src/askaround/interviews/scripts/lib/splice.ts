// One edit as a splice, counted in Unicode code points as the server counts; see interviews/notes.py.

/** At code point `at`, `remove` code points go and `insert` comes. */
export interface Splice {
  at: number;
  remove: number;
  insert: string;
}

/** The longest insertion sent as one edit; a longer paste becomes several. */
export const PIECE = 50_000;

/** The text after the splice. One that lies outside the text adds its words at the end. */
export function apply(text: string, { at, remove, insert }: Splice): string {
  const start = indexAt(text, at, 0);
  const end = start === undefined ? undefined : indexAt(text, remove, start);
  if (start === undefined || end === undefined) {
    return text + (text && insert && !text.endsWith("\n") ? "\n" : "") + insert;
  }
  return text.slice(0, start) + insert + text.slice(end);
}

/** The splices that make `after` of `before`, none where they are the same. */
export function difference(before: string, after: string): Splice[] {
  if (before === after) return [];
  const start = sameStart(before, after);
  const tail = sameEnd(before, after, Math.min(before.length, after.length) - start);
  const at = codePoints(before.slice(0, start));
  const remove = codePoints(before.slice(start, before.length - tail));
  return pieces({ at, remove, insert: after.slice(start, after.length - tail) });
}

/** What a server can keep: no zero character, no half of a pair. */
export function writable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) if (isHigh(text, i)) count--;
  return count;
}

function pieces(whole: Splice): Splice[] {
  const cut: Splice[] = [];
  let { at, remove } = whole;
  let rest = whole.insert;
  while (rest.length > PIECE) {
    const end = isHigh(rest, PIECE - 1) ? PIECE - 1 : PIECE;
    const insert = rest.slice(0, end);
    cut.push({ at, remove, insert });
    at += codePoints(insert);
    remove = 0;
    rest = rest.slice(end);
  }
  return [...cut, { at, remove, insert: rest }];
}

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return same > 0 && isHigh(one, same - 1) ? same - 1 : same;
}

function sameEnd(one: string, other: string, most: number): number {
  let same = 0;
  while (same < most && one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same)) same++;
  return same > 0 && isLow(one, one.length - same) ? same - 1 : same;
}

/** The index `count` code points after `from`, or nothing when the text ends before. */
function indexAt(text: string, count: number, from: number): number | undefined {
  let index = from;
  for (let left = count; left > 0; left--) {
    if (index >= text.length) return undefined;
    index += isHigh(text, index) && isLow(text, index + 1) ? 2 : 1;
  }
  return index;
}

function isHigh(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLow(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}
