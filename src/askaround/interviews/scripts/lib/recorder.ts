// Puts what was typed on disk, one write after the other, and holds what could not be written yet.
import type { Draft } from "./restore.ts";
import type { KeptVisit, Store, Waiting } from "./store.ts";

/** saved: all on this device · saving: a write is under way · full: no room · failing: no storage. */
export type Saving = "saved" | "saving" | "full" | "failing";

const AGAIN_MS = 2_000;

export class Recorder {
  state: Saving = "saved";
  private items: Waiting[] = [];
  private drafts = new Map<string, Draft>();
  private visit: KeptVisit | undefined;
  private writing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly store: Pick<Store, "keep">;
  private readonly tell: (state: Saving, kept: Waiting[]) => void;

  constructor(store: Pick<Store, "keep">, tell: (state: Saving, kept: Waiting[]) => void) {
    this.store = store;
    this.tell = tell;
  }

  /** What is in memory alone. */
  get unsaved(): Waiting[] {
    return this.items;
  }

  /** Whether writing has been failing, so that memory is all there is. */
  get stuck(): boolean {
    return this.state === "full" || this.state === "failing";
  }

  keep(items: Waiting[], drafts: Draft[], visit?: KeptVisit): void {
    this.items.push(...items);
    for (const draft of drafts) this.drafts.set(draft.answer, draft);
    this.visit = visit ?? this.visit;
    if (!this.stuck) this.say("saving", []);
    void this.write();
  }

  /** These reached the server from memory. */
  drop(ids: Set<string>): void {
    this.items = this.items.filter(({ item }) => !ids.has(item.id));
    if (this.items.length === 0 && this.stuck) void this.write();
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    clearTimeout(this.timer);
    try {
      while (this.items.length > 0 || this.drafts.size > 0 || this.visit) await this.writeAll();
      this.say("saved", []);
    } catch (error) {
      this.say(isFull(error) ? "full" : "failing", []);
      this.timer = setTimeout(() => void this.write(), AGAIN_MS);
    } finally {
      this.writing = false;
    }
  }

  private async writeAll(): Promise<void> {
    const items = [...this.items];
    const drafts = new Map(this.drafts);
    const visit = this.visit;
    await this.store.keep(items, [...drafts.values()], visit);
    const written = new Set(items);
    this.items = this.items.filter((item) => !written.has(item));
    for (const [answer, draft] of drafts) if (this.drafts.get(answer) === draft) this.drafts.delete(answer);
    if (this.visit === visit) this.visit = undefined;
    this.say("saving", items);
  }

  private say(state: Saving, kept: Waiting[]): void {
    this.state = state;
    this.tell(state, kept);
  }
}

function isFull(error: unknown): boolean {
  return (error as { name?: string } | null)?.name === "QuotaExceededError";
}
