/** The stream of one open page as server-sent events: what changed, who is here, and a sign of life every 25 seconds. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { EventAnswer, type EventLine } from "#app/lib/event-answer.ts";

import { type Cursor, furthest, parseCursor } from "./cursor.ts";
import type { Listener } from "./listener.server.ts";
import { listen } from "./live.server.ts";
import { enter, type Entering, enterAnew } from "./presence.server.ts";

const signOfLifeMs = 25_000;
/** How long a browser waits before it comes back. */
const retryMs = 2_000;

const signOfLife = new TextEncoder().encode(": here\n\n");
const firstWord = new TextEncoder().encode(`retry: ${retryMs}\n\n`);

/**
 * Opens the stream for a viewer. It begins after `Last-Event-ID`, else after `?after=`, else now; what came since is sent
 * at once. Ends when the page goes, when the reader may no longer read, and when the process stops.
 */
export function openStream(viewer: PlanViewer, request: Request): Response {
  const asked = request.headers.get("Last-Event-ID") ?? new URL(request.url).searchParams.get("after") ?? "";
  // A lane the reader does not name begins now: a private lane that was empty when the page was made has no number yet.
  const named = parseCursor(asked, viewer.lanes);
  const cursor =
    asked === "" ? { ...viewer.cursor } : Object.fromEntries(viewer.lanes.map((lane) => [lane, named[lane] ?? 0]));
  const { workspaceId, planId, lanes, personId, link, participant, name, nameAcross, side } = viewer;
  // A page stays open for hours: of its viewer, who holds the transaction that let them in, only this is kept.
  const reader = {
    workspaceId,
    planId,
    lanes,
    personId,
    linkId: link?.id ?? null,
    participant,
    name,
    nameAcross,
    side,
  };
  return new EventAnswer((line) => join(reader, furthest({}, cursor), line), {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  });
}

type Reader = Entering & Omit<Listener, "cursor" | "send" | "lookAgain" | "close">;

/** Lets a page in on its line, for as long as either stays. Returns how it leaves. */
function join(reader: Reader, cursor: Cursor, line: EventLine): () => void {
  const leaving: (() => unknown)[] = [];
  let isOpen = true;
  const pulse = setInterval(send, signOfLifeMs, signOfLife);
  pulse.unref();
  send(firstWord);
  const { workspaceId, planId, lanes, personId, linkId } = reader;
  const listener: Listener = { workspaceId, planId, lanes, personId, linkId, cursor, send, lookAgain, close };
  // One after the other: what was read last of this reader is what stands.
  let looking = inOrFail(comeIn);
  return leave;

  async function comeIn(): Promise<void> {
    leaving.push(await listen(listener));
    leaving.push(await enter(reader, listener));
    // It may have gone while it was still coming in.
    if (!isOpen) for (const one of leaving) void one();
  }

  function lookAgain(): void {
    looking = looking.then(() => inOrFail(() => (isOpen ? enterAnew(listener) : Promise.resolve())));
  }

  async function inOrFail(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      leave();
      line.fail(error);
    }
  }

  function send(message: Uint8Array): void {
    if (isOpen) line.write(message);
  }

  function close(): void {
    if (isOpen) line.end();
    leave();
  }

  function leave(): void {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(pulse);
    for (const one of leaving) void one();
  }
}
