// What was typed the moment a page was left goes where all else is kept: IndexedDB, from which it is sent.
import { LastWords, type Shelf, visitsLeft } from "./last-words.ts";
import type { Draft } from "./restore.ts";
import type { Store } from "./store.ts";

type Kept = Pick<Store, "texts" | "keep">;

/** Of one visit. */
export async function takeUp(words: LastWords, account: string, interview: string, kept: Kept): Promise<void> {
  const { items, drafts, keys } = words.found();
  if (keys.length === 0) return;
  try {
    const there = await kept.texts(account, interview);
    const known = new Set(there.waiting.map(({ item }) => item.id));
    const newer = ({ answer, device, seq }: Draft): boolean =>
      !there.drafts.some((each) => each.answer === answer && each.device === device && each.seq >= seq);
    await kept.keep(items.filter(({ item }) => !known.has(item.id)), drafts.filter(newer));
    words.drop(keys);
  } catch {
    // No storage now: they lie where they are until there is.
  }
}

/** Of every visit of one account, so that what a visit left counts though it is never opened again. */
export async function takeUpAll(account: string, kept: Kept, shelf?: () => Shelf): Promise<void> {
  for (const interview of visitsLeft(account, shelf)) {
    await takeUp(new LastWords(account, interview, "", shelf), account, interview, kept);
  }
}
