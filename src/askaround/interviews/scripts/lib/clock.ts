// How much of the time asked for is left.
import type { InterviewData } from "./wire.ts";

export interface TimeLeft {
  /** Whole minutes left, rounded up; below zero, minutes over. */
  minutes: number;
  state: "waiting" | "running" | "low" | "over";
}

const MINUTE = 60_000;

/** The minutes left at `now` (milliseconds); before it has begun, all of them. */
export function timeLeft(visit: InterviewData, now: number): TimeLeft {
  const whole = visit.minutes + visit.extra_minutes;
  const end = visit.ended_at ? Date.parse(visit.ended_at) : now;
  if (!visit.held_at) return { minutes: whole, state: "waiting" };
  const left = whole - (end - Date.parse(visit.held_at)) / MINUTE;
  if (left <= 0) return { minutes: Math.min(0, Math.ceil(left)), state: "over" };
  return { minutes: Math.ceil(left), state: left <= visit.low_minutes ? "low" : "running" };
}
