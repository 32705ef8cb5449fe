// Which text stands in the box, and which beside it: what this device has, and what the server has.
import { apply } from "./splice.ts";
import type { NoteEvent, Strand, Texts } from "./wire.ts";

/** One text of one answer as one opening of the page left it. Edits after `seq` come on top. */
export interface Draft extends Strand {
  account: string;
  interview: string;
  answer: string;
  device: string;
  seq: number;
  at: number;
}

/** A text on this device. `root` is what its first unsent edit stands on; `unsent` counts those. */
interface Local extends Strand {
  root: string | null;
  unsent: number;
  at: number;
}

export interface Restored extends Strand {
  /** Other texts of the same answer, to be shown beside it. */
  others: string[];
}

/**
 * The text for the box and those beside it.
 *
 * What was typed here and is not sent, or stands on the server as a text of its own, is what the
 * box shows: the last touched first. Else the server's text is newer, and holds what was typed here.
 */
export function restore(server: Texts, drafts: Draft[], unsent: NoteEvent[]): Restored {
  const locals = leaves(drafts, unsent).sort((a, b) => b.at - a.at);
  const own = locals.filter((local) => local.unsent > 0 || server.others.some(({ head }) => head === local.head));
  const [mine, ...rest] = own;
  if (!mine) return { head: server.head, text: server.text, others: apart(server.text, server.others) };
  const seen = mine.unsent > 0 ? mine.root : mine.head;
  const elsewhere = [server, ...server.others].filter(({ head }) => head !== seen && head !== mine.head);
  return { head: mine.head, text: mine.text, others: apart(mine.text, [...elsewhere, ...rest]) };
}

/** The texts worth showing beside one: those that say something it does not. */
export function apart(text: string, others: Strand[]): string[] {
  const texts = others.map((other) => other.text.trim()).filter((other) => other && !text.includes(other));
  return [...new Set(texts)];
}

/** Each draft with its later edits, but for those that another edit went on from. */
function leaves(drafts: Draft[], unsent: NoteEvent[]): Local[] {
  const continued = new Set(unsent.map((event) => event.base));
  return drafts.map((draft) => replay(draft, unsent)).filter(({ head }) => head === null || !continued.has(head));
}

function replay(draft: Draft, unsent: NoteEvent[]): Local {
  const own = unsent.filter((event) => event.device === draft.device).sort((a, b) => a.seq - b.seq);
  const later = own.filter((event) => event.seq > draft.seq);
  return {
    head: later.at(-1)?.id ?? draft.head,
    text: later.reduce(apply, draft.text),
    root: rootOf(own.at(-1), unsent),
    unsent: own.length,
    at: draft.at,
  };
}

/** What the unsent edits that lead to this one stand on, whichever tab made them. */
function rootOf(last: NoteEvent | undefined, unsent: NoteEvent[]): string | null {
  const bases = new Map(unsent.map((event) => [event.id, event.base]));
  let at = last?.id ?? null;
  for (let steps = unsent.length; steps > 0 && at !== null && bases.has(at); steps--) at = bases.get(at) ?? null;
  return at;
}
