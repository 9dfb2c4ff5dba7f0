/** The walk as it runs in the page (`keyboard.ts` takes it there): one function, which stands on nothing outside itself. */
export interface Walk {
  /** Looks at every stop, then stands before the last: how often to press Tab to be round again. */
  lookAtAll(): number;
  /** Once that was pressed: whether the walk was round. */
  comeRound(): void;
  /** Whether each stop is large enough, as the page stands now. */
  lookAtTargets(): void;
  /** What was found since it was asked last. */
  found(): string[];
}

export interface WalkOf {
  /** A part of the page, that is looked at and not walked through. */
  within: string | null;
  least: number;
  /** So many stops are met by real presses. */
  pressed: number;
}

declare global {
  interface Window {
    walk: Walk;
  }
}

/**
 * Stands before the first stop; answers how often to press Tab to come to the first stops. A stop is what Tab comes to, a
 * control what a pointer can use.
 */
export function beginWalk({ within, least, pressed }: WalkOf): number {
  const found = new Set<string>();
  const modal = [...document.querySelectorAll("dialog")].filter((one) => one.matches(":modal")).at(-1);
  const scope = (within === null ? modal : document.querySelector<HTMLElement>(within)) ?? document.body;
  const stops = stopsIn(scope);
  const isShort = stops.length <= pressed;
  const isWalked = within === null && stops.length > 0;
  const met: Element[] = [];

  lookForPassedBy();
  if (isWalked) {
    document.addEventListener("focusin", ({ target }) => target instanceof Element && met.push(target));
    standBeforeAll();
  }
  window.walk = {
    lookAtAll() {
      if (isWalked) compare(stops.slice(0, pressed), isShort);
      for (const stop of stops) lookAt(stop);
      window.walk.lookAtTargets();
      if (!isWalked || isShort) return 0;
      stops.at(-2)?.focus();
      met.length = 0;
      return pressesFor(stops.slice(-2)) + 2;
    },
    lookAtTargets() {
      for (const stop of stopsIn(scope)) {
        // What only came with the focus (owner and day of a line) stands on a page of its own as well.
        const pixels = stops.includes(stop) ? least : 24;
        if (isLarge(stop, pixels) || isInSentence(stop)) continue;
        const { width, height } = stop.getBoundingClientRect();
        say(stop, `is ${Math.round(width)} by ${Math.round(height)} pixels, not ${pixels}, in ${innerWidth}`);
      }
    },
    comeRound() {
      if (isWalked && !isShort) compare(stops.slice(-1), true);
    },
    found() {
      const words = [...found];
      found.clear();
      return words;
    },
  };
  if (!isWalked) return 0;
  // Past the last: one press for the window itself, one for the first again, one to spare.
  return pressesFor(stops.slice(0, pressed)) + (isShort ? 3 : 0);

  function stopsIn(place: HTMLElement): HTMLElement[] {
    const all = [...place.querySelectorAll<HTMLElement>("*")].filter((one) => one.tabIndex >= 0 && isUsable(one));
    return all.filter((one) => !isRadio(one) || isStopOfGroup(one, all.filter(isRadio)));
  }

  function isRadio(one: Element): one is HTMLInputElement {
    return one instanceof HTMLInputElement && one.type === "radio";
  }

  /** Of radios that belong together Tab comes to one; the arrows go on from there. */
  function isStopOfGroup(radio: HTMLInputElement, radios: readonly HTMLInputElement[]): boolean {
    const group = radios.filter(({ name, form }) => name === radio.name && form === radio.form);
    return radio === (group.find(({ checked }) => checked) ?? group[0]);
  }

  function isUsable(one: HTMLElement): boolean {
    const isBehind = modal !== undefined && !modal.contains(one);
    return !isBehind && one.checkVisibility({ visibilityProperty: true }) && !one.matches(":disabled, [inert] *");
  }

  function lookForPassedBy(): void {
    const control =
      "button, input:not([type=hidden]), select, textarea, summary, a[href], audio[controls], video[controls]";
    const roles = /^(button|link|checkbox|radio|switch|tab|option|menuitem\w*|slider|combobox|textbox|treeitem)$/;
    for (const one of scope.querySelectorAll<HTMLElement>("*")) {
      if (one.tabIndex > 0) say(one, `goes before its turn: tabindex ${one.tabIndex}`);
      if (one.tabIndex >= 0 || !isUsable(one)) continue;
      if (one.matches(control) || roles.test(one.role ?? "")) say(one, "is not reached by Tab");
      else if (listens(one) && !one.closest("a, button, label, summary") && stopsIn(one).length === 0)
        say(one, "listens to the pointer alone");
    }
    for (const label of scope.querySelectorAll("label")) {
      const field = label.control;
      if (field && isUsable(label) && !field.matches(":disabled") && !isUsable(field))
        say(label, "is for a field that is not reached by Tab");
    }
  }

  /** To a press, in words of HTML or of React. */
  function listens(one: HTMLElement): boolean {
    const key = Object.keys(one).find((name) => name.startsWith("__reactProps$"));
    const props = key ? (one as unknown as Record<string, object>)[key] : undefined;
    return [...one.getAttributeNames(), ...Object.keys(props ?? {})].some((name) =>
      /^on(click|pointerdown|mousedown)$/i.test(name),
    );
  }

  function standBeforeAll(): void {
    const before = scope.getAttribute("tabindex");
    scope.tabIndex = -1;
    scope.focus({ preventScroll: true });
    if (before === null) scope.removeAttribute("tabindex");
    else scope.setAttribute("tabindex", before);
    met.length = 0;
  }

  /** A day or a time is a stop of several parts. */
  function pressesFor(some: readonly HTMLElement[]): number {
    return some.reduce((sum, one) => sum + (one.matches("[type=date], [type=time], [type=datetime-local]") ? 5 : 1), 0);
  }

  /** What was met is what was to be met, in this order; after the last of all comes the first. */
  function compare(expected: readonly HTMLElement[], isToTheEnd: boolean): void {
    const came = met.filter((one, index) => one !== met[index - 1] && expected.some((stop) => stop === one));
    const missed = expected.find((stop, index) => stop !== came[index]);
    const [first, last] = [stops[0], stops.at(-1)];
    if (missed) say(missed, `is not what Tab comes to, but ${met.map(nameOf).join(", ") || "nothing"}`);
    else if (isToTheEnd && first && last && met.lastIndexOf(first) < met.indexOf(last))
      say(last, "is the last, and Tab does not come to the first again");
  }

  function lookAt(stop: HTMLElement): void {
    if (!isUsable(stop)) return;
    const faces = facesOf(stop);
    const around = [...faces, stop.nextElementSibling].filter((one) => one !== null);
    for (let one = stop.parentElement; one && around.length < 8; one = one.parentElement) around.push(one);
    const isMarked = (before: readonly string[]): boolean =>
      around.some((one, index) => isMark(one) && markOf(one) !== before[index]);
    let before = around.map(markOf);
    stop.focus();
    if (document.activeElement !== stop) say(stop, "does not take the focus");
    else if (!isMarked(before)) {
      // The stop before may have been marked in the same place.
      stop.blur();
      before = around.map(markOf);
      stop.focus();
      if (!isMarked(before)) say(stop, "does not show that it has the focus");
    }
    if (!faces.some((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })))
      say(stop, "has the focus and is not to be seen");
    const over = hiddenBy(faces);
    if (over) say(stop, `has the focus under ${nameOf(over)}`);
  }

  /** What of it is seen and pressed: its labels too. */
  function facesOf(stop: HTMLElement): HTMLElement[] {
    return [stop, ...((stop as HTMLInputElement).labels ?? [])];
  }

  function markOf(one: Element): string {
    const { outline, boxShadow } = getComputedStyle(one);
    return `${outline} ${boxShadow}`;
  }

  function isMark(one: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
    const isSeen = outlineStyle !== "none" && !/, 0\)$|\/ 0\)$|transparent/.test(outlineColor);
    return (isSeen && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  }

  /** What lies over all of it (WCAG 2.4.11). */
  function hiddenBy(faces: readonly HTMLElement[]): Element | undefined {
    const places = [0.5, 0.1, 0.9].flatMap((across) => [0.5, 0.1, 0.9].map((down) => [across, down] as const));
    let over: Element | undefined;
    for (const { left, top, width, height } of faces.flatMap((one) => [...one.getClientRects()])) {
      for (const [across, down] of places) {
        const there = document.elementFromPoint(left + width * across, top + height * down);
        if (there && faces.some((one) => one.contains(there) || there.contains(one))) return undefined;
        over ??= there ?? document.documentElement;
      }
    }
    return over;
  }

  /** By its box, or by what answers for it around its middle. */
  function isLarge(stop: HTMLElement, pixels: number): boolean {
    const faces = facesOf(stop);
    const hasRoom = (one: HTMLElement): boolean =>
      Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) >= pixels - 0.5;
    if (faces.some(hasRoom)) return true;
    // Brings it into sight, and shows what is seen with the focus alone.
    stop.focus();
    if (faces.some(hasRoom)) return true;
    const { left, top, width, height } = stop.getBoundingClientRect();
    const far = pixels / 2 - 1;
    return [[far, 0] as const, [-far, 0] as const, [0, far] as const, [0, -far] as const].every(([across, down]) => {
      const there = document.elementFromPoint(left + width / 2 + across, top + height / 2 + down);
      return faces.some((one) => one.contains(there));
    });
  }

  /** A link among words is as high as they are. */
  function isInSentence(stop: HTMLElement): boolean {
    if (!stop.matches("a") || getComputedStyle(stop).display !== "inline") return false;
    let block = stop.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    return (block?.textContent.trim().length ?? 0) > stop.textContent.trim().length;
  }

  function nameOf(one: Element): string {
    const words = one.getAttribute("aria-label") ?? (one.textContent.trim() || (one.getAttribute("name") ?? one.id));
    return `${one.localName} "${words.replaceAll(/\s+/g, " ").slice(0, 60)}"`;
  }

  function say(one: Element, what: string): void {
    found.add(`${nameOf(one)} ${what}`);
  }
}
