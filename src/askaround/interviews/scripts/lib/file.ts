// Notes that wait can always be carried away as a file, which the write-up page takes in.
import { words } from "./dom.ts";
import { notesOf } from "./facts.ts";
import { store } from "./store.ts";
import type { Visit } from "./visit.ts";

/** Everything of the visit that this device holds: readable first, then what the server takes in. */
export async function notesFile(visit: Visit): Promise<File> {
  const { waiting } = await store.texts(visit.account, visit.id).catch(() => ({ waiting: [] }));
  const aside = await store.refused(visit.account, visit.id).catch(() => []);
  const items = [...waiting, ...visit.recorder.unsaved, ...aside];
  const asked = new Map(visit.data.questions.map(({ answer, text }) => [answer, text]));
  const content = {
    askaround: "notes",
    title: words("fileTitle", { name: visit.data.interview.person.name }),
    notes: notesOf(visit.data)
      .map(({ answer }) => ({ question: asked.get(answer) ?? "", note: visit.text(answer), beside: visit.others(answer) }))
      .filter(({ note, beside }) => note || beside.length > 0),
    interview: visit.id,
    account: visit.account,
    events: items.flatMap((each) => (each.kind === "event" ? [each.item] : [])),
    facts: items.flatMap((each) => (each.kind === "fact" ? [each.item] : [])),
  };
  const day = visit.now().toISOString().slice(0, 10);
  return new File([JSON.stringify(content, null, 1)], `visit-notes-${day}.txt`, { type: "text/plain" });
}

export function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Whether this browser's share sheet takes such a file. */
export function canShare(): boolean {
  const sample = new File(["x"], "notes.txt", { type: "text/plain" });
  return "canShare" in navigator && navigator.canShare({ files: [sample] });
}

export async function share(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch {
    // Closing the share sheet is no mistake.
  }
}
