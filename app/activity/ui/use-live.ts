/**
 * Keeps the page that is open up to date. A change of a noun the page shows asks its loader again, which leaves scroll,
 * focus and typed text where they are; a change of something else fetches nothing. One stream a tab, closed while hidden.
 */
import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { startTransition, useEffect, useReducer, useRef, useState } from "react";

import { formatCursor, hasSeen, parseCursor, type Cursor } from "#app/activity/cursor.ts";
import { lanes } from "#app/lib/lane.ts";

import type { Present } from "./presence.ts";

export interface Live {
  present: readonly Present[];
  /** One sentence for each time others changed something; only grows, for a polite announcement. */
  changes: readonly string[];
  /** True once this reader may no longer read the plan. */
  isGone: boolean;
}

interface Heard {
  at: Cursor;
  count: number;
}

/** `nouns` are the first parts of the events a page shows ("step", "stage", ...); `cursor` is where its data stand. */
export function useLive({ planId, cursor, nouns }: { planId: string; cursor: Cursor; nouns: readonly string[] }): Live {
  const revalidator = useRevalidator();
  const [present, setPresent] = useState<Live["present"]>([]);
  const [changes, setChanges] = useState<readonly string[]>([]);
  const [isGone, setGone] = useState(false);
  const isNavigating = useNavigation().state !== "idle";
  const isBusy = useFetchers().some(({ state }) => state !== "idle") || isNavigating;
  const latest = useRef({ cursor, nouns });
  // What was heard waits for a form of this page that is under way: its answer brings the data, and asking beside it would
  // take its toast. React says that one is under way in its own time; news is drawn after it, and so never comes before.
  const waiting = useRef<Heard[]>([]);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    latest.current = { cursor, nouns };
    if (isBusy || waiting.current.length === 0) return;
    // An own act has been read with its answer already.
    const unread = waiting.current.splice(0).filter(({ at }) => !hasSeen(cursor, at));
    if (unread.length === 0) return;
    startTransition(() => setChanges((before) => [...before, ...unread.map(wordsOf)]));
    revalidator.revalidate();
  });

  useEffect(() => {
    let source: EventSource | undefined;
    let isOver = false;
    const close = (): void => {
      source?.close();
      source = undefined;
    };
    const open = (): void => {
      if (source || isOver) return;
      source = new EventSource(`/plans/${planId}/live?after=${formatCursor(latest.current.cursor)}`);
      source.addEventListener("changed", hear);
      source.addEventListener("presence", ({ data }: MessageEvent<string>) => {
        // News never hurries what React has not taken over yet (its error 421).
        startTransition(() => setPresent(JSON.parse(data) as Live["present"]));
      });
      source.addEventListener("gone", () => {
        isOver = true;
        close();
        setGone(true);
      });
    };
    function hear({ data, lastEventId }: MessageEvent<string>): void {
      const { nouns: changed, count } = JSON.parse(data) as { nouns: string[] | "all"; count: number };
      if (changed !== "all" && !changed.some((noun) => latest.current.nouns.includes(noun))) return;
      waiting.current.push({ at: parseCursor(lastEventId, lanes), count });
      startTransition(draw);
    }
    const follow = (): void => {
      if (document.visibilityState === "hidden") close();
      else open();
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [planId]);

  return { present, changes, isGone };
}

function wordsOf({ count }: Heard): string {
  return count === 1 ? "1 change in this plan" : `${count} changes in this plan`;
}
