/**
 * Keeps the page that is open up to date. A change of a noun the page shows asks its loader again, which leaves scroll,
 * focus and typed text where they are; a change of something else fetches nothing. One stream a tab, closed while hidden.
 */
import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

import { formatCursor, hasSeen, parseCursor, type Cursor } from "#app/activity/cursor.ts";
import { lanes } from "#app/lib/lane.ts";

export interface Live {
  present: { name: string; side: "buyer" | "seller" }[];
  /** What others changed since, for a polite announcement: "3 changes"; empty when there is nothing to say. */
  announcement: string;
  /** True once this reader may no longer read the plan. */
  isGone: boolean;
}

/** `nouns` are the first parts of the events a page shows ("step", "stage", ...); `cursor` is where its data stand. */
export function useLive({ planId, cursor, nouns }: { planId: string; cursor: Cursor; nouns: readonly string[] }): Live {
  const revalidator = useRevalidator();
  const [present, setPresent] = useState<Live["present"]>([]);
  const [announcement, setAnnouncement] = useState("");
  const [isGone, setGone] = useState(false);
  const latest = useRef({ cursor, nouns, revalidate: revalidator.revalidate });
  useEffect(() => {
    latest.current = { cursor, nouns, revalidate: revalidator.revalidate };
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
        setPresent(JSON.parse(data) as Live["present"]);
      });
      source.addEventListener("gone", () => {
        isOver = true;
        close();
        setGone(true);
      });
    };
    function hear({ data, lastEventId }: MessageEvent<string>): void {
      const { nouns: changed, count } = JSON.parse(data) as { nouns: string[] | "all"; count: number };
      const now = latest.current;
      // An own act has been read with its answer already.
      if (hasSeen(now.cursor, parseCursor(lastEventId, lanes))) return;
      if (changed !== "all" && !changed.some((noun) => now.nouns.includes(noun))) return;
      setAnnouncement(count === 1 ? "1 change in this plan" : `${count} changes in this plan`);
      now.revalidate();
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

  return { present, announcement, isGone };
}
