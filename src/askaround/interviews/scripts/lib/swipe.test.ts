import assert from "node:assert/strict";
import { test } from "node:test";
import { swiped } from "./swipe.ts";

const from = { x: 200, y: 300, at: 1000 };

test("a swipe to the left goes on, one to the right goes back", () => {
  assert.equal(swiped(from, { x: 120, y: 305, at: 1200 }, false), 1);
  assert.equal(swiped(from, { x: 290, y: 305, at: 1200 }, false), -1);
});

test("where one reads from right to left it is the other way round", () => {
  assert.equal(swiped(from, { x: 120, y: 305, at: 1200 }, true), -1);
});

test("a tap that slipped, a scroll and a slow finger are no swipe", () => {
  assert.equal(swiped(from, { x: 170, y: 300, at: 1100 }, false), 0);
  assert.equal(swiped(from, { x: 120, y: 380, at: 1100 }, false), 0);
  assert.equal(swiped(from, { x: 120, y: 300, at: 2000 }, false), 0);
});
