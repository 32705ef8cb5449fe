// The letter's page: blanks stay marked while one types, the mail link carries what is typed, and
// the draft keeps itself.
import { keepItself } from "./lib/keeping.ts";

const LONGEST_LINK = 2000;
const BLANK = /\[[^[\]\n]{3,120}\]/g;

const words = document.querySelector<HTMLTextAreaElement>("textarea#words-to-send");
const marks = document.querySelector<HTMLElement>(".letter-marks");
const mail = document.querySelector<HTMLAnchorElement>("#open-in-mail");
const tooLong = document.querySelector<HTMLElement>("#too-long");
const subject = document.querySelector<HTMLInputElement>("input#id_subject");
const myName = document.querySelector<HTMLInputElement>("input#id_my_name");
const choice = document.querySelector<HTMLInputElement>("input#id_not_looking");

function markBlanks(): void {
  if (!words || !marks) return;
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const found of words.value.matchAll(BLANK)) {
    const mark = document.createElement("mark");
    mark.textContent = found[0];
    pieces.push(words.value.slice(end, found.index), mark);
    end = found.index + found[0].length;
  }
  // The last line break shows only with something after it, as in the box itself.
  marks.replaceChildren(...pieces, `${words.value.slice(end)}\n`);
}

function linkMail(): void {
  if (!words || !mail) return;
  const fields = { subject: subject?.value ?? "", body: words.value.replace(/\r?\n/g, "\r\n") };
  const query = Object.entries(fields)
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}=${encoded(text)}`)
    .join("&");
  const address = encoded(mail.dataset["address"] ?? "").replaceAll("%40", "@");
  const link = `mailto:${address}?${query}`;
  const fits = link.length <= LONGEST_LINK;
  if (fits) mail.href = link;
  mail.hidden = !fits;
  if (tooLong) tooLong.hidden = fits;
}

/** Percent-encoded; a lone half of a character, which no address can hold, is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}

/** Where the other side has room for a few words only, how many there are. */
function countLength(): void {
  const said = document.querySelector<HTMLElement>("#length");
  if (!said || !words) return;
  const n = [...words.value].length;
  said.textContent = (said.dataset["words"] ?? "").replace("{n}", String(n));
  said.classList.toggle("late", n > Number(said.dataset["atMost"]));
}

function refresh(): void {
  markBlanks();
  linkMail();
  countLength();
}

// A name typed below stands in the words at once, for whoever copies them right away. The server
// puts it in for good; it is sent the words as they were, so that it sees whose words they are.
let unnamed = words?.value ?? "";
let named = unnamed;
function putNameIn(): void {
  if (!words || !myName) return;
  const name = myName.value.trim();
  if (words.value !== named) unnamed = words.value;
  named = name ? unnamed.replaceAll(`[${myName.dataset["fills"] ?? ""}]`, () => name) : unnamed;
  words.value = named;
  refresh();
}
myName?.addEventListener("input", putNameIn);
myName?.form?.addEventListener("submit", () => {
  if (words && words.value === named) words.value = unnamed;
});

words?.addEventListener("input", refresh);
subject?.addEventListener("input", linkMail);
// A click in the box on a blank takes the whole of it, so that typing replaces it.
words?.addEventListener("click", () => {
  if (words.selectionStart !== words.selectionEnd) return;
  for (const found of words.value.matchAll(BLANK)) {
    const end = found.index + found[0].length;
    if (found.index < words.selectionStart && words.selectionStart < end) {
      words.setSelectionRange(found.index, end);
    }
  }
});
choice?.addEventListener("change", () => {
  const rewrite = document.createElement("input");
  rewrite.type = "hidden";
  rewrite.name = "do";
  rewrite.value = "rewrite";
  choice.form?.append(rewrite);
  choice.form?.requestSubmit();
});
// Typed words kept from before a reload are put back by the page's own script, which ran first.
refresh();
const form = words?.closest<HTMLFormElement>("form[data-keeps-itself]");
if (form) keepItself(form, () => (words?.value === named ? unnamed : (words?.value ?? "")));
