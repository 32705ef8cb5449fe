// Text boxes grow with what is typed; the style sheet does it where the browser can.

export function growTextareas(): void {
  if (CSS.supports("field-sizing", "content")) return;
  document.querySelectorAll("textarea").forEach(grow);
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement) grow(event.target);
  });
}

function grow(box: HTMLTextAreaElement): void {
  if (box.matches(".live-note") || box.scrollHeight <= box.clientHeight) return;
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
