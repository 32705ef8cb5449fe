// Puts a list of questions in order by dragging, and keeps minutes as soon as they are typed.
// Up and Down, and Enter in the minutes, do the same without a mouse or a script.
import Sortable from "sortablejs";

const LIST = "ol[data-order]";

makeSortable(document);
document.addEventListener("htmx:load", (event) => makeSortable(event.target as Element));
document.addEventListener("change", keepMinutes);
keepShelvesOpen();

function makeSortable(within: ParentNode): void {
  for (const list of within.querySelectorAll<HTMLElement>(LIST)) {
    if (Sortable.get(list)) continue;
    Sortable.create(list, {
      handle: "[data-handle]",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      delay: 150,
      delayOnTouchOnly: true,
      ghostClass: "asked-moving",
      onEnd: ({ oldIndex, newIndex }) => {
        if (oldIndex !== newIndex) sendOrder(list);
      },
    });
    list.dataset["order"] = "drag";
  }
}

/** Send the order as it stands through the list's own form. */
function sendOrder(list: HTMLElement): void {
  const form = list.closest("form");
  const field = form?.querySelector<HTMLInputElement>("input[name=order]");
  const button = form?.querySelector<HTMLButtonElement>("[data-put-in-order]");
  if (!form || !field || !button) return;
  const ids = [...list.querySelectorAll<HTMLElement>("[data-question]")];
  field.value = ids.map((item) => item.dataset["question"]).join(" ");
  button.click();
}

/** Sortable calls its own events "change", too: only a typed number is meant. */
function keepMinutes({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith("minutes-")) return;
  target.form?.querySelector<HTMLButtonElement>("button[value=minutes]")?.click();
}

/** A shelf of the bank that was open stays open when the bank is drawn anew, and the focus stays. */
function keepShelvesOpen(): void {
  let open: string[] = [];
  let focused = "";
  document.addEventListener("htmx:beforeSwap", () => {
    const bank = document.getElementById("bank");
    open = [...document.querySelectorAll("#bank details[open]")].map(({ id }) => id);
    focused = bank?.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
  });
  document.addEventListener("htmx:afterSettle", () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus();
  });
}
