/**
 * While the server or its database cannot be reached, an open page stays as it is, with everything typed in it: what was sent
 * is answered in the form by a sentence, and what was asked for waits and is asked for again until it comes.
 */
import { readFields } from "./lib/form-values.ts";

const againAfterMs = 2_000;
const say =
  "The plans cannot be reached just now, so this is not saved yet. What you typed is still here: please send it again in a moment.";

let waiting = 0;
const listeners = new Set<() => void>();

/** Whether something this page asked for is being waited for. */
export function isWaiting(): boolean {
  return waiting > 0;
}

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands in front of the data requests of the pages; every other request passes as it is. */
export function stayWhileAway(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const isData = new URL(input instanceof Request ? input.url : input, location.href).searchParams.has("_data");
    if (!isData) return fetch(input, init);
    const isRead = (init?.method ?? "GET").toUpperCase() === "GET";
    const answer = await unlessAway(() => fetch(input, init));
    if (answer) return answer;
    return isRead ? untilBack(() => fetch(input, init), init?.signal) : notSaved(init?.body);
  };
}

/** Null while nobody is there to answer. A reader who went on to another page is no such case. */
async function unlessAway(ask: () => Promise<Response>): Promise<Response | null> {
  try {
    const answer = await ask();
    return answer.status === 503 ? null : answer;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function untilBack(ask: () => Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  count(1);
  try {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
      signal?.throwIfAborted();
      const answer = await unlessAway(ask);
      if (answer) return answer;
    }
  } finally {
    count(-1);
  }
}

/** As an action would have answered it. */
function notSaved(body: BodyInit | null | undefined): Response {
  const values = body instanceof URLSearchParams ? readFields(body) : {};
  return Response.json({ refused: say, values }, { status: 503, headers: { "X-Remix-Response": "yes" } });
}

function count(by: number): void {
  waiting += by;
  for (const listener of listeners) listener();
}
