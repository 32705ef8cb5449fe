import assert from "node:assert/strict";
import { test } from "node:test";
import { LastWords } from "./last-words.ts";
import type { Waiting } from "./store.ts";

const WORD: Waiting = {
  account: "me",
  interview: "visit",
  kind: "fact",
  item: { id: "a", device: "tab", seq: 1, kind: "started", value: null, said_at: "" },
};

class Shelf {
  kept = new Map<string, string>();
  full = false;

  get length(): number {
    return this.kept.size;
  }

  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

test("the next opening of the visit finds what the last one left, until it is dropped", () => {
  const shelf = new Shelf();
  new LastWords("me", "visit", "one", () => shelf).leave({ items: [WORD], drafts: [] });
  const next = new LastWords("me", "visit", "two", () => shelf);
  const found = next.found();
  assert.deepEqual(found.items, [WORD]);
  next.drop(found.keys);
  assert.deepEqual(next.found().items, []);
});

test("another visit, and another account, find nothing of it", () => {
  const shelf = new Shelf();
  new LastWords("me", "visit", "one", () => shelf).leave({ items: [WORD], drafts: [] });
  assert.deepEqual(new LastWords("me", "other", "two", () => shelf).found().items, []);
  assert.deepEqual(new LastWords("you", "visit", "two", () => shelf).found().items, []);
});

test("a page that was not left after all takes its words back", () => {
  const shelf = new Shelf();
  const words = new LastWords("me", "visit", "one", () => shelf);
  words.leave({ items: [WORD], drafts: [] });
  words.unneeded();
  assert.equal(shelf.length, 0);
});

test("a full or spoilt shelf stops nobody", () => {
  const shelf = new Shelf();
  shelf.full = true;
  const words = new LastWords("me", "visit", "one", () => shelf);
  words.leave({ items: [WORD], drafts: [] });
  shelf.kept.set("askaround:last-words:me:visit:old", "{not JSON");
  assert.deepEqual(words.found().items, []);
});
