// On a page with the sign-out form (`<form data-sign-out data-waiting="…">`): warns when notes of a visit
// still wait on this device, and clears away what it keeps of everyone, but for those.
import { store } from "./lib/store.ts";
import { takeUpAll } from "./lib/take-up.ts";

async function watch(form: HTMLFormElement): Promise<void> {
  const account = await store.account();
  // Words of the moment a visit was left count as well, and must be on disk before the rest is cleared away.
  if (account) await takeUpAll(account, store);
  const waiting = account ? await store.visitsWaiting(account) : [];
  // `data-confirm` asks before the form goes out: see web/scripts/lib/dialogs.ts.
  if (waiting.length > 0) form.dataset["confirm"] = form.dataset["waiting"] ?? "";
}

function leave(event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  void store
    .leave()
    .catch(() => undefined)
    .then(() => form.submit());
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign-out]")) {
  form.addEventListener("submit", leave);
  void watch(form).catch(() => undefined);
}
