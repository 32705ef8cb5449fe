// On the pages before a visit: keeps it on this device, so that it opens where there is no network, and
// sends what earlier visits left behind.
import { keepStorage } from "./lib/awake.ts";
import { fetchVisit } from "./lib/opening.ts";
import { sendLeftBehind } from "./lib/behind.ts";
import { store } from "./lib/store.ts";

const link = document.querySelector<HTMLAnchorElement>('a[href*="/interviews/"][href$="/live/"]');

async function keep(page: URL): Promise<void> {
  const id = page.pathname.split("/").at(-3) ?? "";
  const fetched = await fetchVisit(id, `${page.pathname}data/`);
  if (typeof fetched === "string") return;
  await store.setAccount(fetched.account);
  // What waits here is put on top again when the visit opens: see Visit.open.
  await store.keepVisit(fetched);
  keepStorage();
  document.querySelectorAll<HTMLElement>("[data-kept-offline]").forEach((sentence) => (sentence.hidden = false));
}

if (link) void keep(new URL(link.href)).catch(() => undefined);
void sendLeftBehind().catch(() => undefined);
