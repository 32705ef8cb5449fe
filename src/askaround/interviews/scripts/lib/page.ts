// What is on the screen: one section at a time, and what its buttons do.
import { closeAll, openAll } from "./all.ts";
import { Box } from "./box.ts";
import { onClose, showClose } from "./closing.ts";
import { announce, byId, part, type Section, show, words } from "./dom.ts";
import { noteOf } from "./facts.ts";
import { newId } from "./ids.ts";
import { fillNoting, fillOthers, fillOver, fillPermission, fillQuestion } from "./sections.ts";
import { showStatus } from "./status.ts";
import { stepAt, stepFrom, type Step } from "./steps.ts";
import { type Place, store } from "./store.ts";
import { showTime } from "./time.ts";
import type { Listener, Visit } from "./visit.ts";

/** A moment's wait for the last words to be sent before the write-up opens. */
const LAST_WORDS_MS = 4_000;

export class Page implements Listener {
  private visit: Visit | undefined;
  private place: Place = { screen: "note", answer: null };
  private section: Section = "opening";
  private boxes: { note: Box; names: Box } | undefined;
  private readonly signIn: string;

  constructor(signIn: string) {
    this.signIn = signIn;
    onClose(() => this.visit);
  }

  // What the visit tells.

  texts(answers: string[]): void {
    for (const box of this.all()) if (box.answer && answers.includes(box.answer)) box.update();
    this.showOthers();
  }

  state(): void {
    if (!this.visit) return;
    showStatus(this.visit, this.signIn);
    if (this.section === "over") fillOver(this.visit);
  }

  typing(answer: string): boolean {
    return this.all().some((box) => box.isTyping(answer));
  }

  // What the page does.

  /** Take over a visit that is open, at the place where one was. */
  start(visit: Visit, place: Place | undefined): void {
    this.visit = visit;
    this.place = place ?? this.place;
    this.boxes = {
      note: new Box(part<HTMLTextAreaElement>(byId("asking"), "note"), visit),
      names: new Box(part<HTMLTextAreaElement>(byId("close"), "names"), visit),
    };
    this.render();
    this.state();
  }

  /** Show again whatever the visit now says. */
  render(): void {
    const visit = this.visit;
    if (!visit) return;
    const { notes_permitted: permitted, ended_at: ended } = visit.data.interview;
    const step = stepAt(visit.data, this.place);
    fillNoting(permitted === true);
    if (permitted === null) this.show("permission", () => fillPermission(visit));
    else if (ended) this.show("over", () => fillOver(visit));
    else if (this.place.screen === "close" || !step) this.show("close", () => this.fillClose(visit));
    else this.show("asking", () => this.fillAsking(visit, step));
  }

  tick(): void {
    if (this.visit && (this.section === "asking" || this.section === "close")) showTime(byId(this.section), this.visit);
  }

  /** Take down what is in the boxes, now. */
  takeDown(): void {
    for (const box of this.all()) box.takeDown();
  }

  permit(answer: "yes" | "no"): void {
    this.takeDown();
    this.visit?.say("permission", answer);
    this.begin();
    this.renderAnew();
  }

  go(step: Step | undefined): void {
    if (step) this.moveTo({ screen: "note", answer: step.answer, from: step.question ? null : this.from });
  }

  next(): void {
    this.begin();
    const step = this.visit && stepFrom(this.visit.data, this.place, 1);
    if (step) this.go(step);
    else this.toClose();
  }

  previous(): void {
    if (this.visit) this.go(stepFrom(this.visit.data, this.place, -1));
  }

  toClose(): void {
    this.moveTo({ ...this.place, screen: "close" });
  }

  backFromClose(): void {
    this.moveTo({ ...this.place, screen: "note" });
  }

  /** A new note of something nobody planned. */
  unplanned(): void {
    const answer = newId();
    this.takeDown();
    this.visit?.typed(answer, null, "");
    this.moveTo({ screen: "note", answer, from: this.from });
  }

  star(): void {
    const visit = this.visit;
    const step = this.at;
    if (!visit || !step) return;
    const on = !noteOf(visit.data, step.answer)?.starred;
    visit.say(on ? "star" : "unstar", { answer: step.answer, question: step.question?.question ?? null });
    fillQuestion(visit, step);
    announce(words(on ? "starOn" : "starOff"));
  }

  stay(): void {
    const minutes = this.visit?.data.interview.stay_minutes ?? 10;
    this.visit?.say("extended", minutes);
    closeAll();
    this.tick();
    announce(words("stayed", { n: minutes }));
  }

  list(): void {
    this.takeDown();
    const here = this.section === "asking" ? (this.at?.answer ?? null) : null;
    if (this.visit) openAll(this.visit, here, (step) => this.go(step));
  }

  /** It is over: to the write-up, once the last words are sent, or a plain sentence. */
  async finish(): Promise<void> {
    this.takeDown();
    const visit = this.visit;
    if (!visit) return;
    visit.say("ended");
    visit.send(true);
    this.renderAnew();
    const until = Date.now() + LAST_WORDS_MS;
    while (visit.sending !== "sent" && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
    if (visit.sending === "sent" && this.section === "over") location.assign("../write-up/");
    else this.render();
  }

  reopen(): void {
    this.visit?.reopen();
    this.renderAnew();
  }

  private get at(): Step | undefined {
    return this.visit && stepAt(this.visit.data, this.place);
  }

  /** The question an unplanned note begun here comes after. */
  private get from(): string | null {
    return (this.at?.question ? this.at.answer : this.place.from) ?? null;
  }

  private all(): Box[] {
    return this.boxes ? [this.boxes.note, this.boxes.names] : [];
  }

  /** The visit begins with the first thing done in it. */
  private begin(): void {
    if (this.visit?.data.interview.held_at === null) this.visit.say("started");
  }

  private moveTo(place: Place): void {
    this.takeDown();
    this.place = place;
    if (this.visit) void store.keepPlace(this.visit.account, this.visit.id, place).catch(() => undefined);
    this.renderAnew();
  }

  private renderAnew(): void {
    closeAll();
    this.render();
    const fine = matchMedia("(pointer: fine)").matches;
    const noting = this.visit?.data.interview.notes_permitted === true;
    if (this.section === "asking" && fine && noting) this.boxes?.note.focus();
    else byId(this.section).querySelector<HTMLElement>("h1")?.focus();
  }

  private show(section: Section, fill: () => void): void {
    this.section = section;
    fill();
    show(section);
    this.tick();
    this.showOthers();
  }

  private fillAsking(visit: Visit, step: Step): void {
    this.boxes?.note.hold(step.answer, step.question?.question ?? null);
    fillQuestion(visit, step);
  }

  private fillClose(visit: Visit): void {
    this.boxes?.names.hold(visit.data.close.answer, visit.data.close.question);
    showClose(visit);
  }

  private showOthers(): void {
    const shown = { asking: this.boxes?.note, close: this.boxes?.names }[this.section as string];
    if (this.visit && shown?.answer) fillOthers(byId(this.section), this.visit.others(shown.answer));
  }
}
