// `data-keep-draft="name"` on a form: what is typed survives a reload or a wrong click in this tab.

const PREFIX = "askaround-draft:";

interface Draft {
  sent: boolean;
  values: Record<string, string>;
}

export function keepDrafts(): void {
  dropSent();
  document.querySelectorAll<HTMLFormElement>("form[data-keep-draft]").forEach(restore);
  document.addEventListener("input", (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>("form[data-keep-draft]");
    if (form) store(form, false);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-keep-draft]")) store(form, true);
    if (form.matches("[data-forget-drafts]")) forgetAll();
  });
}

function store(form: HTMLFormElement, sent: boolean): void {
  const values: Record<string, string> = {};
  for (const field of typedFields(form)) values[field.name] = field.value;
  try {
    sessionStorage.setItem(PREFIX + form.dataset["keepDraft"], JSON.stringify({ sent, values }));
  } catch {
    // A full or forbidden storage loses nothing that is on the page.
  }
}

/** Fill in what was typed, unless the server has put something else there since. */
function restore(form: HTMLFormElement): void {
  const kept = sessionStorage.getItem(PREFIX + form.dataset["keepDraft"]);
  if (!kept) return;
  const { values } = JSON.parse(kept) as Draft;
  for (const field of typedFields(form)) {
    const value = values[field.name];
    if (value !== undefined && field.value === field.defaultValue) field.value = value;
  }
}

/** A sent draft has done its work, unless sending failed and the reader came back. */
function dropSent(): void {
  if (document.body.dataset["offline"] !== undefined || cameBack()) return;
  for (const key of keys()) {
    if ((JSON.parse(sessionStorage.getItem(key) ?? "{}") as Draft).sent) sessionStorage.removeItem(key);
  }
}

function cameBack(): boolean {
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return how?.type === "back_forward" || how?.type === "reload";
}

function forgetAll(): void {
  for (const key of keys()) sessionStorage.removeItem(key);
}

function keys(): string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

function typedFields(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  const typed = "textarea[name], input[name]:not([type=hidden], [type=password], [type=file], [type=checkbox], [type=radio])";
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typed)];
}
