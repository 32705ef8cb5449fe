// Says when there is no network, starts the worker, and has it keep the visit page.

/** A sentence on top of the page while the browser knows it is offline. */
export function sayWhenOffline(): void {
  const notice = document.getElementById("offline");
  const show = (): void => {
    if (notice) notice.hidden = navigator.onLine;
  };
  show();
  window.addEventListener("online", show);
  window.addEventListener("offline", show);
}

/** Register the worker, where the browser allows one (a secure address). */
export function startWorker(): void {
  const address = document.body.dataset["serviceWorker"];
  if (!address || !("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(address, { updateViaCache: "none" }).catch(() => undefined);
  });
}

/** A page that links to a visit: whoever sees the link may open it where there is no network. */
export function keepVisitPage(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[href*="/interviews/"][href$="/live/"]');
  if (!link || !("serviceWorker" in navigator)) return;
  void navigator.serviceWorker.ready.then((ready) => ready.active?.postMessage({ keepVisitPage: link.href }));
}
