// Keeps what works without a network: the visit page with its files, and a page that says so for the rest.
// Never keeps a page with a record on it, nor anything of the API.
import { filesOf, isVisit, isVisitPage } from "./lib/visit-shell.ts";

/** Put before this script by the server: see web/shell.py. */
interface Shell {
  version: string;
  files: string[];
  static: string;
  hashed: boolean;
  offline: string;
  live: string;
}

declare const self: ServiceWorkerGlobalScope & { shell: Shell };
const { shell } = self;

const FILES_PREFIX = "askaround-files-";
const FILES = FILES_PREFIX + shell.version;
/** Outlives a version: the visit page and exactly the files that this copy of it names. */
const VISIT = "askaround-visit";
const VISIT_PAGE = "/visit-page";
const VISIT_FROM = "/visit-page-from";
/** How long a visit waits for a slow network before the kept page is shown. */
const PATIENCE_MS = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  const address = (event.data as { keepVisitPage?: string } | null)?.keepVisitPage;
  if (address && isVisitAddress(address)) event.waitUntil(fetchVisitPage(address, false));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(isVisitAddress(request.url) ? visitPage(event) : page(event));
  } else if (url.pathname.startsWith(shell.static)) {
    event.respondWith(file(request));
  }
});

async function keepFiles(): Promise<void> {
  const files = await caches.open(FILES);
  // A hashed file the page has just loaded needs no second journey; any other could be an older one.
  const cache = shell.hashed ? "default" : "reload";
  await files.addAll(shell.files.map((url) => new Request(url, { cache })));
  await files.add(new Request(shell.offline, { cache: "reload" }));
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(FILES_PREFIX) && name !== FILES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const from = await (await kept(VISIT_FROM))?.text();
  if (from) await fetchVisitPage(from, true);
}

async function page(event: FetchEvent): Promise<Response> {
  try {
    return await fromNetwork(event);
  } catch {
    return (await caches.match(shell.offline, { ignoreVary: true })) ?? Response.error();
  }
}

/** The network's answer when it comes in time and is the visit's page; else the kept page, which
 * says what is wrong: signed out, somebody else's, a breakdown. */
async function visitPage(event: FetchEvent): Promise<Response> {
  const fresh = fromNetwork(event);
  const keeping = fresh.then((answer) => keepVisitPage(event.request.url, answer.clone()));
  event.waitUntil(keeping.catch(() => undefined));
  const before = await kept(VISIT_PAGE);
  if (!before) return fresh.catch(() => page(event));
  const answer = await Promise.race([fresh.catch(() => undefined), later(PATIENCE_MS)]);
  return answer?.ok ? answer : before;
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  const preloaded = (await event.preloadResponse) as Response | undefined;
  return preloaded ?? fetch(event.request);
}

/** Names with a hash never change, so the kept one is right; others are asked for first. */
async function file(request: Request): Promise<Response> {
  const before = await caches.match(request, { ignoreVary: true });
  if (!before) return fetch(request);
  if (shell.hashed) return before;
  const answer = await Promise.race([fetch(request).catch(() => undefined), later(PATIENCE_MS)]);
  return answer?.ok ? answer : before;
}

async function fetchVisitPage(address: string, again: boolean): Promise<void> {
  if (!again && (await kept(VISIT_PAGE))) return;
  try {
    await keepVisitPage(address, await fetch(address));
  } catch {
    // Without a network the page kept before stays as good as it was.
  }
}

/** Keep the visit page once all its files are kept; a sign-in page or an error is not it. */
async function keepVisitPage(address: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected || answer.type !== "basic") return;
  const html = await answer.clone().text();
  if (!isVisitPage(html)) return;
  const needed = filesOf(html, shell.static);
  const cache = await caches.open(VISIT);
  const missing = [];
  for (const name of needed) if (!shell.hashed || !(await cache.match(name))) missing.push(name);
  await cache.addAll(missing);
  await cache.put(VISIT_PAGE, answer);
  await cache.put(VISIT_FROM, new Response(address));
  await prune(cache, new Set([...needed, VISIT_PAGE, VISIT_FROM]));
}

async function prune(cache: Cache, needed: Set<string>): Promise<void> {
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

async function kept(name: string): Promise<Response | undefined> {
  return (await caches.open(VISIT)).match(name, { ignoreVary: true });
}

function isVisitAddress(address: string): boolean {
  const url = new URL(address);
  return url.origin === location.origin && isVisit(url.pathname, shell.live);
}

function later(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms));
}
