// How long and how many: rules of the path that the form, the command and the page share.

/** Labels longer than this are cut on phones; the page says so and takes them up to `labelMost`. */
export const labelBest = 10;
export const labelMost = 24;
export const factsMost = 3;
