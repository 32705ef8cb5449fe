// Sends what earlier visits left on this device, from any page of the interviews.
import { Recorder } from "./recorder.ts";
import { postOf } from "./post.ts";
import { Sender, type Sending } from "./sender.ts";
import { whoIsSignedIn } from "./session.ts";
import { store } from "./store.ts";
import { Tabs } from "./tabs.ts";
import { takeUpAll } from "./take-up.ts";

/** Where a page's addresses start: "/interviews/". */
const INTERVIEWS = /^.*\/interviews\//;
const SESSION = "session/";

export async function sendLeftBehind(): Promise<void> {
  const [interviews] = INTERVIEWS.exec(location.pathname) ?? ["/interviews/"];
  const session = interviews.replace("interviews/", SESSION);
  const account = await store.account();
  if (!account) return;
  await takeUpAll(account, store);
  if ((await store.visitsWaiting(account)).length === 0) return;
  const who = await whoIsSignedIn(session);
  if (typeof who === "string" || who.account !== account) return;
  for (const interview of await store.visitsWaiting(account)) {
    const base = `${interviews}${interview}/`;
    send(account, interview, { data: `${base}live/data/`, events: `${base}events/`, session });
  }
}

function send(account: string, interview: string, addresses: Parameters<typeof postOf>[1]): void {
  const nothing = new Recorder(store, () => undefined);
  const tabs = new Tabs(interview, () => undefined);
  const sender = new Sender(
    postOf({ account, interview }, addresses, nothing, tabs, {
      now: () => new Date(),
      settle: async (sent, refused, answers) => {
        await store.settle(sent, refused);
        tabs.tell({ settled: [...sent, ...refused].map(({ item }) => item.id), answers });
      },
      tell: (state: Sending) => document.dispatchEvent(new CustomEvent("askaround:notes", { detail: state })),
    }),
  );
  sender.wake(0);
}
