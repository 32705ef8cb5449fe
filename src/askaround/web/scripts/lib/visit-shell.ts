// Which address is a visit, and what its page needs; apart from the worker so that Node can test it.

const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Whether a path is a visit's page; `interviews` is the path they lie under ("/interviews/"). */
export function isVisit(path: string, interviews: string): boolean {
  return path.startsWith(interviews) && new RegExp(`^${ID}/live/$`, "i").test(path.slice(interviews.length));
}

/** Whether HTML is the visit's page: it alone loads the visit's script. */
export function isVisitPage(html: string): boolean {
  return /<script[^>]+src="[^"]*\/interviews\/live\.[^"]*js"/.test(html);
}

/** The static files an HTML page names in its src and href attributes. */
export function filesOf(html: string, staticPath: string): string[] {
  const named = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map((found) => found[1] ?? "");
  return [...new Set(named.filter((address) => address.startsWith(staticPath)))];
}
