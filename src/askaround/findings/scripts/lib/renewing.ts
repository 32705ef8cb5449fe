// Sending a form, or following a link, and taking over what changed of this page, so that whoever
// reads stays where they are. What they typed meanwhile stays too.

export interface Renewed {
  ok: boolean;
  wrong: string;
}

/** Every `[data-fresh]` part is replaced by the same part of the page that comes back. */
export async function renew(address: string, body?: FormData): Promise<Renewed> {
  const sent = body ? { method: "POST", body } : {};
  const answer = await fetch(address, { ...sent, credentials: "same-origin" });
  if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!page.querySelector("#marking")) throw new Error("another page");
  const wrong = page.querySelector("form.marking .errorlist")?.textContent ?? "";
  if (answer.ok || !document.querySelector("#marking:not([hidden])")) takeOver(page);
  return { ok: answer.ok, wrong: wrong.trim() };
}

function takeOver(page: Document): void {
  for (const fresh of page.querySelectorAll<HTMLElement>("[data-fresh]")) {
    const old = document.getElementById(fresh.id);
    if (!old || old.outerHTML === fresh.outerHTML) continue;
    const ticked = [...old.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value);
    old.replaceWith(fresh);
    for (const box of fresh.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
      box.checked = ticked.includes(box.value);
  }
  takeOverThemes(page);
}

/** A theme that is new now stands among those to choose from. */
function takeOverThemes(page: Document): void {
  const [old, fresh] = [document, page].map((where) => where.querySelector("#marking .marking-themes > div"));
  if (old && fresh) old.replaceWith(fresh);
  const said = page.querySelector(".messages");
  const place = document.querySelector(".messages");
  if (said && place) place.replaceWith(said);
}
