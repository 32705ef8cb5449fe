// "/" goes to the line where one searches; an address ending in #add goes into that field.

const TYPING = "input, textarea, select, [contenteditable]";

export function slashGoesToSearch(): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target as Element;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
    const lines = [...document.querySelectorAll<HTMLInputElement>("[data-search], .masthead-search input")];
    const line = lines.sort(ofThePageFirst).find((input) => input.offsetParent !== null);
    if (!line) return;
    event.preventDefault();
    line.focus();
    line.select();
  });
}

function ofThePageFirst(a: HTMLElement, b: HTMLElement): number {
  return Number("search" in b.dataset) - Number("search" in a.dataset);
}

/** Browsers scroll to #add but don't put the cursor in it. */
export function goToNamedField(): void {
  const go = (): void => {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (named?.matches(TYPING)) named.focus();
  };
  go();
  window.addEventListener("hashchange", go);
}
