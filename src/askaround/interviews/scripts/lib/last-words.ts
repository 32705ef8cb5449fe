// What was typed in the last moment before the page is left. A write to IndexedDB that is still under way goes with
// the page; local storage is written at once. Only for leaving: after a kill it is stale, and IndexedDB counts.
import type { Draft } from "./restore.ts";
import type { Waiting } from "./store.ts";

export interface Words {
  items: Waiting[];
  drafts: Draft[];
}

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "askaround:last-words:";

/** The visits of one account of which a page that was left put words here. */
export function visitsLeft(account: string, shelf: () => Shelf = () => localStorage): string[] {
  const about = `${PREFIX}${account}:`;
  try {
    const kept = shelf();
    const keys = Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? "");
    const left = keys.filter((key) => key.startsWith(about)).map((key) => key.slice(about.length).split(":")[0] ?? "");
    return [...new Set(left)];
  } catch {
    return []; // No storage at all: nothing was put there.
  }
}

export class LastWords {
  private readonly about: string;
  private readonly own: string;
  private readonly shelf: () => Shelf;
  private left = false;

  constructor(account: string, interview: string, device: string, shelf: () => Shelf = () => localStorage) {
    this.about = `${PREFIX}${account}:${interview}:`;
    this.own = this.about + device;
    this.shelf = shelf;
  }

  /** The page is being left with this not on disk. */
  leave(words: Words): void {
    if (words.items.length === 0) return;
    try {
      this.shelf().setItem(this.own, JSON.stringify(words));
      this.left = true;
    } catch {
      // No room, or no storage at all: what is on disk stays what it was.
    }
  }

  /** The page was not left after all, and its words are on disk by now. */
  unneeded(): void {
    if (!this.left) return;
    this.left = false;
    this.drop([this.own]);
  }

  /** What earlier openings of this visit left behind, and where it lies, to be dropped once it is kept. */
  found(): Words & { keys: string[] } {
    const found: Words & { keys: string[] } = { items: [], drafts: [], keys: [] };
    try {
      const shelf = this.shelf();
      const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
      found.keys = keys.filter((key) => key.startsWith(this.about) && key !== this.own);
      for (const key of found.keys) {
        const words = JSON.parse(shelf.getItem(key) ?? "{}") as Partial<Words>;
        found.items.push(...(words.items ?? []));
        found.drafts.push(...(words.drafts ?? []));
      }
    } catch {
      // Unreadable: nothing to take up.
    }
    return found;
  }

  drop(keys: string[]): void {
    try {
      for (const key of keys) this.shelf().removeItem(key);
    } catch {
      // Kept once more; the server takes each thing once.
    }
  }
}
