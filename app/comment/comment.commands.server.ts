/** Writing, rewording and settling comments. Each stays in its lane; what it stands on is not touched (LN5). */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { EventPayload, NewEvent } from "#app/activity/event.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { comment } from "#db/schema/index.ts";

import { isAuthor, lanesOn, mayReword, type Target } from "./comment.ts";
import { mentionedIn, type Mentionable, readsLane } from "./mention.ts";
import type { CommentRefusal } from "./refusal.ts";
import { type CommentRecord, findTarget, readMentionable, standsOn, targetColumns, targetOf } from "./target.server.ts";

export type NewComment = Target & {
  key: string;
  text: string;
  readBy?: "own" | "team" | "shared" | undefined;
  threadId?: string | undefined;
  /** Participants chosen from the list; those typed as @name are found in the text. */
  mentions?: readonly string[] | undefined;
};

/** What a command on one comment answers, with the place it stands in. */
export type Commented = Target & { commentId: string };

export function writeComment(viewer: PlanViewer, form: NewComment): Promise<Result<Commented, CommentRefusal>> {
  return changePlan<Commented, CommentRefusal>(viewer, async (tx) => {
    const target = await findTarget(viewer, form);
    if (!target) return { refusal: "no-such-place" };
    const thread = form.threadId ? await findThread(viewer, form.threadId, form) : null;
    if (form.threadId && !thread) return { refusal: "no-such-comment" };
    const lane: Lane = thread?.lane ?? (form.readBy === "team" ? viewer.side : (form.readBy ?? "own"));
    if (!lanesOn(target.lane, viewer.side).includes(lane)) return { refusal: "too-wide" };
    const readers = (await readMentionable(viewer)).filter((one) => readsLane(one, lane));
    const chosen = form.mentions ?? [];
    if (chosen.some((id) => !readers.some((one) => one.id === id))) return { refusal: "cannot-read-it" };
    const mentions = [...new Set([...chosen, ...mentionedIn(form.text, readers)])];
    const result = { commentId: form.key, on: form.on, onId: form.onId };
    const [row] = await tx
      .insert(comment)
      .values({
        ...ofPlan(viewer),
        ...by(viewer),
        ...targetColumns(target),
        id: form.key,
        lane,
        authorId: viewer.personId,
        side: viewer.side,
        text: form.text,
        threadId: thread?.id ?? null,
        mentions,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) return sameAgain(viewer, form, result);
    const payload = {
      ...theComment(row, target),
      text: row.text,
      mentions: namesOf(readers, mentions),
      ...(mentions.length > 0 && { mentionedIds: mentions }),
    };
    return { result, events: [{ kind: "comment.written", lane, payload }] };
  });
}

/** CM3. Whoever is mentioned only now hears of it; nobody hears twice. `was`: the text this one was made from. */
export function rewordComment(
  viewer: PlanViewer,
  { commentId, text, was }: { commentId: string; text: string; was?: string | undefined },
): Promise<Result<Commented, CommentRefusal>> {
  return onComment(viewer, commentId, async (row) => {
    if (!isAuthor(row, viewer)) return { refusal: "not-your-comment" };
    if (row.removedAt) return { refusal: "no-such-comment" };
    if (!mayReword(row, viewer)) return { refusal: "too-late-to-change" };
    if (row.text === text) return { events: "nothing-changed" };
    if (was !== undefined && row.text !== was) return { refusal: "changed-meanwhile" };
    const readers = (await readMentionable(viewer)).filter((one) => readsLane(one, row.lane));
    const added = mentionedIn(text, readers).filter((id) => !row.mentions.includes(id));
    await viewer.tx
      .update(comment)
      .set({ text, editedAt: viewer.now, mentions: [...row.mentions, ...added] })
      .where(eq(comment.id, row.id));
    const named = added.length > 0 && { mentions: namesOf(readers, added), mentionedIds: added };
    return { events: ["comment.changed"], ...(named && { named }) };
  });
}

/** CM4: a thread as a whole, by its first comment. */
export function settleThread(
  viewer: PlanViewer,
  { commentId, isSettled }: { commentId: string; isSettled: boolean },
): Promise<Result<Commented, CommentRefusal>> {
  return onComment(viewer, commentId, async (row) => {
    if (row.threadId) return { refusal: "no-such-comment" };
    if (isSettled === (row.resolvedAt !== null)) return { events: "nothing-changed" };
    await viewer.tx
      .update(comment)
      .set(
        isSettled
          ? { resolvedAt: viewer.now, resolvedByName: viewer.name }
          : { resolvedAt: null, resolvedByName: null },
      )
      .where(eq(comment.id, row.id));
    return { events: [isSettled ? "comment.resolved" : "comment.reopened"] };
  });
}

type PlainKind = "comment.changed" | "comment.resolved" | "comment.reopened" | "comment.removed" | "comment.restored";

/** Whom a changed comment names anew. */
type Named = Pick<EventPayload<"comment.changed">, "mentions" | "mentionedIds">;

/** Runs `work` on one comment, locked; its events tell of nothing but the comment itself, in its lane. */
export function onComment(
  viewer: PlanViewer,
  commentId: string,
  work: (
    row: CommentRecord,
  ) => Promise<{ events: PlainKind[] | "nothing-changed"; named?: Named } | { refusal: CommentRefusal }>,
): Promise<Result<Commented, CommentRefusal>> {
  return changePlan<Commented, CommentRefusal>(viewer, async (tx): Promise<Change<Commented, CommentRefusal>> => {
    if (!isUuid(commentId)) return { refusal: "no-such-comment" };
    const [row] = await tx
      .select()
      .from(comment)
      .where(and(eq(comment.planId, viewer.planId), eq(comment.id, commentId)))
      .for("update");
    const target = row && (await findTarget(viewer, targetOf(row)));
    if (!target) return { refusal: "no-such-comment" };
    const done = await work(row);
    if ("refusal" in done) return done;
    const result = { commentId: row.id, on: target.on, onId: target.onId };
    if (done.events === "nothing-changed") return { result, events: "nothing-changed" };
    const payload = { ...theComment(row, target), ...done.named };
    return { result, events: done.events.map((kind): NewEvent => ({ kind, lane: row.lane, payload })) };
  });
}

function theComment(row: CommentRecord, target: Target & { title: string }): EventPayload<"comment.changed"> {
  return { commentId: row.id, on: target.on, onId: target.onId, title: target.title };
}

async function findThread(viewer: PlanViewer, id: string, target: Target): Promise<CommentRecord | undefined> {
  const [row] = await viewer.tx
    .select()
    .from(comment)
    .where(and(eq(comment.planId, viewer.planId), eq(comment.id, id), standsOn(target)));
  return row?.threadId === null ? row : undefined;
}

/** R4: the same form once more gets the same answer; another one under the same key is refused. */
async function sameAgain(
  { tx, personId }: PlanViewer,
  { key, text }: NewComment,
  result: Commented,
): Promise<Change<Commented, CommentRefusal>> {
  const [first] = await tx.select().from(comment).where(eq(comment.id, key));
  const isSame = first !== undefined && first.authorId === personId && first.text === text;
  return isSame ? { result, events: "nothing-changed" } : { refusal: "key-used" };
}

function namesOf(people: readonly Mentionable[], ids: readonly string[]): string[] {
  return people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
