// The visit page: everything is kept on this device first, then sent. Works without a network.
import { maysleep, stayAwake } from "./lib/awake.ts";
import { closeAll } from "./lib/all.ts";
import { byId, onDo, part } from "./lib/dom.ts";
import { canShare, notesFile, saveFile, share } from "./lib/file.ts";
import { openVisit } from "./lib/opening.ts";
import { Page } from "./lib/page.ts";
import { onSwipe } from "./lib/swipe.ts";
import type { Visit } from "./lib/visit.ts";

const TICK_MS = 1_000;

const root = byId("visit");
const page = new Page(root.dataset["signIn"] ?? "/");
let visit: Visit | undefined;

function begun(opened: Visit): void {
  visit = opened;
  stayAwake();
  setInterval(() => page.tick(), TICK_MS);
  window.addEventListener("online", () => opened.send(true));
  window.addEventListener("pageshow", () => opened.send(true));
  window.addEventListener("pagehide", () => {
    page.takeDown();
    opened.leave();
  });
  document.addEventListener("visibilitychange", () => {
    page.takeDown();
    if (document.visibilityState === "visible") opened.send(true);
  });
}

onDo({
  yes: () => page.permit("yes"),
  no: () => page.permit("no"),
  allow: () => page.permit("yes"),
  forbid: () => page.permit("no"),
  next: () => page.next(),
  previous: () => page.previous(),
  star: () => page.star(),
  stay: () => page.stay(),
  all: () => page.list(),
  "close-all": () => closeAll(),
  unplanned: () => page.unplanned(),
  "to-close": () => page.toClose(),
  back: () => page.backFromClose(),
  reopen: () => page.reopen(),
  finish: () => {
    maysleep();
    void page.finish();
  },
  "save-file": () => visit && void notesFile(visit).then(saveFile),
  share: () => visit && void notesFile(visit).then(share),
});

onSwipe(part(byId("asking"), "asked"), (by) => (by > 0 ? page.next() : page.previous()));
if (canShare()) document.querySelectorAll<HTMLElement>('[data-do="share"]').forEach((button) => (button.hidden = false));
// The page that opened first had no worker yet to keep it.
void navigator.serviceWorker?.ready.then((ready) => ready.active?.postMessage({ keepVisitPage: location.href }));
void openVisit(page, root.dataset["session"] ?? "/session/", begun);
