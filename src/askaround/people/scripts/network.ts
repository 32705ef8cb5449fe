// The picture of who led to whom: choosing somebody lights the way back to you and says who they
// are; the arrow keys go along the lines. Without this, each name is a link that does the same.

const trail = document.querySelector<SVGSVGElement>("#trail");
const said = document.getElementById("network-at");
if (trail && said) follow(trail, said);

function follow(svg: SVGSVGElement, line: HTMLElement): void {
  const marks = [...svg.querySelectorAll<SVGGElement>("g[data-above]")];
  const above = marks.map((mark) => Number(mark.dataset["above"]));
  const links = marks.map((mark) => mark.querySelector<SVGAElement>("a"));

  stopAtOneOnly(links.findIndex((link) => link?.hasAttribute("aria-current")));
  svg.addEventListener("click", (event) => {
    const at = placeOf(event.target);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!plain || !links[at]?.dataset["person"]) return;
    event.preventDefault();
    choose(at);
  });
  svg.addEventListener("keydown", (event) => {
    const at = placeOf(event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === " " ? at : neighbour(at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (event.key === " ") links[at]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else goTo(next);
  });

  function placeOf(target: EventTarget | null): number {
    const mark = target instanceof Element ? target.closest<SVGGElement>("g[data-above]") : null;
    return mark && target instanceof Element && target.closest("a") ? marks.indexOf(mark) : -1;
  }

  function goTo(at: number): void {
    stopAtOneOnly(at);
    links[at]?.focus();
    if (links[at]?.dataset["person"]) choose(at);
  }

  /** The place an arrow key leads to: back, on, or the one before or after in the same column. */
  function neighbour(at: number, key: string): number | undefined {
    if (key === "ArrowLeft") return links[above[at] ?? -1] ? above[at] : undefined;
    if (key === "ArrowRight") return above.includes(at) ? above.indexOf(at) : undefined;
    const level = [...marks.keys()].filter((place) => links[place] && depth(place) === depth(at));
    const here = level.indexOf(at);
    if (key === "ArrowUp") return level[here - 1];
    if (key === "ArrowDown") return level[here + 1];
    if (key === "Home") return links.findIndex(Boolean);
    return key === "End" ? links.length - 1 - [...links].reverse().findIndex(Boolean) : undefined;
  }

  function depth(place: number): number {
    let steps = 0;
    for (let at = above[place] ?? -1; at >= 0; at = above[at] ?? -1) steps += 1;
    return steps;
  }

  /** The picture is one stop for the Tab key. */
  function stopAtOneOnly(chosen: number): void {
    const stop = chosen >= 0 ? chosen : links.findIndex(Boolean);
    links.forEach((link, place) => link?.setAttribute("tabindex", place === stop ? "0" : "-1"));
  }

  function choose(at: number): void {
    for (const mark of marks) mark.classList.remove("lit");
    for (let place = at; place >= 0; place = above[place] ?? -1) marks[place]?.classList.add("lit");
    for (const link of links) link?.removeAttribute("aria-current");
    const link = links[at];
    if (!link) return;
    link.setAttribute("aria-current", "true");
    stopAtOneOnly(at);
    say(link, above.includes(at));
    history.replaceState(history.state, "", link.href.baseVal);
  }

  function say(link: SVGAElement, leadsOn: boolean): void {
    const id = link.dataset["person"] ?? "";
    const [words, page, branch] = [line.querySelector("p"), line.querySelector<HTMLAnchorElement>(".network-person"), line.querySelector<HTMLAnchorElement>(".network-branch")];
    if (!words || !page || !branch) return;
    words.textContent = link.querySelector("title")?.textContent ?? "";
    page.href = `${line.dataset["people"]}${id}/`;
    const here = new URL(link.href.baseVal, location.href);
    here.searchParams.delete("at");
    here.searchParams.delete("page");
    branch.hidden = !leadsOn || here.searchParams.get("from") === id;
    here.searchParams.set("from", id);
    branch.href = here.search;
    line.hidden = false;
  }
}
