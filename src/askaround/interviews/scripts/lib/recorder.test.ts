import assert from "node:assert/strict";
import { test } from "node:test";
import { Recorder, type Saving } from "./recorder.ts";
import type { Waiting } from "./store.ts";

function item(id: string): Waiting {
  const fact = { id, device: "tab", seq: 1, kind: "started" as const, value: null, said_at: "" };
  return { account: "me", interview: "visit", kind: "fact", item: fact };
}

function ids(items: Waiting[]): string[] {
  return items.map((each) => each.item.id);
}

/** A disk that takes what it gets, or throws what it is told to. */
class Disk {
  written: string[] = [];
  trouble: Error | undefined;
  open: (() => void)[] = [];
  slow = false;

  async keep(items: Waiting[]): Promise<void> {
    if (this.slow) await new Promise<void>((done) => this.open.push(done));
    if (this.trouble) throw this.trouble;
    this.written.push(...ids(items));
  }
}

function recorder(disk: Disk): { recorder: Recorder; said: Saving[] } {
  const said: Saving[] = [];
  return { recorder: new Recorder(disk, (state) => said.push(state)), said };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

test("it is saving until it is on disk, and only then saved", async () => {
  const disk = new Disk();
  disk.slow = true;
  const { recorder: at, said } = recorder(disk);
  at.keep([item("a")], []);
  assert.deepEqual(said, ["saving"]);
  disk.slow = false;
  disk.open.forEach((done) => done());
  await settled();
  assert.equal(said.at(-1), "saved");
  assert.deepEqual(disk.written, ["a"]);
});

test("what comes during a write is written next, in order", async () => {
  const disk = new Disk();
  disk.slow = true;
  const { recorder: at } = recorder(disk);
  at.keep([item("a")], []);
  at.keep([item("b")], []);
  at.keep([item("c")], []);
  disk.slow = false;
  disk.open.forEach((done) => done());
  await settled();
  assert.deepEqual(disk.written, ["a", "b", "c"]);
});

test("a full disk keeps everything in memory, says so, and is tried again with the next word", async () => {
  const disk = new Disk();
  disk.trouble = new DOMException("full", "QuotaExceededError");
  const { recorder: at, said } = recorder(disk);
  at.keep([item("a")], []);
  await settled();
  assert.equal(said.at(-1), "full");
  assert.deepEqual(ids(at.unsaved), ["a"]);
  disk.trouble = undefined;
  at.keep([item("b")], []);
  await settled();
  assert.deepEqual(disk.written, ["a", "b"]);
  assert.equal(at.state, "saved");
});

test("what reached the server from memory is not written any more", async () => {
  const disk = new Disk();
  disk.trouble = new Error("no storage");
  const { recorder: at } = recorder(disk);
  at.keep([item("a"), item("b")], []);
  await settled();
  assert.equal(at.state, "failing");
  at.drop(new Set(["a"]));
  assert.deepEqual(ids(at.unsaved), ["b"]);
  at.drop(new Set(["b"]));
  await settled();
  assert.equal(at.state, "saved");
});
