import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenAfter, opens } from "./jumping.ts";

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("a slash opens the box, with Shift too, where the keyboard needs it", () => {
  assert.ok(opens({ ...PLAIN, key: "/" }, false));
  assert.ok(opens({ ...PLAIN, key: "/", shiftKey: true }, false));
});

test("K opens it with Control or Command alone", () => {
  assert.ok(opens({ ...PLAIN, key: "k", ctrlKey: true }, false));
  assert.ok(opens({ ...PLAIN, key: "K", metaKey: true }, false));
  assert.ok(!opens({ ...PLAIN, key: "k" }, false));
  assert.ok(!opens({ ...PLAIN, key: "k", ctrlKey: true, shiftKey: true }, false));
  assert.ok(!opens({ ...PLAIN, key: "k", ctrlKey: true, altKey: true }, false));
});

test("while somebody types, a slash is a slash", () => {
  assert.ok(!opens({ ...PLAIN, key: "/" }, true));
  assert.ok(!opens({ ...PLAIN, key: "k", ctrlKey: true }, true));
});

test("the arrows go round", () => {
  assert.equal(chosenAfter("ArrowDown", -1, 3), 0);
  assert.equal(chosenAfter("ArrowDown", 2, 3), 0);
  assert.equal(chosenAfter("ArrowUp", 0, 3), 2);
  assert.equal(chosenAfter("ArrowUp", -1, 3), 2);
});

test("nothing is chosen where there is nothing", () => {
  assert.equal(chosenAfter("ArrowDown", -1, 0), -1);
});
