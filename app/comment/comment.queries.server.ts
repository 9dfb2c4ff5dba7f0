/** The comments on one step, person or content, as one reader may read them, and what that reader may write there. */
import { and, asc, eq, or } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { formatMoment } from "#app/lib/time-zone.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { readByWords } from "#app/step/step-row.ts";
import { comment, participant } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import { firstLaneOn, isAuthor, lanesOn, mayReword, mayShare, type Target } from "./comment.ts";
import type { CommentsShown, CommentThread, LaneOption, ShownComment } from "./comment-thread.ts";
import { readsLane } from "./mention.ts";
import { type CommentRecord, findTarget, readMentionable, standsOn, targetOf } from "./target.server.ts";

/** Null where this reader may not read what they would stand on. For the component `CommentThreads`. */
export async function readComments(viewer: PlanViewer, target: Target): Promise<CommentsShown | null> {
  const found = await findTarget(viewer, target);
  if (!found) return null;
  const [all, people, names] = await Promise.all([
    viewer.tx
      .select()
      .from(comment)
      .where(and(eq(comment.planId, viewer.planId), standsOn(target)))
      .orderBy(asc(comment.at), asc(comment.id)),
    readMentionable(viewer),
    readNames(viewer),
  ]);
  const rows = await signedByName(viewer, all);
  const shown = rows.map((row) => ({ row, shown: shownComment(viewer, { row, names, targetLane: found.lane }) }));
  const lanes = lanesOn(found.lane, viewer.side);
  const isHidden = viewer.participant !== null && viewer.participant.lane !== "shared";
  const first = firstLaneOn(found);
  return {
    ...target,
    threads: shown
      .filter(({ row }) => row.threadId === null)
      .map(({ row, shown: opening }) => threadOf(row, opening, shown))
      .filter(({ opening, replies }) => opening.text !== null || replies.length > 0),
    lanes: lanes.map((lane) => laneOption(lane, viewer)),
    // LN6: somebody whom only their team knows begins where writing shows nobody their name.
    readBy: laneValue(first === "shared" && isHidden ? viewer.side : first),
    people: people
      .map(({ id, name, ...one }) => ({
        id,
        name,
        reads: lanes.filter((lane) => readsLane({ ...one }, lane)).map(laneValue),
      }))
      .filter(({ reads }) => reads.length > 0),
    mayWrite: viewer.can("takePart") || viewer.couldAfterProof("takePart"),
    formKey: crypto.randomUUID(),
  };
}

export type NoteToShare = Target & { title: string; text: string; answers: string[] };

/** CM5: a note this reader can show to their team, with all that goes along; null for every other comment. */
export async function readNoteToShare(viewer: PlanViewer, commentId: string): Promise<NoteToShare | null> {
  if (!isUuid(commentId)) return null;
  const rows = await viewer.tx
    .select()
    .from(comment)
    .where(and(eq(comment.planId, viewer.planId), or(eq(comment.id, commentId), eq(comment.threadId, commentId))))
    .orderBy(asc(comment.at), asc(comment.id));
  const row = rows.find(({ id }) => id === commentId);
  const target = row && (await findTarget(viewer, targetOf(row)));
  if (!target || !mayShare(row, { ...viewer, targetLane: target.lane })) return null;
  const answers = rows.filter(({ threadId, removedAt }) => threadId !== null && removedAt === null);
  return {
    on: target.on,
    onId: target.onId,
    title: target.title,
    text: row.text,
    answers: answers.map(({ text }) => text),
  };
}

/** The text of a comment as it stands now, for whoever changed an older one. */
export async function readText({ tx, planId }: PlanViewer, commentId: string): Promise<string> {
  const [row] = await tx
    .select({ text: comment.text })
    .from(comment)
    .where(and(eq(comment.planId, planId), eq(comment.id, commentId)));
  return row?.text ?? "";
}

/** Where a comment stands; null for one that is not there or may not be read, alike. */
export async function readPlaceOf({ tx, planId }: PlanViewer, commentId: string): Promise<Target | null> {
  if (!isUuid(commentId)) return null;
  const [row] = await tx
    .select()
    .from(comment)
    .where(and(eq(comment.planId, planId), eq(comment.id, commentId)));
  return row ? targetOf(row) : null;
}

function threadOf(
  row: CommentRecord,
  opening: ShownComment,
  all: readonly { row: CommentRecord; shown: ShownComment }[],
): CommentThread {
  return {
    opening,
    replies: all
      .filter((one) => one.row.threadId === row.id && one.shown.text !== null)
      .map(({ shown: reply }) => reply),
    settledBy: row.resolvedAt ? (row.resolvedByName ?? "") : null,
  };
}

function shownComment(
  viewer: PlanViewer,
  { row, names, targetLane }: { row: CommentRecord; names: ReadonlyMap<string, string>; targetLane: Lane },
): ShownComment {
  const company = row.side === "buyer" ? viewer.companyName : viewer.workspaceName;
  const isMine = isAuthor(row, viewer);
  return {
    id: row.id,
    text: row.removedAt ? null : row.text,
    by: isMine ? "You" : row.byName,
    company: isMine ? null : company,
    side: row.side,
    at: row.at.toISOString(),
    when: formatMoment(row.at, viewer),
    isReworded: row.editedAt !== null,
    lane: row.lane,
    readBy: readByWords(row.lane, viewer),
    mentions: row.mentions.flatMap((id) => names.get(id) ?? []),
    mayReword: mayReword(row, viewer),
    mayRemove: isMine && row.removedAt === null,
    mayShare: mayShare(row, { ...viewer, targetLane }),
  };
}

async function readNames({ tx, planId }: PlanViewer): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: participant.id, name: knownName, title: participant.title })
    .from(participant)
    .where(eq(participant.planId, planId));
  return new Map(rows.map(({ id, name, title }) => [id, name ?? title]));
}

function laneOption(lane: Lane, viewer: PlanViewer): LaneOption {
  return { value: laneValue(lane), label: readByWords(lane, viewer) };
}

function laneValue(lane: Lane): LaneOption["value"] {
  return lane === "own" || lane === "shared" ? lane : "team";
}
