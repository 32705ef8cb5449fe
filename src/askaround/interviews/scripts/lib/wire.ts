// What goes to and fro between this device and the server; written down in interviews/notes.py.
import type { Splice } from "./splice.ts";

/** A text as it stands, and the last event in it. */
export interface Strand {
  head: string | null;
  text: string;
}

/** What the server says of one answer: its text, and those typed without having seen it. */
export interface Texts extends Strand {
  others: Strand[];
}

export interface NoteData {
  answer: string;
  note: string;
  head: string | null;
  starred: boolean;
  others: Strand[];
}

export interface QuestionData extends NoteData {
  question: string;
  group: string;
  text: string;
  label: string;
  parts: string[];
  minutes: number;
}

export interface CloseSaid {
  thanked?: boolean;
  resume_asked?: boolean;
  resume_handed_over?: boolean;
  resume?: string | null;
  may_use_name?: "yes" | "no" | "not_asked";
  report_back_on?: string | null;
}

export interface InterviewData {
  id: string;
  person: { name: string; first_name: string; title: string; organisation: string };
  field: string;
  starts_at: string | null;
  time_zone: string;
  minutes: number;
  extra_minutes: number;
  stay_minutes: number;
  low_minutes: number;
  mode: string;
  place: string;
  notes_permitted: boolean | null;
  held_at: string | null;
  ended_at: string | null;
  written_up_at: string | null;
  /** The version of the resume in the bag, where it is one kept here. */
  resume?: string | null;
  close: CloseSaid;
}

/** `GET …/live/data/` */
export interface VisitData {
  account: string;
  interview: InterviewData;
  /** The versions of the resume; not in what an older page kept. */
  resumes?: { id: string; name: string }[];
  questions: QuestionData[];
  unplanned: NoteData[];
  close: NoteData & { question: string };
}

/** One edit, as it is sent. */
export interface NoteEvent extends Splice {
  id: string;
  device: string;
  seq: number;
  answer: string;
  question: string | null;
  base: string | null;
}

export type FactKind = "permission" | "started" | "extended" | "ended" | "star" | "unstar" | "close";

/** Something that happened, as it is sent. */
export interface Fact {
  id: string;
  device: string;
  seq: number;
  kind: FactKind;
  value: unknown;
  said_at: string;
}

export interface Batch {
  account: string;
  sent_at: string;
  events: NoteEvent[];
  facts: Fact[];
}

/** What the server says to a batch; `refused` also where the whole batch was. */
export interface Reply {
  accepted?: string[];
  refused?: string[];
  answers?: Record<string, Texts>;
  reason?: string;
}
