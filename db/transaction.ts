/**
 * The driver waits for the answer to `begin` before it sends what a transaction asks first, a round trip more for every request.
 * Here both go in one breath. All else is the driver's own: one connection for each transaction, rolled back where something
 * fails. What it does not say outside is asked for with care; where it is not as in 3.4.9, `begin` is waited for as ever.
 */
import type postgres from "postgres";

type Unsafe = postgres.Sql["unsafe"];
type Queue = { remove(line: Line): unknown; push(line: Line): unknown };
/** A connection as the driver keeps it: in the list that says whether it can take one more statement. */
type Line = { queue?: Partial<Queue> };
type Begun = { onexecute?: (line: Line) => unknown };

/** Wraps what a pool sends its statements by. */
export function notWaitingForBegin(unsafe: Unsafe): Unsafe {
  return ((text, parameters, options) => {
    const { onexecute } = (options ?? {}) as Begun;
    return onexecute ? begin(unsafe, text, onexecute) : unsafe(text, parameters, options);
  }) as Unsafe;
}

/** What the driver's `begin` awaits: done when the statement is on its way, not when it is answered. */
function begin(unsafe: Unsafe, text: string, onexecute: (line: Line) => unknown): { execute(): Promise<void> } {
  return {
    execute: () =>
      new Promise((resolve, reject) => {
        const sent = unsafe(text, [], {
          onexecute(line: Line) {
            onexecute(line);
            const { queue } = line;
            // The driver is about to say that the line can take nothing more.
            queueMicrotask(() => {
              if (isQueue(queue) && moveTo(queue, line)) resolve();
            });
          },
        } as postgres.UnsafeQueryOptions);
        sent.then(() => resolve(), reject);
      }),
  };
}

function moveTo(queue: Queue, line: Line): boolean {
  if (!isQueue(line.queue)) return false;
  line.queue.remove(line);
  queue.push(line);
  line.queue = queue;
  return true;
}

function isQueue(queue: Partial<Queue> | undefined): queue is Queue {
  return typeof queue?.remove === "function" && typeof queue.push === "function";
}
