// Several tabs on one visit: they tell each other what they wrote, and take turns in sending.
import type { Waiting } from "./store.ts";
import type { Texts } from "./wire.ts";

export type News = { kept: Waiting[] } | { settled: string[]; answers: Record<string, Texts> };

/** After so many refusals the other tab is taken to be asleep; sending twice does no harm. */
const ASLEEP_AFTER = 15;

export class Tabs {
  private readonly channel: BroadcastChannel | undefined;
  private readonly name: string;
  private refusals = 0;

  constructor(interview: string, hear: (news: News) => void) {
    this.name = `askaround-visit-${interview}`;
    if (!("BroadcastChannel" in self)) return;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = (event) => hear(event.data as News);
  }

  tell(news: News): void {
    this.channel?.postMessage(news);
  }

  /** Do this unless another tab is at it; whether it was done. */
  async alone(work: () => Promise<void>): Promise<boolean> {
    if (!("locks" in navigator) || this.refusals >= ASLEEP_AFTER) {
      this.refusals = 0;
      await work();
      return true;
    }
    const done = await navigator.locks.request(this.name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
    this.refusals = done ? 0 : this.refusals + 1;
    return done;
  }
}
