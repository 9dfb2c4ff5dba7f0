/** The one clock. Guards read it once a request and pass the moment on; tests hold it. */
let held: Date | undefined;

export function now(): Date {
  return held ? new Date(held) : new Date();
}

/** For tests: time stands still at `moment` until released with `undefined`. */
export function holdClock(moment: Date | undefined): void {
  held = moment;
}
