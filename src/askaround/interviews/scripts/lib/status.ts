// Two things said apart, in words: what is on this device, and what is on the server.
import { announce, part, setText, words } from "./dom.ts";
import type { Visit } from "./visit.ts";

const SETTLED_MS = 1_500;
const QUIET = new Set(["saving", "sending", "sent", "saved"]);
/** The states a person can do something about, or should know of. */
const NEEDS_HELP = new Set(["waiting", "signed-out", "other-account", "gone", "stuck"]);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Show how a visit's notes stand, in every section that says so. */
export function showStatus(visit: Visit, signIn: string): void {
  const onServer = visit.sending === "sent" && visit.refused ? "refused" : visit.sending;
  const sentences = [words(camel(visit.saving)), words(camel(onServer))];
  const help = NEEDS_HELP.has(onServer) || onServer === "refused" || visit.recorder.stuck;
  for (const line of document.querySelectorAll<HTMLElement>(".live-saved")) {
    setText(part(line, "on-device"), sentences[0]!);
    setText(part(line, "on-server"), sentences[1]!);
    part(line, "help").hidden = !help;
    const link = part<HTMLAnchorElement>(line, "sign-in");
    link.hidden = visit.sending !== "signed-out" && visit.sending !== "other-account";
    link.href = signIn;
  }
  clearTimeout(timer);
  // Each keystroke read out would be unbearable: only what stays is, and only what is not as hoped.
  if (!QUIET.has(visit.saving) || !QUIET.has(onServer)) timer = setTimeout(() => announce(sentences.join(" ")), SETTLED_MS);
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
