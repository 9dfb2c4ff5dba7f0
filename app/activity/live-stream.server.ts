/** The stream of one open page as server-sent events: what changed, who is here, and a sign of life every 25 seconds. */
import type { PlanViewer } from "#app/access/viewer.ts";

import { type Cursor, furthest, parseCursor } from "./cursor.ts";
import type { Listener } from "./listener.server.ts";
import { listen } from "./live.server.ts";
import { enter, type Entering } from "./presence.server.ts";

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
  const reader = { workspaceId, planId, lanes, personId, linkId: link?.id ?? null, participant, name, nameAcross, side };
  return streamTo(reader, furthest({}, cursor), request.signal);
}

type Reader = Entering & Omit<Listener, "cursor" | "send" | "close">;

function streamTo(reader: Reader, cursor: Cursor, gone: AbortSignal): Response {
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const leaving: (() => unknown)[] = [];
      let isOpen = true;
      const write = (bytes: Uint8Array): void => {
        if (isOpen) controller.enqueue(bytes);
      };
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(pulse);
        for (const leave of leaving) void leave();
        try {
          controller.close();
        } catch {
          // The reader has gone already: there is nothing to close.
        }
      };
      const pulse = setInterval(() => {
        write(signOfLife);
      }, signOfLifeMs);
      pulse.unref();
      gone.addEventListener("abort", end);
      write(firstWord);
      const { workspaceId, planId, lanes, personId, linkId } = reader;
      const close = (): void => {
        end();
      };
      const listener = { workspaceId, planId, lanes, personId, linkId, cursor, send: write, close };
      void join();

      async function join(): Promise<void> {
        try {
          leaving.push(await listen(listener), await enter(reader, listener));
          // It may have been closed while it was still coming in.
          if (!isOpen) for (const leave of leaving) void leave();
        } catch (error) {
          isOpen = false;
          clearInterval(pulse);
          controller.error(error);
        }
      }
    },
    cancel() {
      end();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
