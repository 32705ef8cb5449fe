import assert from "node:assert/strict";
import { test } from "node:test";
import { Notebook } from "./notebook.ts";
import { apply } from "./splice.ts";
import type { Waiting } from "./store.ts";
import type { NoteEvent, Texts } from "./wire.ts";

const EMPTY: Texts = { head: null, text: "", others: [] };

function notebook(device = "tab"): Notebook {
  const book = new Notebook("me", "visit", device);
  book.open("a", EMPTY, [], []);
  return book;
}

function events(items: Waiting[]): NoteEvent[] {
  return items.flatMap((each) => (each.kind === "event" ? [each.item] : []));
}

function type(book: Notebook, value: string): NoteEvent[] {
  return events(book.type("a", "q", value, 1).items);
}

test("each edit stands on the one before it", () => {
  const book = notebook();
  const [first] = type(book, "one");
  const [second] = type(book, "one two");
  assert.equal(first?.base, null);
  assert.equal(second?.base, first?.id);
  assert.deepEqual([first, second].map((edit) => edit?.seq), [1, 2]);
  assert.equal([first, second].reduce((text, edit) => apply(text, edit!), ""), "one two");
});

test("typing what was there already is no edit", () => {
  const book = notebook();
  type(book, "one");
  assert.deepEqual(type(book, "one"), []);
});

test("a short text is kept whole with every edit, a long one now and then", () => {
  const book = notebook();
  assert.equal(book.type("a", null, "short", 1).drafts[0]?.text, "short");
  const long = "x".repeat(30_000);
  const kept = Array.from({ length: 60 }, (_, n) => book.type("a", null, long + "y".repeat(n), 1).drafts.length);
  assert.ok(kept.filter(Boolean).length < 5);
});

test("when all is sent and the server has more, its text is taken over", () => {
  const book = notebook();
  const [mine] = type(book, "one");
  book.sent([mine!.id]);
  book.hear("a", { head: "theirs", text: "one and more", others: [] }, false, 1);
  assert.equal(book.text("a"), "one and more");
  assert.equal(type(book, "one and more!")[0]?.base, "theirs");
});

test("while something is not sent, nothing is taken over", () => {
  const book = notebook();
  type(book, "mine");
  book.hear("a", { head: "theirs", text: "theirs", others: [] }, false, 1);
  assert.equal(book.text("a"), "mine");
  assert.deepEqual(book.others("a"), ["theirs"]);
});

test("while the box holds more than was taken down, nothing is taken over", () => {
  const book = notebook();
  const [mine] = type(book, "one");
  book.sent([mine!.id]);
  book.hear("a", { head: "theirs", text: "two", others: [] }, true, 1);
  assert.equal(book.text("a"), "one");
});

test("a text the server keeps beside the main one stays mine", () => {
  const book = notebook();
  const [mine] = type(book, "mine");
  book.sent([mine!.id]);
  book.hear("a", { head: "x", text: "theirs", others: [{ head: mine!.id, text: "mine" }] }, false, 1);
  assert.equal(book.text("a"), "mine");
  assert.deepEqual(book.others("a"), ["theirs"]);
});

test("a server that holds this very text wrongly is mended with one more edit", () => {
  const book = notebook();
  const [mine] = type(book, "whole");
  book.sent([mine!.id]);
  const [mending] = events(book.hear("a", { head: mine!.id, text: "hole", others: [] }, false, 1).items);
  assert.equal(mending?.base, mine?.id);
  assert.equal(apply("hole", mending!), "whole");
  assert.equal(book.text("a"), "whole");
});

test("a server that keeps saying otherwise is believed in the end", () => {
  const book = notebook();
  const [mine] = type(book, "whole");
  book.sent([mine!.id]);
  const [mending] = events(book.hear("a", { head: mine!.id, text: "hole", others: [] }, false, 1).items);
  book.sent([mending!.id]);
  assert.deepEqual(book.hear("a", { head: mending!.id, text: "hole", others: [] }, false, 1).items, []);
  assert.equal(book.text("a"), "hole");
});

test("what another tab writes goes on in this one", () => {
  const [one, other] = [notebook("one"), notebook("other")];
  const [edit] = type(one, "from one");
  assert.deepEqual(other.overhear([edit!], () => false), ["a"]);
  assert.equal(other.text("a"), "from one");
  assert.equal(type(other, "from one and other")[0]?.base, edit?.id);
});

test("what another tab writes does not disturb what is being typed here", () => {
  const [one, other] = [notebook("one"), notebook("other")];
  const edits = type(one, "from one");
  assert.deepEqual(other.overhear(edits, () => true), []);
  assert.equal(type(other, "from other")[0]?.base, null);
});

test("what no database keeps is replaced once, not for ever anew", () => {
  const book = notebook();
  assert.equal(type(book, "a\ud800b")[0]?.insert, "a\ufffdb");
  assert.deepEqual(type(book, "a\ud800b"), []);
});
