import assert from "node:assert/strict";
import { test } from "node:test";
import { LastWords, type Shelf } from "./last-words.ts";
import type { Draft } from "./restore.ts";
import type { Waiting } from "./store.ts";
import { takeUpAll } from "./take-up.ts";

function word(interview: string, id: string): Waiting {
  const item = { id, device: "tab", seq: 1, kind: "started" as const, value: null, said_at: "" };
  return { account: "me", interview, kind: "fact", item };
}

function shelfOf(kept = new Map<string, string>()): Shelf {
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** What IndexedDB would hold. */
function disk(held: Waiting[] = []) {
  return {
    held,
    texts: async (_account: string, interview: string) => ({
      drafts: [] as Draft[],
      waiting: held.filter((each) => each.interview === interview),
    }),
    keep: async (items: Waiting[]) => void held.push(...items),
  };
}

test("what several visits left in their last moment is on disk, and no longer on the shelf", async () => {
  const shelf = shelfOf();
  for (const visit of ["one", "two"]) {
    new LastWords("me", visit, "tab", () => shelf).leave({ items: [word(visit, visit)], drafts: [] });
  }
  const kept = disk();
  await takeUpAll("me", kept, () => shelf);
  assert.deepEqual(kept.held.map(({ interview }) => interview).sort(), ["one", "two"]);
  assert.equal(shelf.length, 0);
});

test("what was on disk already is there once, and another account's words stay where they are", async () => {
  const shelf = shelfOf();
  new LastWords("me", "one", "tab", () => shelf).leave({ items: [word("one", "a")], drafts: [] });
  new LastWords("you", "one", "tab", () => shelf).leave({ items: [word("one", "b")], drafts: [] });
  const kept = disk([word("one", "a")]);
  await takeUpAll("me", kept, () => shelf);
  assert.equal(kept.held.length, 1);
  assert.equal(shelf.length, 1);
});

test("where nothing can be kept, the words lie where they are", async () => {
  const shelf = shelfOf();
  new LastWords("me", "one", "tab", () => shelf).leave({ items: [word("one", "a")], drafts: [] });
  const broken = { ...disk(), keep: () => Promise.reject(new Error("no storage")) };
  await takeUpAll("me", broken, () => shelf);
  assert.equal(shelf.length, 1);
});
