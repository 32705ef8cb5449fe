// One visit on this device: its data, its notes, what is kept and what is sent. No DOM.
import { noteOf, notesOf, withFact, withTexts, withUnplanned } from "./facts.ts";
import { newDevice } from "./ids.ts";
import { LastWords } from "./last-words.ts";
import { type Edited, Notebook } from "./notebook.ts";
import { type Addresses, postOf } from "./post.ts";
import { Recorder, type Saving } from "./recorder.ts";
import { Sender, type Sending } from "./sender.ts";
import { type KeptVisit, store, type Waiting } from "./store.ts";
import { type News, Tabs } from "./tabs.ts";
import { takeUp } from "./take-up.ts";
import type { FactKind, NoteEvent, Texts, VisitData } from "./wire.ts";

const SEND_SOON_MS = 400;

/** What the page is told. `texts`: answers whose text changed other than by typing in the box. */
export interface Listener {
  texts(answers: string[]): void;
  state(): void;
  /** Whether the box holds more for this answer than was taken down. */
  typing(answer: string): boolean;
}

export class Visit {
  saving: Saving = "saved";
  sending: Sending | "sending" = "sent";
  refused = false;
  data: VisitData;
  readonly account: string;
  readonly id: string;
  readonly recorder: Recorder;
  private ahead: number;
  private settled = 0;
  private readonly page: Listener;
  private readonly notebook: Notebook;
  private readonly sender: Sender;
  private readonly tabs: Tabs;
  private readonly lastWords: LastWords;

  constructor(kept: KeptVisit, addresses: Addresses, page: Listener) {
    this.data = kept.data;
    this.ahead = kept.ahead;
    this.account = kept.account;
    this.id = kept.interview;
    this.page = page;
    this.notebook = new Notebook(this.account, this.id, newDevice());
    this.lastWords = new LastWords(this.account, this.id, this.notebook.device);
    this.recorder = new Recorder(store, (saving, items) => this.onKept(saving, items));
    this.tabs = new Tabs(this.id, (news) => this.onNews(news));
    const settle = this.settle.bind(this);
    const told = { settle, tell: (state: Sending) => this.onSending(state), now: () => this.now() };
    this.sender = new Sender(postOf(kept, addresses, this.recorder, this.tabs, told));
  }

  /** Now, by the server's clock. */
  now(): Date {
    return new Date(Date.now() - this.ahead);
  }

  text(answer: string): string {
    return this.notebook.text(answer);
  }

  others(answer: string): string[] {
    return this.notebook.others(answer);
  }

  /** Take up what this device kept and what the server said, whichever is newer in each note. */
  async open(): Promise<void> {
    await takeUp(this.lastWords, this.account, this.id, store);
    const { drafts, waiting } = await store.texts(this.account, this.id).catch(() => ({ drafts: [], waiting: [] }));
    const items = [...waiting, ...this.recorder.unsaved];
    const unsent = items.flatMap((each) => (each.kind === "event" ? [each.item] : []));
    const facts = items.flatMap((each) => (each.kind === "fact" ? [each.item] : []));
    const planned = (event: NoteEvent): boolean => noteOf(this.data, event.answer) !== undefined;
    for (const event of unsent) if (!planned(event)) this.data = withUnplanned(this.data, event.answer);
    this.data = facts.reduce(withFact, this.data);
    for (const { answer, note, head, others } of notesOf(this.data)) {
      if (this.page.typing(answer)) continue;
      const about = <T extends { answer: string }>(each: T): boolean => each.answer === answer;
      this.notebook.open(answer, { head, text: note, others }, drafts.filter(about), unsent.filter(about));
    }
    this.refused = (await store.refused(this.account, this.id).catch(() => [])).length > 0;
    if (items.length > 0) this.sending = "sending";
    this.sender.wake(0);
  }

  /** The server's newest word on the visit; what is typed here and not sent stays. */
  async refresh(fetched: KeptVisit, before: number): Promise<boolean> {
    if (before !== this.settled) return false;
    this.data = fetched.data;
    this.ahead = fetched.ahead;
    await this.open();
    this.recorder.keep([], [], this.kept());
    await this.tidy().catch(() => undefined);
    this.page.texts(this.answers());
    this.page.state();
    return true;
  }

  /** Grows with each batch that was settled; an answer asked for before is older than that. */
  get age(): number {
    return this.settled;
  }

  /** Before anything is taken down: say at once that it is not saved yet. */
  touched(): void {
    if (!this.recorder.stuck) this.saving = "saving";
    if (this.sending === "sent") this.sending = "sending";
    this.page.state();
  }

  /** What the box says now. */
  typed(answer: string, question: string | null, value: string): void {
    if (noteOf(this.data, answer) === undefined) this.data = withUnplanned(this.data, answer);
    this.take(this.notebook.type(answer, question, value, Date.now()));
  }

  /** Something happened. */
  say(kind: FactKind, value: unknown = null): void {
    const said = this.notebook.fact(kind, value, this.now().toISOString());
    if (said.kind === "fact") this.data = withFact(this.data, said.item);
    if (this.sending === "sent") this.sending = "sending";
    this.recorder.keep([said], [], this.kept());
    this.page.state();
  }

  /** There is more to say after all; the next end counts. */
  reopen(): void {
    this.data = { ...this.data, interview: { ...this.data.interview, ended_at: null } };
  }

  /** Try to send now; `anew` when the network may be back. */
  send(anew = false): void {
    this.sender.wake(0, anew);
  }

  /** The page is being left: what is in memory alone must outlive it. */
  leave(): void {
    const items = this.recorder.unsaved;
    const answers = new Set(items.flatMap((each) => (each.kind === "event" ? [each.item.answer] : [])));
    this.lastWords.leave({ items, drafts: this.notebook.drafts(answers, Date.now()) });
  }

  /** Forget texts of earlier openings that the server holds by now. */
  private async tidy(): Promise<void> {
    const { drafts, waiting } = await store.texts(this.account, this.id);
    const busy = new Set(waiting.map(({ item }) => item.device));
    const beside = new Set(notesOf(this.data).flatMap(({ others }) => others.map(({ head }) => head)));
    const here = this.notebook.device;
    const done = drafts.filter(({ device, head }) => device !== here && !busy.has(device) && !beside.has(head));
    if (done.length > 0) await store.dropDrafts(done);
  }

  private answers(): string[] {
    return notesOf(this.data).map(({ answer }) => answer);
  }

  private kept(): KeptVisit {
    return { account: this.account, interview: this.id, data: this.data, ahead: this.ahead };
  }

  private take({ items, drafts }: Edited): void {
    if (items.length > 0) this.recorder.keep(items, drafts);
    else this.onKept(this.recorder.state, []);
  }

  private onKept(saving: Saving, items: Waiting[]): void {
    this.saving = saving;
    if (saving === "saved") this.lastWords.unneeded();
    if (items.length > 0) this.tabs.tell({ kept: items });
    if (items.length > 0 || this.recorder.stuck) this.sender.wake(SEND_SOON_MS);
    else if (saving === "saved" && this.sending === "sending") this.sender.wake(SEND_SOON_MS);
    this.page.state();
  }

  private async settle(sent: Waiting[], refused: Waiting[], answers: Record<string, Texts>): Promise<void> {
    const ids = [...sent, ...refused].map(({ item }) => item.id);
    this.settled += 1;
    this.refused ||= refused.length > 0;
    this.data = withTexts(this.data, answers);
    this.recorder.drop(new Set(ids));
    await store.settle(sent, refused, this.kept()).catch((error: unknown) => {
      // With no storage the outbox is in memory; else it must not be taken for sent.
      if (!this.recorder.stuck) throw error;
    });
    this.hear(ids, answers);
    this.tabs.tell({ settled: ids, answers });
  }

  private hear(ids: string[], answers: Record<string, Texts>): void {
    this.notebook.sent(ids);
    for (const [answer, texts] of Object.entries(answers)) {
      const typing = this.page.typing(answer);
      const mended = this.notebook.hear(answer, texts, typing, Date.now());
      if (mended.items.length > 0) this.take(mended);
    }
    this.page.texts(Object.keys(answers));
  }

  private onSending(state: Sending): void {
    const waits = this.recorder.unsaved.length > 0 || this.saving === "saving";
    this.sending = state === "sent" && waits ? "sending" : state;
    this.page.state();
  }

  private onNews(news: News): void {
    if ("settled" in news) {
      this.settled += 1;
      this.data = withTexts(this.data, news.answers);
      this.hear(news.settled, news.answers);
      this.sender.wake(SEND_SOON_MS);
      return;
    }
    for (const each of news.kept) if (each.kind === "fact") this.data = withFact(this.data, each.item);
    const events = news.kept.flatMap((each) => (each.kind === "event" ? [each.item] : []));
    if (this.sending === "sent") this.sending = "sending";
    this.sender.wake(SEND_SOON_MS);
    for (const { answer } of events) this.data = withUnplanned(this.data, answer);
    this.page.texts(this.notebook.overhear(events, (answer) => this.page.typing(answer)));
    this.page.state();
  }
}
