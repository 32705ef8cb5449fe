// Dialogs that a page brings, and the one that asks before something can't be undone.

/** `data-confirm` on a form: ask first; the form goes out when the answer is yes. */
export function askFirst(): void {
  const sure = new WeakSet<HTMLFormElement>();
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target as HTMLFormElement;
      const question = form.dataset["confirm"];
      const dialog = document.getElementById("confirm");
      if (!question || sure.has(form) || !(dialog instanceof HTMLDialogElement)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(dialog, question, form.dataset["confirmYes"], () => {
        sure.add(form);
        form.requestSubmit(event.submitter);
        sure.delete(form);
      });
    },
    { capture: true },
  );
}

function ask(dialog: HTMLDialogElement, question: string, yes: string | undefined, then: () => void): void {
  const text = dialog.querySelector("#confirm-text");
  const button = dialog.querySelector("#confirm-yes");
  if (text) text.textContent = question;
  if (button instanceof HTMLElement) {
    button.dataset["label"] ??= button.textContent ?? "";
    button.textContent = yes ?? button.dataset["label"];
  }
  dialog.returnValue = "";
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && then(), { once: true });
  dialog.showModal();
}

/** `data-opens="#id"` shows a dialog, `data-closes` inside it closes it. */
export function openAndClose(): void {
  document.addEventListener("click", (event) => {
    const clicked = event.target as Element;
    const opener = clicked.closest<HTMLElement>("[data-opens]");
    const dialog = opener && document.querySelector(opener.dataset["opens"] ?? "");
    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.showModal();
    }
    if (clicked.closest("[data-closes]")) clicked.closest("dialog")?.close();
  });
}
