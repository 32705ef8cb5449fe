// Places in a text: the server counts code points, the browser UTF-16 units.

export function toCodePoints(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

/** The sentence or line around a place, from and up to a unit, without blanks around it. */
export function sentenceAround(text: string, at: number, language?: string): [number, number] | null {
  const before = text.lastIndexOf("\n", Math.max(at - 1, 0));
  const after = text.indexOf("\n", at);
  const start = before < 0 ? 0 : before + 1;
  const line = text.slice(start, after < 0 ? text.length : after);
  const segments = new Intl.Segmenter(language, { granularity: "sentence" }).segment(line);
  const found = segments.containing(Math.min(Math.max(at - start, 0), Math.max(line.length - 1, 0)));
  if (!found || !found.segment.trim()) return null;
  const lead = found.segment.length - found.segment.trimStart().length;
  const first = start + found.index + lead;
  return [first, first + found.segment.trim().length];
}
