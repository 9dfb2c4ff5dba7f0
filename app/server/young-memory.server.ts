/**
 * Gives back at once what has just been read and written. V8 lets more than 30 MB of such pieces gather before it looks at
 * them, for each process and whatever is sent; an upload knows better when they are done with (4-walls S25).
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// The one way to it without a flag at the start; only the context made here is given the function.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (how: { type: "minor" }) => void;
setFlagsFromString("--no-expose-gc");

/** About a millisecond. */
export function collectYoung(): void {
  collect({ type: "minor" });
}
