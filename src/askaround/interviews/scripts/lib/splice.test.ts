import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, codePoints, difference, PIECE, writable } from "./splice.ts";

const TEXTS = ["", "a", "nights", "nights are long", "😀", "😀😁", "a😀b😁c", "näher 😀\nund 👩‍👩‍👧 dann", "\n\n"];

function after(text: string, edited: string): string {
  return difference(text, edited).reduce(apply, text);
}

test("a difference turns one text into the other, whatever they are", () => {
  for (const before of TEXTS) for (const edited of TEXTS) assert.equal(after(before, edited), edited);
});

test("no difference is no edit", () => {
  assert.deepEqual(difference("same", "same"), []);
});

test("positions count code points", () => {
  assert.deepEqual(difference("😀b", "😀c"), [{ at: 1, remove: 1, insert: "c" }]);
});

test("two emoji that share half a pair are not torn apart", () => {
  assert.deepEqual(difference("😀", "😁"), [{ at: 0, remove: 1, insert: "😁" }]);
});

test("typing the same letter again is an insertion of one", () => {
  assert.deepEqual(difference("aa", "aaa"), [{ at: 2, remove: 0, insert: "a" }]);
});

test("a long paste becomes several edits that make the same text", () => {
  const long = "😀".repeat(PIECE);
  const edits = difference("start ", `start ${long}`);
  assert.ok(edits.length > 1);
  assert.ok(edits.every((edit) => edit.insert.length <= PIECE && writable(edit.insert) === edit.insert));
  assert.equal(edits.reduce(apply, "start "), `start ${long}`);
});

test("random edits of a random text are made again exactly", () => {
  let state = 7;
  const dice = (sides: number): number => (state = (state * 48271) % 2147483647) % sides;
  let text = "";
  for (let round = 0; round < 500; round++) {
    const letters = [...text];
    const at = dice(letters.length + 1);
    letters.splice(at, dice(4), ...["", "x", "😀", "ab", "é", "\n"][dice(6)]!);
    const edited = letters.join("");
    assert.equal(after(text, edited), edited);
    text = edited.length > 200 ? "" : edited;
  }
});

test("an edit outside its text keeps its words", () => {
  assert.equal(apply("nights", { at: 90, remove: 1, insert: "weekends" }), "nights\nweekends");
});

test("what no database keeps is replaced, and pairs are left alone", () => {
  assert.equal(writable("a\0b\ud800c😀\udc00"), "a\ufffdb\ufffdc😀\ufffd");
});

test("code points are counted, not halves", () => {
  assert.equal(codePoints("a😀b"), 3);
});
