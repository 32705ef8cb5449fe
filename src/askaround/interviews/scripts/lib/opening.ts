// Opens the visit from what this device keeps, and from the server when it can be reached.
import { byId, part, show, words } from "./dom.ts";
import type { Page } from "./page.ts";
import { ask, whoIsSignedIn } from "./session.ts";
import { type KeptVisit, store } from "./store.ts";
import type { Addresses } from "./post.ts";
import { Visit } from "./visit.ts";
import type { VisitData } from "./wire.ts";

/** Below this a difference is the network's, not the clock's. */
const CLOCKS_AGREE_MS = 120_000;

type Fetched = KeptVisit | "nobody" | "not-here" | "unreachable";

const REASONS = { nobody: "signInFirst", "not-here": "notYours", unreachable: "notHere" };

export async function openVisit(page: Page, session: string, begun: (visit: Visit) => void): Promise<void> {
  const id = location.pathname.split("/").at(-3) ?? "";
  const base = location.pathname.replace(/live\/$/, "");
  const addresses = { data: `${base}live/data/`, events: `${base}events/`, session };
  const kept = await keptVisit(id);
  const visit = kept && (await start(page, kept, addresses, begun));
  const fetched = visit ? await refresh(page, visit, addresses) : await fetchVisit(id, addresses.data);
  if (fetched === "not-here" && kept) return notHere(kept, session);
  if (typeof fetched === "string") return visit ? undefined : refuse(fetched, REASONS[fetched]);
  await remember(fetched);
  if (!visit) await start(page, fetched, addresses, begun);
  else if (visit.account !== fetched.account) location.reload();
}

/** Bring an open visit up to date with the server, unless something is sent meanwhile: then once more. */
export async function refresh(page: Page, visit: Visit, addresses: Addresses): Promise<Fetched> {
  for (let tries = 0; ; tries++) {
    const before = visit.age;
    const fetched = await fetchVisit(visit.id, addresses.data);
    if (typeof fetched === "string" || fetched.account !== visit.account) return fetched;
    if (tries < 3 && !(await visit.refresh(fetched, before))) continue;
    page.render();
    return fetched;
  }
}

/** Fetch a visit's data, as it is kept. */
export async function fetchVisit(id: string, url: string): Promise<Fetched> {
  const { status, body } = await ask(url);
  if (status === 401 || status === 403) return "nobody";
  if (status === 404) return "not-here";
  const data = body as (VisitData & { now?: string }) | null;
  if (status !== 200 || data?.interview?.id !== id) return "unreachable";
  const ahead = Date.now() - Date.parse(data.now ?? "");
  return { account: data.account, interview: id, data, ahead: Math.abs(ahead) > CLOCKS_AGREE_MS ? ahead : 0 };
}

async function keptVisit(id: string): Promise<KeptVisit | undefined> {
  try {
    const account = await store.account();
    return account ? await store.visit(account, id) : undefined;
  } catch {
    return undefined;
  }
}

async function start(page: Page, kept: KeptVisit, addresses: Addresses, begun: (visit: Visit) => void): Promise<Visit> {
  const visit = new Visit(kept, addresses, page);
  await visit.open();
  page.start(visit, await store.place(visit.account, visit.id).catch(() => undefined));
  begun(visit);
  return visit;
}

async function remember(fetched: KeptVisit): Promise<void> {
  await store.setAccount(fetched.account).catch(() => undefined);
  if (!(await keptVisit(fetched.interview))) await store.keepVisit(fetched).catch(() => undefined);
}

/** A visit this device keeps, which the server doesn't have for whoever is signed in. */
async function notHere(kept: KeptVisit, session: string): Promise<void> {
  const who = await whoIsSignedIn(session);
  if (typeof who === "string") return;
  if (who.account !== kept.account) return refuse("not-here", "someoneElse");
  if ((await store.waiting(kept.account, kept.interview, 1)).length > 0) return;
  await store.forgetVisit(kept.account, kept.interview);
  refuse("not-here", "notYours");
}

function refuse(fetched: Fetched, why: string): void {
  const section = show("opening");
  part(section, "why").textContent = words(why);
  const retry = part(section, "retry");
  retry.hidden = fetched === "not-here";
  retry.addEventListener("click", () => location.reload());
  const link = part<HTMLAnchorElement>(section, "sign-in");
  link.hidden = fetched !== "nobody";
  link.href = byId("visit").dataset["signIn"] ?? "/";
}
