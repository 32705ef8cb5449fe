// What this device keeps, in IndexedDB, each write on disk before it counts (strict durability).
// Never localStorage: after a kill it is stale in most runs.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { Draft } from "./restore.ts";
import type { Fact, NoteEvent, VisitData } from "./wire.ts";

/** One thing to send; `n` is the order in which this device made them, over all tabs. */
export type Waiting = { n?: number; account: string; interview: string } & (
  | { kind: "event"; item: NoteEvent }
  | { kind: "fact"; item: Fact }
);

/** A visit as the server last told it, with what happened since. `ahead`: this clock before the server's, ms. */
export interface KeptVisit {
  account: string;
  interview: string;
  data: VisitData;
  ahead: number;
}

/** Where one was on the page; `from`: the question an unplanned note was begun at. */
export interface Place {
  screen: "note" | "close";
  answer: string | null;
  from?: string | null;
}

interface Schema extends DBSchema {
  visits: { key: [string, string]; value: KeptVisit };
  drafts: { key: [string, string, string]; value: Draft; indexes: { visit: [string, string] } };
  outbox: { key: number; value: Waiting; indexes: { visit: [string, string]; account: string } };
  /** What the server refused for good: kept, and in the file of notes, but not sent again. */
  aside: { key: string; value: Waiting & { id: string }; indexes: { visit: [string, string] } };
  places: { key: [string, string]; value: Place & { account: string; interview: string } };
  about: { key: string; value: string };
}

type Name = "visits" | "drafts" | "outbox" | "aside" | "places" | "about";
const ALL: Name[] = ["visits", "drafts", "outbox", "aside", "places", "about"];
const BY_VISIT = ["account", "interview"];
const WHO = "account";

export type Change<N extends Name[]> = IDBPTransaction<Schema, N, "readwrite">;

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>("askaround", 1, {
    upgrade(db) {
      db.createObjectStore("visits", { keyPath: BY_VISIT });
      db.createObjectStore("drafts", { keyPath: ["account", "answer", "device"] }).createIndex("visit", BY_VISIT);
      const outbox = db.createObjectStore("outbox", { keyPath: "n", autoIncrement: true });
      outbox.createIndex("visit", BY_VISIT);
      outbox.createIndex("account", "account");
      db.createObjectStore("aside", { keyPath: "id" }).createIndex("visit", BY_VISIT);
      db.createObjectStore("places", { keyPath: BY_VISIT });
      db.createObjectStore("about");
    },
    blocking: forget,
    terminated: forget,
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

/** A newer page wants the database, or the browser took it away: open it anew next time. */
function forget(): void {
  void database?.then((db) => db.close()).catch(() => undefined);
  database = undefined;
}

/** Change several stores at once, all or nothing, on disk when this resolves. */
async function change(write: (change: Change<Name[]>) => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const db = await open();
      const transaction = db.transaction(ALL, "readwrite", { durability: "strict" });
      const done = transaction.done;
      done.catch(() => undefined);
      await write(transaction);
      return await done;
    } catch (error) {
      if (attempt > 0 || !isLost(error)) throw error;
      forget();
    }
  }
}

/** A connection that the browser closed under us; a fresh one may do. */
function isLost(error: unknown): boolean {
  return error instanceof DOMException && ["InvalidStateError", "UnknownError"].includes(error.name);
}

export const store = {
  /** Who was last signed in here; nobody after signing out. */
  async account(): Promise<string | undefined> {
    return (await open()).get("about", WHO);
  },

  async setAccount(account: string): Promise<void> {
    if ((await this.account()) !== account) await change((at) => at.objectStore("about").put(account, WHO));
  },

  async visit(account: string, interview: string): Promise<KeptVisit | undefined> {
    return (await open()).get("visits", [account, interview]);
  },

  async keepVisit(visit: KeptVisit): Promise<void> {
    await change((at) => at.objectStore("visits").put(visit));
  },

  /** What one visit's texts are restored from, read at one moment. */
  async texts(account: string, interview: string): Promise<{ drafts: Draft[]; waiting: Waiting[] }> {
    const at = (await open()).transaction(["drafts", "outbox"]);
    const drafts = await at.objectStore("drafts").index("visit").getAll([account, interview]);
    const waiting = await at.objectStore("outbox").index("visit").getAll([account, interview]);
    return { drafts, waiting };
  },

  /** Keep what was just typed or done: the things to send and, with them, the texts and the visit. */
  async keep(items: Waiting[], drafts: Draft[], visit?: KeptVisit): Promise<void> {
    await change(async (at) => {
      for (const item of items) await at.objectStore("outbox").add(item);
      for (const draft of drafts) await at.objectStore("drafts").put(draft);
      if (visit) await at.objectStore("visits").put(visit);
    });
  },

  /** The oldest things of one visit to send. */
  async waiting(account: string, interview: string, most: number): Promise<Waiting[]> {
    return (await open()).getAllFromIndex("outbox", "visit", [account, interview], most);
  },

  /** The visits of one account that have something to send. */
  async visitsWaiting(account: string): Promise<string[]> {
    const items = await (await open()).getAllFromIndex("outbox", "account", account);
    return [...new Set(items.map(({ interview }) => interview))];
  },

  async refused(account: string, interview: string): Promise<Waiting[]> {
    return (await open()).getAllFromIndex("aside", "visit", [account, interview]);
  },

  /** The server has these, or refuses them for good: out of the outbox, the refused set aside. */
  async settle(sent: Waiting[], refused: Waiting[], visit?: KeptVisit): Promise<void> {
    await change(async (at) => {
      for (const item of refused) await at.objectStore("aside").put({ ...item, id: item.item.id });
      for (const { n } of [...sent, ...refused]) if (n !== undefined) await at.objectStore("outbox").delete(n);
      if (visit) await at.objectStore("visits").put(visit);
    });
  },

  async dropDrafts(drafts: Draft[]): Promise<void> {
    await change(async (at) => {
      for (const draft of drafts) {
        await at.objectStore("drafts").delete([draft.account, draft.answer, draft.device]);
      }
    });
  },

  async place(account: string, interview: string): Promise<Place | undefined> {
    return (await open()).get("places", [account, interview]);
  },

  async keepPlace(account: string, interview: string, place: Place): Promise<void> {
    await change((at) => at.objectStore("places").put({ account, interview, ...place }));
  },

  /** A visit that is no longer there: nothing of it stays. */
  async forgetVisit(account: string, interview: string): Promise<void> {
    await change(async (at) => {
      for (const draft of await at.objectStore("drafts").index("visit").getAll([account, interview])) {
        await at.objectStore("drafts").delete([account, draft.answer, draft.device]);
      }
      await at.objectStore("visits").delete([account, interview]);
      await at.objectStore("places").delete([account, interview]);
    });
  },

  /** Signing out: nothing of anyone stays, but for what was never sent. */
  async leave(): Promise<void> {
    await change(async (at) => {
      await at.objectStore("about").delete(WHO);
      const waiting = new Set((await at.objectStore("outbox").getAll()).map((item) => item.interview));
      for (const name of ["visits", "drafts", "places"] as const) {
        for (const row of await at.objectStore(name).getAll()) {
          if (!waiting.has(row.interview)) await at.objectStore(name).delete(keyOf(name, row));
        }
      }
    });
  },
};

export type Store = typeof store;

function keyOf(name: "visits" | "drafts" | "places", row: KeptVisit | Draft | Place): never {
  const { account, interview, answer, device } = row as Draft;
  return (name === "drafts" ? [account, answer, device] : [account, interview]) as never;
}
