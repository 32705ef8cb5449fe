// The notes of one visit as this opening of the page knows them; makes the edits to send. No DOM, no storage.
import { newId } from "./ids.ts";
import { apart, type Draft, restore } from "./restore.ts";
import { apply, difference, writable } from "./splice.ts";
import type { Waiting } from "./store.ts";
import type { FactKind, NoteEvent, Strand, Texts } from "./wire.ts";

/** Up to here the whole text is kept with each edit; beyond it with every so many. */
const SHORT = 20_000;
const EDITS_PER_DRAFT = 25;

/** One text in the making. `own`: the events it is known to hold; `unsent`: those not yet on the server. */
interface Note extends Strand {
  others: string[];
  own: Set<string | null>;
  unsent: Set<string>;
  sinceDraft: number;
  mended: string | null;
}

export interface Edited {
  items: Waiting[];
  drafts: Draft[];
}

export class Notebook {
  private readonly notes = new Map<string, Note>();
  private seq = 0;
  private readonly account: string;
  private readonly interview: string;
  readonly device: string;

  constructor(account: string, interview: string, device: string) {
    this.account = account;
    this.interview = interview;
    this.device = device;
  }

  /** Take up an answer as the server and this device have it. What is being typed here stays. */
  open(answer: string, server: Texts, drafts: Draft[], unsent: NoteEvent[]): void {
    const before = this.notes.get(answer);
    if (before && before.unsent.size > 0) return;
    const found = restore(server, drafts, unsent);
    const own = new Set([found.head, ...unsent.flatMap((event) => [event.id, event.base])]);
    const ids = new Set(unsent.map((event) => event.id));
    this.notes.set(answer, { ...found, own, unsent: ids, sinceDraft: EDITS_PER_DRAFT, mended: null });
  }

  text(answer: string): string {
    return this.notes.get(answer)?.text ?? "";
  }

  others(answer: string): string[] {
    return this.notes.get(answer)?.others ?? [];
  }

  /** What the box says now, as edits on top of what it said before. */
  type(answer: string, question: string | null, value: string, at: number): Edited {
    const note = this.note(answer);
    const edits = difference(note.text, writable(value));
    const items = edits.map((edit) => this.event(note, answer, question, edit));
    if (items.length === 0) return { items: [], drafts: [] };
    note.sinceDraft += items.length;
    const keep = note.text.length <= SHORT || note.sinceDraft >= EDITS_PER_DRAFT;
    if (keep) note.sinceDraft = 0;
    return { items, drafts: keep ? [this.draft(answer, note, at)] : [] };
  }

  fact(kind: FactKind, value: unknown, saidAt: string): Waiting {
    const item = { id: newId(), device: this.device, seq: ++this.seq, kind, value, said_at: saidAt };
    return { account: this.account, interview: this.interview, kind: "fact", item };
  }

  /** The whole text of each of these answers, as it stands. */
  drafts(answers: Iterable<string>, at: number): Draft[] {
    return [...answers].map((answer) => this.draft(answer, this.note(answer), at));
  }

  /** These are on the server (or refused for good). */
  sent(ids: Iterable<string>): void {
    for (const id of ids) for (const note of this.notes.values()) note.unsent.delete(id);
  }

  /**
   * The server's word on an answer. `typing`: the box holds what is not an edit yet.
   * Returns the edit that mends the server's copy of this very text, should it differ.
   */
  hear(answer: string, texts: Texts, typing: boolean, at: number): Edited {
    const note = this.note(answer);
    const strands = [texts, ...texts.others];
    const mine = strands.find(({ head }) => head === note.head);
    const settled = note.unsent.size === 0 && !typing;
    if (settled && !mine) this.adopt(note, texts);
    note.others = apart(note.text, strands.filter(({ head }) => !note.own.has(head)));
    if (!settled || !mine || mine.text === note.text) return { items: [], drafts: [] };
    return this.mend(answer, note, mine.text, at);
  }

  /** Edits made in another tab: they go on in this one where it stands at the same place. */
  overhear(events: NoteEvent[], typing: (answer: string) => boolean): string[] {
    const changed = new Set<string>();
    for (const event of events) {
      const note = this.note(event.answer);
      if (note.head !== event.base || typing(event.answer)) continue;
      note.text = apply(note.text, event);
      note.head = event.id;
      note.own.add(event.id);
      note.unsent.add(event.id);
      // The next draft must be whole: its edits no longer follow from this tab's alone.
      note.sinceDraft = EDITS_PER_DRAFT;
      changed.add(event.answer);
    }
    return [...changed];
  }

  private note(answer: string): Note {
    const empty = { head: null, text: "", others: [], sinceDraft: EDITS_PER_DRAFT, mended: null };
    const note = this.notes.get(answer) ?? { ...empty, own: new Set([null]), unsent: new Set<string>() };
    this.notes.set(answer, note);
    return note;
  }

  private event(note: Note, answer: string, question: string | null, edit: Parameters<typeof apply>[1]): Waiting {
    const id = newId();
    const item = { id, device: this.device, seq: ++this.seq, answer, question, base: note.head, ...edit };
    note.text = apply(note.text, edit);
    note.head = id;
    note.own.add(id);
    note.unsent.add(id);
    return { account: this.account, interview: this.interview, kind: "event", item };
  }

  private draft(answer: string, { head, text }: Note, at: number): Draft {
    const { account, interview, device, seq } = this;
    return { account, interview, answer, device, head, text, seq, at };
  }

  private adopt(note: Note, { head, text }: Strand): void {
    note.head = head;
    note.text = text;
    note.own.add(head);
    note.sinceDraft = EDITS_PER_DRAFT;
  }

  /** Once per text: a server that keeps saying otherwise is believed. */
  private mend(answer: string, note: Note, theirs: string, at: number): Edited {
    const mine = note.text;
    note.text = theirs;
    if (note.mended === mine) return { items: [], drafts: [] };
    note.mended = mine;
    return this.type(answer, null, mine, at);
  }
}
