// A draft keeps itself: a pause in typing sends it, and what can't be sent stays in this window.
// A text changed in another window meanwhile is not written over: both are shown, and keeping
// itself stops until the reader has chosen.

const PAUSE = 900; // milliseconds without a key
const DRAFTS = "askaround-draft:"; // where every page keeps what is typed (web/scripts/lib/drafts.ts)
const VERSIONS = "askaround-version:"; // which version it was typed over

interface Kept {
  url: string;
  version: number;
}

interface Late {
  version: number;
  stale: string;
}

export function keepItself(form: HTMLFormElement, bodyToSend: () => string): void {
  const note = document.querySelector<HTMLElement>("#kept");
  const name = form.dataset["keepDraft"] ?? "";
  let timer = 0;
  let sending = false;
  let waiting = false;
  let stopped = false;

  sayWhatItWasTypedOver();
  form.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    if (stopped || !["subject", "body"].includes(field.name)) return;
    try {
      sessionStorage.setItem(VERSIONS + name, version()?.value ?? "");
    } catch {
      // As with the draft itself: a full storage loses nothing that is on the page.
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), PAUSE);
  });
  form.addEventListener("submit", () => {
    stopped = true;
    window.clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) void keep();
  });
  window.addEventListener("online", () => void (timer && keep()));

  async function keep(): Promise<void> {
    window.clearTimeout(timer);
    if (stopped) return;
    if (sending) {
      waiting = true;
      return;
    }
    sending = true;
    try {
      await send();
    } catch {
      say("notKept");
    }
    sending = false;
    if (waiting) {
      waiting = false;
      await keep();
    }
  }

  async function send(): Promise<void> {
    const said = new FormData(form);
    for (const own of ["my_name", "about_me"]) said.delete(own);
    said.set("body", bodyToSend());
    said.set("do", "keep");
    const answer = await fetch(form.action, { method: "POST", body: said, keepalive: true });
    if (stopped) return;
    if (answer.status === 409) {
      showBoth((await answer.json()) as Late);
    } else if (answer.ok && !answer.redirected) {
      taken((await answer.json()) as Kept);
    } else {
      say("notKept");
    }
  }

  function taken({ url, version: now }: Kept): void {
    if (!waiting) timer = 0;
    if (location.pathname !== url) history.replaceState(null, "", url);
    form.action = url;
    setVersion(now);
    if (!waiting) {
      sessionStorage.removeItem(DRAFTS + name);
      sessionStorage.removeItem(VERSIONS + name);
    }
    say("kept");
  }

  function showBoth({ version: now, stale }: Late): void {
    stopped = true;
    document.querySelector("#stale")?.remove();
    form.insertAdjacentHTML("beforebegin", stale);
    setVersion(now);
    say("stale");
  }

  /** Words put back after a reload were typed over an older version: the server shall see that. */
  function sayWhatItWasTypedOver(): void {
    const over = sessionStorage.getItem(VERSIONS + name);
    const restored = [...form.querySelectorAll<HTMLTextAreaElement>("textarea[name=body]")].some(
      (box) => box.value !== box.defaultValue,
    );
    if (over && restored) setVersion(Number(over));
    else sessionStorage.removeItem(VERSIONS + name);
  }

  function version(): HTMLInputElement | null {
    return form.querySelector<HTMLInputElement>("input[name=version]");
  }

  function setVersion(now: number): void {
    let field = version();
    if (!field) {
      field = document.createElement("input");
      field.type = "hidden";
      field.name = "version";
      form.append(field);
    }
    field.value = String(now);
  }

  function say(what: "kept" | "notKept" | "stale"): void {
    if (note) note.textContent = note.dataset[what] ?? "";
  }
}
