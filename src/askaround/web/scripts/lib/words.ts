// What the scripts say comes from the page (web/words.html), where it is translated.

/** A sentence by its name in web/words.html; empty on a page without them. */
export function words(name: string): string {
  return document.getElementById("words")?.dataset[name] ?? "";
}

/** Tell screen readers, politely, what just happened. */
export function announce(text: string): void {
  const said = document.getElementById("said");
  if (!said) return;
  said.textContent = "";
  // A change in the same breath would not be read out when the words are the same as before.
  setTimeout(() => (said.textContent = text), 50);
}

/** Show a sentence in red on top of the page. */
export function showTrouble(text: string): void {
  const list = document.getElementById("messages");
  if (!list) return;
  const notice = document.createElement("p");
  notice.className = "notice wrong";
  notice.textContent = text;
  list.replaceChildren(notice);
  notice.scrollIntoView({ block: "nearest" });
}
