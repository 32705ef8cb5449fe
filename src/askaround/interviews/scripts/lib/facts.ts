// What facts and the server's replies make of the visit as this device knows it. Pure.
import type { CloseSaid, Fact, NoteData, Texts, VisitData } from "./wire.ts";

/** The visit after a fact; said again, most facts change nothing. */
export function withFact(data: VisitData, fact: Pick<Fact, "kind" | "value" | "said_at">): VisitData {
  const visit = data.interview;
  const changed = (fields: Partial<VisitData["interview"]>): VisitData => ({
    ...data,
    interview: { ...visit, ...fields },
  });
  switch (fact.kind) {
    case "permission":
      return changed({ notes_permitted: fact.value === "yes" });
    case "started":
      return changed({ held_at: visit.held_at ?? fact.said_at });
    case "extended":
      return changed({ extra_minutes: visit.extra_minutes + Number(fact.value) });
    case "ended":
      return changed({ held_at: visit.held_at ?? fact.said_at, ended_at: fact.said_at });
    case "close":
      return changed({ close: { ...visit.close, ...(fact.value as CloseSaid) } });
    default:
      return withNote(data, about(fact), (note) => ({ ...note, starred: fact.kind === "star" }));
  }
}

/** The visit after the server's word on some answers. */
export function withTexts(data: VisitData, answers: Record<string, Texts>): VisitData {
  return Object.entries(answers).reduce((visit, [answer, texts]) => {
    const known = noteOf(visit, answer) ? visit : withUnplanned(visit, answer);
    return withNote(known, answer, (note) => ({ ...note, note: texts.text, head: texts.head, others: texts.others }));
  }, data);
}

/** The visit with room for an unplanned note. */
export function withUnplanned(data: VisitData, answer: string): VisitData {
  if (noteOf(data, answer)) return data;
  const empty: NoteData = { answer, note: "", head: null, starred: false, others: [] };
  return { ...data, unplanned: [...data.unplanned, empty] };
}

export function noteOf(data: VisitData, answer: string): NoteData | undefined {
  return notesOf(data).find((note) => note.answer === answer);
}

export function notesOf(data: VisitData): NoteData[] {
  return [...data.questions, data.close, ...data.unplanned];
}

/** Change a note wherever it stands: the question of the close may be on the list as well. */
function withNote(data: VisitData, answer: string, change: <N extends NoteData>(note: N) => N): VisitData {
  const one = <N extends NoteData>(note: N): N => (note.answer === answer ? change(note) : note);
  return {
    ...data,
    questions: data.questions.map((note) => one(note)),
    unplanned: data.unplanned.map((note) => one(note)),
    close: one(data.close),
  };
}

function about(fact: Pick<Fact, "value">): string {
  return (fact.value as { answer: string }).answer;
}
