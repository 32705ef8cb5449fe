// The order of a visit: its questions one after the other, then the close; other notes beside them.
import type { Place } from "./store.ts";
import type { QuestionData, VisitData } from "./wire.ts";

export interface Step {
  answer: string;
  /** Null for an unplanned note. */
  question: QuestionData | null;
}

/** What Previous and Next walk through. Who else to talk to is asked at the close. */
export function questionsOf(data: VisitData): Step[] {
  const asked = data.questions.filter(({ question }) => question !== data.close.question);
  return asked.map((question) => ({ answer: question.answer, question }));
}

export function unplannedOf(data: VisitData): Step[] {
  return data.unplanned.map(({ answer }) => ({ answer, question: null }));
}

/** The step one is at; the first question where there is none. */
export function stepAt(data: VisitData, { answer }: Place): Step | undefined {
  const steps = [...questionsOf(data), ...unplannedOf(data)];
  return steps.find((step) => step.answer === answer) ?? steps[0];
}

/** The question before or after this place; nothing beyond the ends. */
export function stepFrom(data: VisitData, place: Place, by: 1 | -1): Step | undefined {
  const questions = questionsOf(data);
  const here = stepAt(data, place);
  if (here?.question) return questions[questions.indexOf(find(questions, here.answer)) + by];
  const from = questions.findIndex(({ answer }) => answer === place.from);
  return by < 0 ? questions[Math.max(0, from)] : questions[from + 1];
}

function find(steps: Step[], answer: string): Step {
  return steps.find((step) => step.answer === answer) as Step;
}
