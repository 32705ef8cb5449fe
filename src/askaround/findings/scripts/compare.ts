// Reading answers side by side: the arrow keys step through the questions, and chosen words can be
// marked at once. Without this script the page does the same by links and forms.
import { chosenIn, sentenceAt } from "./lib/choosing.ts";
import { renew } from "./lib/renewing.ts";

const TYPING = "input, textarea, select, summary, [contenteditable]";
const bar = document.querySelector<HTMLFormElement>("#marking");
let chosenAnswer: HTMLElement | null = null;

document.addEventListener("keydown", (event) => {
  const target = event.target as Element;
  if (event.key === "Escape" && bar && !bar.hidden) {
    getSelection()?.removeAllRanges();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (target.closest(TYPING) || (bar && !bar.hidden) || target.closest(".scroll")) return;
  const way = { ArrowLeft: "back", ArrowRight: "on" }[event.key];
  const link = way && document.querySelector<HTMLAnchorElement>(`a[data-step="${way}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

/** The bar shows while words of one answer are chosen; using it keeps what was chosen before. */
function showBar(): void {
  if (!bar || bar.contains(document.activeElement)) return;
  const chosen = chosenIn(getSelection());
  bar.hidden = chosen === null;
  document.documentElement.classList.toggle("marking-now", chosen !== null);
  if (!chosen) return;
  chosenAnswer = chosen.answer;
  bar.action = chosen.answer.dataset["mark"] ?? "";
  set("start", String(chosen.start));
  set("end", String(chosen.end));
  set("words", chosen.words);
  complain("");
}

function set(name: string, value: string): void {
  const field = bar?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function complain(sentence: string): void {
  const place = bar?.querySelector<HTMLElement>(".errorlist");
  if (!place) return;
  place.textContent = sentence;
  place.hidden = sentence === "";
}

function hideBar(): void {
  if (!bar) return;
  bar.hidden = true;
  document.documentElement.classList.remove("marking-now");
  bar.querySelector("details")?.removeAttribute("open");
  set("new_theme", "");
  getSelection()?.removeAllRanges();
}

document.addEventListener("selectionchange", showBar);

// A tap on a sentence chooses it: dragging handles about is hard with a thumb.
document.addEventListener("click", (event) => {
  const answer = (event.target as Element).closest<HTMLElement>("[data-mark]");
  const touch = (event as PointerEvent).pointerType === "touch";
  if (!answer || !touch || getSelection()?.isCollapsed === false) return;
  const sentence = sentenceAt(answer, event.clientX, event.clientY);
  if (!sentence) return;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(sentence);
  showBar();
  sentence.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const mine = form === bar;
  if (!mine && !form.matches("[data-in-place]")) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  void renew(form.action, body).then(
    ({ ok, wrong }) => {
      if (ok || !mine) hideBar();
      else complain(wrong);
      if (mine && ok) chosenAnswer?.scrollIntoView({ block: "nearest" });
    },
    () => form.submit(),
  );
});

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-in-place]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const answer = link.closest("article")?.id ?? "";
  void renew(link.href).then(
    () => document.querySelector<HTMLElement>(`#${answer} form.marking input:not([type="hidden"])`)?.focus(),
    () => link.click(),
  );
});
