import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, type Post, Sender, type Sending } from "./sender.ts";
import type { Session } from "./session.ts";
import type { Waiting } from "./store.ts";
import type { Batch } from "./wire.ts";

type Reply = { status: number; body: unknown; late?: boolean };

/** A post office with an outbox, and a server that answers what it is told to. */
class Office implements Post {
  account = "me";
  outbox: Waiting[];
  aside: string[] = [];
  batches: Batch[] = [];
  said: Sending[] = [];
  sessions: (Session | "nobody" | "unknown")[] = [];
  replies: ((batch: Batch) => Reply)[] = [];

  constructor(count: number, insert = "x") {
    this.outbox = Array.from({ length: count }, (_, n) => event(`e${n}`, insert));
  }

  now = (): Date => new Date(0);
  tell = (state: Sending): void => void this.said.push(state);
  take = async (most: number): Promise<Waiting[]> => this.outbox.slice(0, most);
  session = async (): Promise<Session | "nobody" | "unknown"> =>
    this.sessions.shift() ?? { account: "me", csrf: "token" };
  alone = async (work: () => Promise<void>): Promise<boolean> => (await work(), true);

  send = async (batch: Batch): Promise<Reply & { late: boolean }> => {
    this.batches.push(batch);
    return { late: false, ...(this.replies.shift() ?? takesAll)(batch) };
  };

  settle = async (sent: Waiting[], refused: Waiting[]): Promise<void> => {
    const gone = new Set([...sent, ...refused]);
    this.aside.push(...refused.map(({ item }) => item.id));
    this.outbox = this.outbox.filter((each) => !gone.has(each));
  };

  async runs(until: Sending, ms = 4_000): Promise<void> {
    new Sender(this).wake(0);
    for (let waited = 0; this.said.at(-1) !== until && waited < ms; waited += 5) {
      await new Promise((done) => setTimeout(done, 5));
    }
    assert.equal(this.said.at(-1), until);
  }
}

function event(id: string, insert: string): Waiting {
  const item = { id, device: "tab", seq: 1, answer: "a", question: null, base: null, at: 0, remove: 0, insert };
  return { account: "me", interview: "visit", kind: "event", item };
}

function takesAll(batch: Batch): Reply {
  return { status: 200, body: { accepted: batch.events.map(({ id }) => id), answers: {} } };
}

const answers = (status: number, body: unknown = null) => (): Reply => ({ status, body });

test("two thousand go out in batches, oldest first, and then nothing waits", async () => {
  const office = new Office(2_000);
  await office.runs("sent");
  assert.equal(office.batches.length, 2_000 / MOST);
  assert.deepEqual(office.batches.flatMap(({ events }) => events.map(({ id }) => id)), Array.from({ length: 2_000 }, (_, n) => `e${n}`));
});

test("nothing leaves the outbox but what the server names", async () => {
  const office = new Office(2);
  office.replies = [answers(200, { accepted: ["e1"] }), answers(500)];
  await office.runs("waiting");
  assert.deepEqual(office.outbox.map(({ item }) => item.id), ["e0"]);
});

test("a page that is no answer of ours counts as none", async () => {
  const office = new Office(1);
  office.replies = [answers(200, null)];
  await office.runs("waiting");
  assert.equal(office.outbox.length, 1);
});

test("after a breakdown it is tried again and gets through", async () => {
  const office = new Office(1);
  office.replies = [answers(500), answers(0)];
  await office.runs("sent");
  assert.equal(office.batches.length, 3);
  assert.ok(office.said.includes("waiting"));
});

test("with nobody signed in nothing is sent", async () => {
  const office = new Office(1);
  office.sessions = ["nobody"];
  await office.runs("signed-out");
  assert.equal(office.batches.length, 0);
});

test("with somebody else signed in nothing is sent", async () => {
  const office = new Office(1);
  office.sessions = [{ account: "stranger", csrf: "token" }];
  await office.runs("other-account");
  assert.equal(office.batches.length, 0);
});

test("an old token is fetched anew once, without troubling anyone", async () => {
  const office = new Office(1);
  office.replies = [answers(403, null)];
  await office.runs("sent");
  assert.deepEqual(office.said, ["sent"]);
});

test("what is refused by name is set aside and the rest goes out", async () => {
  const office = new Office(3);
  office.replies = [answers(404, { detail: "", refused: ["e1"] })];
  await office.runs("sent");
  assert.deepEqual([office.aside, office.outbox], [["e1"], []]);
});

test("a used id is set aside and what came with it is taken", async () => {
  const office = new Office(2);
  office.replies = [answers(409, { accepted: ["e1"], refused: ["e0"] })];
  await office.runs("sent");
  assert.deepEqual(office.aside, ["e0"]);
});

test("a visit that is gone keeps its notes here", async () => {
  const office = new Office(1);
  office.replies = [answers(404, { detail: "There is no such visit here." })];
  await office.runs("gone");
  assert.equal(office.outbox.length, 1);
});

test("a body too large is sent in smaller parts", async () => {
  const office = new Office(4);
  office.replies = [answers(413), answers(413)];
  await office.runs("sent");
  assert.ok(office.batches.at(-1)!.events.length < 4 || office.batches.length > 2);
  assert.equal(office.outbox.length, 0);
});

test("long texts go in several requests of a sensible size", async () => {
  const office = new Office(20, "x".repeat(50_000));
  await office.runs("sent");
  assert.ok(office.batches.every(({ events }) => events.length <= 8));
});
