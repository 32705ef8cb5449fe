// Sends what waits, oldest first, and lets it go only after the server said it is on disk.
import { wait } from "./backoff.ts";
import type { Answer, Session } from "./session.ts";
import type { Waiting } from "./store.ts";
import type { Batch, Reply, Texts } from "./wire.ts";

/**
 * sent: nothing waits · waiting: it will be tried again · signed-out, other-account: a person has to
 * sign in · gone: the visit is no longer on the server · stuck: the server can't read it.
 */
export type Sending = "sent" | "waiting" | "signed-out" | "other-account" | "gone" | "stuck";

export interface Post {
  /** What waits, on disk or in memory. */
  take(most: number): Promise<Waiting[]>;
  session(timeouts: number): Promise<Session | "nobody" | "unknown">;
  send(batch: Batch, session: Session, timeouts: number): Promise<Answer & { late: boolean }>;
  /** The server has these, refuses those for good, and says how the texts stand. */
  settle(sent: Waiting[], refused: Waiting[], answers: Record<string, Texts>): Promise<void>;
  /** Runs the work in one tab at a time; false when another tab is at it. */
  alone(work: () => Promise<void>): Promise<boolean>;
  tell(state: Sending): void;
  account: string;
  now(): Date;
}

export const MOST = 200;
const MOST_CHARACTERS = 400_000;
const ELSEWHERE_MS = 1_000;

type Outcome = "more" | Sending;

export class Sender {
  private running = false;
  private again = false;
  private failures = 0;
  private timeouts = 0;
  private most = MOST;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due = Infinity;
  private readonly post: Post;

  constructor(post: Post) {
    this.post = post;
  }

  /** Send within so many milliseconds, or when the next try is due after a failure; `anew` forgets
   * failures, as when the network comes back. */
  wake(ms: number, anew = false): void {
    if (anew) this.failures = 0;
    const due = Date.now() + ms;
    if (this.timer !== undefined && !anew && (this.failures > 0 || due >= this.due)) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    this.again = false;
    try {
      if (!(await this.post.alone(() => this.sendAll()))) this.wake(ELSEWHERE_MS);
    } catch {
      this.failed("waiting");
    } finally {
      this.running = false;
      if (this.again) this.wake(0);
    }
  }

  private async sendAll(): Promise<void> {
    let session: Session | undefined;
    let refreshed = false;
    for (;;) {
      const items = within(await this.post.take(this.most));
      if (items.length === 0) return this.post.tell("sent");
      const found = session ?? (await this.post.session(this.timeouts));
      if (found === "nobody") return this.failed("signed-out");
      if (found === "unknown") return this.failed("waiting");
      if (found.account !== this.post.account) return this.failed("other-account");
      session = found;
      const answer = await this.post.send(this.batch(items), session, this.timeouts);
      this.timeouts = answer.late ? this.timeouts + 1 : 0;
      const outcome = await this.take(items, answer);
      if (outcome === "signed-out" && !refreshed) {
        // Perhaps only the token is old: ask once more who is signed in.
        session = undefined;
        refreshed = true;
      } else if (outcome !== "more") {
        return this.failed(outcome);
      } else {
        refreshed = false;
      }
    }
  }

  private batch(items: Waiting[]): Batch {
    const events = items.flatMap((waiting) => (waiting.kind === "event" ? [waiting.item] : []));
    const facts = items.flatMap((waiting) => (waiting.kind === "fact" ? [waiting.item] : []));
    return { account: this.post.account, sent_at: this.post.now().toISOString(), events, facts };
  }

  /** What the server's answer means for these items. */
  private async take(items: Waiting[], { status, body }: Answer): Promise<Outcome> {
    const reply = (body ?? {}) as Reply;
    const refused = named(items, reply.refused);
    if (status === 200 || status === 409) {
      const sent = named(items, reply.accepted);
      if (sent.length + refused.length === 0) return "waiting";
      await this.post.settle(sent, refused, reply.answers ?? {});
      this.failures = 0;
      return "more";
    }
    if (status === 401 || (status === 403 && reply.reason !== "account")) return "signed-out";
    if (status === 403) return "other-account";
    if (status === 413 || status === 400) return this.smaller();
    if (status !== 404 && status !== 422) return "waiting";
    if (refused.length === 0) return status === 404 && body ? "gone" : "stuck";
    await this.post.settle([], refused, {});
    return "more";
  }

  private smaller(): Outcome {
    if (this.most === 1) return "stuck";
    this.most = Math.ceil(this.most / 2);
    return "more";
  }

  private failed(state: Sending): void {
    this.failures += 1;
    this.post.tell(state);
    this.wake(wait(this.failures));
  }
}

function named(items: Waiting[], ids: string[] | undefined): Waiting[] {
  const wanted = new Set(ids);
  return items.filter(({ item }) => wanted.has(item.id));
}

/** As many items as fit in one request of a sensible size, at least one. */
function within(items: Waiting[]): Waiting[] {
  let size = 0;
  const fitting = items.findIndex(({ kind, item }) => (size += kind === "event" ? item.insert.length : 200) > MOST_CHARACTERS);
  return fitting < 0 ? items : items.slice(0, Math.max(1, fitting));
}
