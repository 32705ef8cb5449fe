// An address ending in #add goes into that field.

const TYPING = "input, textarea, select, [contenteditable]";

/** Browsers scroll to #add but don't put the cursor in it. */
export function goToNamedField(): void {
  const go = (): void => {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (named?.matches(TYPING)) named.focus();
  };
  go();
  window.addEventListener("hashchange", go);
}
