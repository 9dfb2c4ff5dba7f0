/**
 * A ref for the current item of a line of places that scrolls by itself on a phone: brings it to the middle of the line, and
 * leaves the page where it is.
 */
export function scrollToCurrent(item: HTMLElement | null): void {
  const line = item?.closest("nav");
  if (item && line) line.scrollLeft = item.offsetLeft - (line.clientWidth - item.offsetWidth) / 2;
}
