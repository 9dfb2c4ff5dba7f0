/**
 * LN3: a line of one's own given to the team by one act. Its words, its note and the tick go along as of now and of whoever
 * shares it; when it was written, and ticked first, stays with its author.
 */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Result } from "#app/lib/result.ts";
import { decidingLine } from "#db/schema/index.ts";

import { mostLines } from "./deciding.ts";
import { mayChange, onLine, placeAfter, readPlaces } from "./deciding-record.server.ts";
import type { DecidingRefusal } from "./deciding-refusal.ts";

export function shareLine(viewer: PlanViewer, id: string): Promise<Result<{ text: string }, DecidingRefusal>> {
  return onLine<{ text: string }>(
    viewer,
    id,
    async (row) => {
      const { tx, now, name } = viewer;
      if (!mayChange(viewer, { lane: "buyer" })) return { refusal: "not-yours" };
      const result = { text: row.text };
      if (row.lane !== "own") return { result, events: "nothing-changed" };
      const places = await readPlaces(viewer);
      if (places.filter(({ lane }) => lane === "buyer").length >= mostLines) return { refusal: "too-many" };
      const wasAfterId = places[places.findIndex((one) => one.id === id) - 1]?.id ?? null;
      const ticked = row.tickedAt && { tickedAt: now, tickedByName: name };
      await tx
        .update(decidingLine)
        .set({ lane: "buyer", createdAt: now, createdByName: name, ...ticked, afterId: null, afterLane: null })
        .where(eq(decidingLine.id, id));
      const place = await placeAfter(viewer, places, { id, lane: "buyer" }, wasAfterId);
      await tx.update(decidingLine).set(place).where(eq(decidingLine.id, id));
      return { result, events: [{ kind: "deciding.shared", lane: "buyer", payload: { lineId: id, text: row.text } }] };
    },
    { orders: true },
  );
}
