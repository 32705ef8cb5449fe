import assert from "node:assert/strict";
import { test } from "node:test";
import { patience, wait } from "./backoff.ts";
import { timeLeft } from "./clock.ts";
import { noteOf, withFact, withTexts, withUnplanned } from "./facts.ts";
import type { InterviewData, VisitData } from "./wire.ts";

const START = "2026-11-24T14:00:00.000Z";
const NOW = Date.parse(START);

function visit(fields: Partial<InterviewData> = {}): VisitData {
  const note = { note: "", head: null, starred: false, others: [] };
  const asked = { group: "job", text: "Why?", label: "Why", parts: [], minutes: 3 };
  const interview = { minutes: 20, extra_minutes: 0, low_minutes: 5, held_at: null, ended_at: null, close: {} };
  return {
    account: "me",
    interview: { ...interview, ...fields } as InterviewData,
    questions: [{ ...asked, ...note, question: "q1", answer: "a1" }],
    unplanned: [],
    close: { ...note, question: "q9", answer: "a9" },
  };
}

const fact = (kind: "star" | "extended" | "ended" | "close" | "permission" | "started", value: unknown) => ({
  kind,
  value,
  said_at: START,
});

test("permission, more time and the close are known at once, offline too", () => {
  const said = [
    fact("permission", "no"),
    fact("extended", 10),
    fact("close", { thanked: true }),
    fact("close", { may_use_name: "yes" }),
  ];
  const { interview } = said.reduce(withFact, visit());
  assert.equal(interview.notes_permitted, false);
  assert.equal(interview.extra_minutes, 10);
  assert.deepEqual(interview.close, { thanked: true, may_use_name: "yes" });
});

test("a visit begins once and its end counts as begun", () => {
  const begun = withFact(visit({ held_at: "2026-11-24T13:50:00.000Z" }), fact("started", null));
  assert.equal(begun.interview.held_at, "2026-11-24T13:50:00.000Z");
  assert.equal(withFact(visit(), fact("ended", null)).interview.held_at, START);
});

test("a star goes to its question", () => {
  assert.equal(noteOf(withFact(visit(), fact("star", { answer: "a1" })), "a1")?.starred, true);
});

test("the server's word on an answer replaces what was known, an unplanned one is added", () => {
  const texts = { head: "e1", text: "words", others: [] };
  const after = withTexts(visit(), { a1: texts, new: texts });
  assert.equal(noteOf(after, "a1")?.note, "words");
  assert.equal(after.unplanned[0]?.note, "words");
});

test("room for an unplanned note is made once", () => {
  assert.equal(withUnplanned(withUnplanned(visit(), "x"), "x").unplanned.length, 1);
});

test("time runs from the beginning, gets low at five minutes, and then over", () => {
  const begun = visit({ held_at: START }).interview;
  const at = (minutes: number) => timeLeft(begun, NOW + minutes * 60_000);
  assert.deepEqual(timeLeft(visit().interview, NOW), { minutes: 20, state: "waiting" });
  assert.deepEqual(at(0.5), { minutes: 20, state: "running" });
  assert.deepEqual(at(15), { minutes: 5, state: "low" });
  assert.deepEqual(at(19.5), { minutes: 1, state: "low" });
  assert.deepEqual(at(22.5), { minutes: -2, state: "over" });
});

test("being asked to stay turns the time back", () => {
  const { interview } = withFact(visit({ held_at: START }), fact("extended", 10));
  assert.deepEqual(timeLeft(interview, NOW + 16 * 60_000), { minutes: 14, state: "running" });
});

test("it is tried again soon, then every few seconds, and never given up", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 50].map((n) => wait(n, 1)), [500, 1000, 2000, 4000, 8000, 8000]);
  assert.equal(patience(0), 10_000);
  assert.equal(patience(9), 60_000);
});
