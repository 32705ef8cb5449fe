import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceAround, toCodePoints } from "./points.ts";

test("places are counted in code points", () => {
  assert.equal(toCodePoints("a🙂b", 3), 2);
});

test("a tap finds its sentence", () => {
  const text = "One thing. Another one!\nA line of notes";
  assert.deepEqual(sentenceAround(text, 3, "en"), [0, 10]);
  assert.deepEqual(sentenceAround(text, 14, "en"), [11, 23]);
  assert.deepEqual(sentenceAround(text, 30, "en"), [24, 39]);
});

test("a tap beside the words finds none", () => {
  assert.equal(sentenceAround("", 0, "en"), null);
});
