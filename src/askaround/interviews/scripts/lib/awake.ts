// Keeps the screen on during the visit, and asks the browser not to clear away what is kept.

let lock: WakeLockSentinel | undefined;

export function stayAwake(): void {
  void hold();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void hold();
  });
}

export function maysleep(): void {
  void lock?.release().catch(() => undefined);
}

/** Storage that the browser won't clear by itself when space runs short. */
export function keepStorage(): void {
  void navigator.storage?.persist?.().catch(() => undefined);
}

async function hold(): Promise<void> {
  try {
    lock = await navigator.wakeLock?.request("screen");
  } catch {
    // A low battery may forbid it; the visit works all the same.
  }
}
