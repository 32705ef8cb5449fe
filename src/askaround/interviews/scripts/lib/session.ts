// Asks the server, with a time limit, and says plainly what came back.
import { patience } from "./backoff.ts";

export interface Session {
  account: string;
  csrf: string;
}

/** An answer that was JSON; `status` 0 is none at all: no network, too slow, or not our server. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A request with a time limit. Never throws. */
export async function ask(url: string, options: RequestInit = {}, timeouts = 0): Promise<Answer & { late: boolean }> {
  const patient = new AbortController();
  const timer = setTimeout(() => patient.abort(), patience(timeouts));
  try {
    const answer = await fetch(url, {
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: patient.signal,
      ...options,
      headers: { Accept: "application/json", ...options.headers },
    });
    return { status: answer.status, body: await bodyOf(answer), late: false };
  } catch {
    return { status: 0, body: null, late: patient.signal.aborted };
  } finally {
    clearTimeout(timer);
  }
}

/** Who is signed in now, and the token to send with: fetched each time, never kept. */
export async function whoIsSignedIn(url: string, timeouts = 0): Promise<Session | "nobody" | "unknown"> {
  const { status, body } = await ask(url, {}, timeouts);
  if (status === 401 || status === 403) return "nobody";
  const session = body as Partial<Session> | null;
  if (status !== 200 || !session?.account || !session.csrf) return "unknown";
  return { account: session.account, csrf: session.csrf };
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}
