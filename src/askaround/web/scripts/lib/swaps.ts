// htmx replaces a part of the page: safely, with the form token, and without losing one's place.
import htmx from "htmx.org";
import { showTrouble, words } from "./words.ts";

const REFUSALS_WITH_A_PAGE = "409|412|422";
const CAN_FOCUS = "a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary";

/** Set htmx up; before the page has loaded, so that the settings hold from its first use. */
export function prepareHtmx(): void {
  htmx.config.allowEval = false;
  htmx.config.includeIndicatorStyles = false;
  // Its way of carrying a style attribute over a swap is an inline style, which our policy refuses.
  htmx.config.attributesToSettle = ["class", "width", "height"];
  htmx.config.selfRequestsOnly = true;
  // A kept history would be records in the browser's storage, there after signing out.
  htmx.config.historyCacheSize = 0;
  htmx.config.refreshOnHistoryMiss = true;
  htmx.config.responseHandling = [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: REFUSALS_WITH_A_PAGE, swap: true },
    { code: "[45]..", swap: false, error: true },
  ];
  document.addEventListener("htmx:configRequest", addToken);
  for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(name, () => showTrouble(words("trouble")));
  }
  keepFocus();
}

function addToken(event: Event): void {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  const { headers } = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
  if (token) headers["X-CSRFToken"] = token;
}

/** Where the swap took away what had the focus, put it on the new part. */
function keepFocus(): void {
  let lost = false;
  let added: Element[] = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = (event as CustomEvent<{ target: Element }>).detail;
    lost = target.contains(document.activeElement);
    added = [];
  });
  document.addEventListener("htmx:load", (event) => added.push(event.target as Element));
  document.addEventListener("htmx:afterSettle", () => {
    const next = wanted(added) ?? (lost && focusIsNowhere() ? firstOf(added, CAN_FOCUS) : undefined);
    next?.focus();
    added = [];
    lost = false;
  });
}

function wanted(added: Element[]): HTMLElement | undefined {
  return firstOf(added, "[data-focus]") ?? firstOf(added, '[aria-invalid="true"]');
}

function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function firstOf(added: Element[], selector: string): HTMLElement | undefined {
  for (const element of added) {
    const found = element.matches(selector) ? element : element.querySelector(selector);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}
