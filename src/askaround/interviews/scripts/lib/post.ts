// How a visit's notes get to the server: what to take, whom to ask, where to send.
import type { Recorder } from "./recorder.ts";
import type { Post } from "./sender.ts";
import { ask, whoIsSignedIn } from "./session.ts";
import { store, type Waiting } from "./store.ts";
import type { Tabs } from "./tabs.ts";

/** A body this small may outlive the page that sends it. */
const OUTLIVES = 50_000;

export interface Addresses {
  data: string;
  events: string;
  session: string;
}

interface Whose {
  account: string;
  interview: string;
}

export function postOf(
  whose: Whose,
  addresses: Addresses,
  recorder: Pick<Recorder, "stuck" | "unsaved">,
  tabs: Pick<Tabs, "alone">,
  told: Pick<Post, "settle" | "tell" | "now">,
): Post {
  return {
    account: whose.account,
    take: (most) => take(whose, recorder, most),
    session: (timeouts) => whoIsSignedIn(addresses.session, timeouts),
    send: (batch, { csrf }, timeouts) => {
      const body = JSON.stringify(batch);
      const headers = { "Content-Type": "application/json", "X-CSRFToken": csrf };
      const keepalive = body.length < OUTLIVES;
      return ask(addresses.events, { method: "POST", body, headers, keepalive }, timeouts);
    },
    alone: (work) => tabs.alone(work),
    ...told,
  };
}

/** The oldest on disk; then, where nothing can be written to disk, what is in memory. */
async function take(whose: Whose, recorder: Pick<Recorder, "stuck" | "unsaved">, most: number): Promise<Waiting[]> {
  const memory = recorder.stuck ? recorder.unsaved.slice(0, most) : [];
  const kept = await store.waiting(whose.account, whose.interview, most).catch((error: unknown) => {
    if (memory.length === 0) throw error;
    return [];
  });
  return kept.length > 0 ? kept : memory;
}
