import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, restore } from "./restore.ts";
import type { NoteEvent, Texts } from "./wire.ts";

const EMPTY: Texts = { head: null, text: "", others: [] };

function draft(fields: Partial<Draft>): Draft {
  const blank = { account: "me", interview: "visit", answer: "answer", device: "tab", seq: 1, at: 1 };
  return { ...blank, head: null, text: "", ...fields };
}

function edit(id: string, base: string | null, insert: string, fields: Partial<NoteEvent> = {}): NoteEvent {
  return { id, base, insert, at: 0, remove: 0, device: "tab", seq: 1, answer: "answer", question: null, ...fields };
}

test("with nothing kept here, the server's text stands", () => {
  const server = { head: "s1", text: "from there", others: [{ head: "s2", text: "another" }] };
  assert.deepEqual(restore(server, [], []), { head: "s1", text: "from there", others: ["another"] });
});

test("what is not sent yet wins over an older server", () => {
  const found = restore(EMPTY, [draft({ head: "e1", text: "typed" })], [edit("e1", null, "typed")]);
  assert.deepEqual(found, { head: "e1", text: "typed", others: [] });
});

test("edits made after the draft was kept come on top of it", () => {
  const edits = [edit("e1", null, "typed"), edit("e2", "e1", "re", { seq: 2 })];
  assert.equal(restore(EMPTY, [draft({ head: "e1", text: "typed" })], edits).text, "retyped");
});

test("typing on an old text while another device wrote keeps both, mine in the box", () => {
  const server = { head: "s1", text: "their words", others: [] };
  const found = restore(server, [draft({ head: "e1", text: "my words" })], [edit("e1", null, "my words")]);
  assert.deepEqual(found, { head: "e1", text: "my words", others: ["their words"] });
});

test("typing on the server's newest text shows nothing beside it", () => {
  const server = { head: "s1", text: "words", others: [] };
  const found = restore(server, [draft({ head: "e1", text: "new words" })], [edit("e1", "s1", "new ")]);
  assert.deepEqual(found, { head: "e1", text: "new words", others: [] });
});

test("a text of mine that the server keeps beside the main one stays in the box", () => {
  const server = { head: "s1", text: "theirs", others: [{ head: "e1", text: "mine" }] };
  const found = restore(server, [draft({ head: "e1", text: "mine" })], []);
  assert.deepEqual(found, { head: "e1", text: "mine", others: ["theirs"] });
});

test("once sent and taken in, the server's newer text stands", () => {
  const server = { head: "s2", text: "mine and theirs", others: [] };
  assert.equal(restore(server, [draft({ head: "e1", text: "mine" })], []).text, "mine and theirs");
});

test("of two tabs that did not see each other, the last touched is in the box", () => {
  const drafts = [
    draft({ head: "e1", text: "one", at: 1 }),
    draft({ head: "f1", text: "two", device: "other", at: 2 }),
  ];
  const edits = [edit("e1", null, "one"), edit("f1", null, "two", { device: "other" })];
  assert.deepEqual(restore(EMPTY, drafts, edits), { head: "f1", text: "two", others: ["one"] });
});

test("a tab that another tab went on from is no text of its own", () => {
  const drafts = [
    draft({ head: "e1", text: "one", at: 3 }),
    draft({ head: "f1", text: "one two", device: "other", at: 2 }),
  ];
  const edits = [edit("e1", "s1", "one"), edit("f1", "e1", " two", { device: "other", at: 3 })];
  const found = restore({ head: "s1", text: "", others: [] }, drafts, edits);
  assert.deepEqual(found, { head: "f1", text: "one two", others: [] });
});
