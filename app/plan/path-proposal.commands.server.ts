/**
 * Who changes the path, and how (ST12): whoever leads the plan at once, the seller at once on its own draft, and as a
 * suggestion once the company took the plan over. The old path counts until somebody who leads it there agrees.
 */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { ok, type Result } from "#app/lib/result.ts";
import { keptRead } from "#db/kept-read.ts";
import { pathProposal } from "#db/schema/plan.ts";

import { addStage, lockPath, putStage, retireStage } from "./path.commands.server.ts";
import { isEmptyWish, isSameWish, type PathWish, wishWords } from "./path-wish.ts";
import type { PathRefusal } from "./refusal.ts";
import { editStage } from "./stage.commands.server.ts";
import { readStages } from "./verifier.queries.server.ts";

type Answered<T> = Promise<Result<T, PathRefusal | NameWouldShow>>;

/** Suggestions that may wait at a time: more than that nobody answers. */
const most = 5;

/** Does what the wish asks, or keeps it as a suggestion. `value` is the place's label, or the wish in words. */
export async function changePath(viewer: PlanViewer, wish: PathWish): Answered<{ value: string; isProposed: boolean }> {
  if (mayShapePath(viewer)) {
    const done = await fulfil(viewer, wish);
    return done.ok ? ok({ value: done.value, isProposed: false }) : done;
  }
  return propose(viewer, wish);
}

/** Whether this viewer's change of the path counts at once. */
export function mayShapePath(viewer: Pick<PlanViewer, "side" | "isAdopted" | "can">): boolean {
  return viewer.can("leadPlan") || (viewer.side === "seller" && !viewer.isAdopted && viewer.can("runSellerSide"));
}

const waitingOf = keptRead((tx) =>
  tx
    .select({ id: pathProposal.id, wish: pathProposal.wish, byName: pathProposal.byName })
    .from(pathProposal)
    .where(and(eq(pathProposal.planId, sql.placeholder("planId")), isNull(pathProposal.answeredAt)))
    .orderBy(asc(pathProposal.at), asc(pathProposal.id)),
);

/** What waits for an answer, the oldest first. */
export async function readPathProposals(viewer: PlanViewer): Promise<{ id: string; what: string; by: string }[]> {
  const rows = await waitingOf(viewer.tx, { planId: viewer.planId });
  if (rows.length === 0) return [];
  const stages = await readStages(viewer);
  return rows.map(({ id, wish, byName }) => ({ id, what: wishWords(wish, stages), by: byName }));
}

/** For home: one sentence for whoever may answer; null where nothing waits for them. */
export async function readPathWaits(viewer: PlanViewer): Promise<string | null> {
  const [first, ...more] = viewer.can("leadPlan") ? await readPathProposals(viewer) : [];
  if (!first) return null;
  if (more.length > 0) return `${viewer.workspaceName} suggests ${more.length + 1} changes of the path.`;
  return `${first.by} suggests for the path: ${first.what}.`;
}

/** Taking it does it, with the limits of every change of the path; the seller may take its own back. Returns the wish in words. */
export function answerPathProposal(
  viewer: PlanViewer,
  { proposalId, answer }: { proposalId: string; answer: "accepted" | "declined" | "withdrawn" },
): Answered<string> {
  return changePlan<string, PathRefusal | NameWouldShow>(viewer, async (tx) => {
    const isTheirs = answer === "withdrawn" ? viewer.can("runSellerSide") : viewer.can("leadPlan");
    if (!isTheirs) return { refusal: "theirs-to-shape" };
    const stages = await lockPath(viewer, tx);
    const [found] = await tx
      .update(pathProposal)
      .set({ answer, answeredAt: viewer.now, answeredByName: viewer.name })
      .where(
        and(eq(pathProposal.planId, viewer.planId), eq(pathProposal.id, proposalId), isNull(pathProposal.answeredAt)),
      )
      .returning();
    if (!found) return { refusal: "nothing-waits" };
    const what = wishWords(found.wish, stages);
    const answered: NewEvent = { kind: "path.change-answered", lane: "shared", payload: { proposalId, what, answer } };
    if (answer !== "accepted") return { result: what, events: [answered] };
    const done = await fulfil(viewer, found.wish);
    if (done.ok) return { result: what, events: [answered] };
    return { refusal: done.refusal === "changed-meanwhile" ? "wish-is-old" : done.refusal };
  });
}

function propose(viewer: PlanViewer, wish: PathWish): Answered<{ value: string; isProposed: boolean }> {
  return changePlan<{ value: string; isProposed: boolean }, PathRefusal>(viewer, async (tx) => {
    if (viewer.side !== "seller" || !viewer.can("changePath")) return { refusal: "theirs-to-shape" };
    const stages = await lockPath(viewer, tx);
    const about = wish.kind === "add" ? wish.form.after : wish.stageId;
    if (about !== "" && !stages.some(({ id }) => id === about)) return { refusal: "no-such-stage" };
    const value = wishWords(wish, stages);
    const waiting = await tx
      .select({ wish: pathProposal.wish })
      .from(pathProposal)
      .where(and(eq(pathProposal.planId, viewer.planId), isNull(pathProposal.answeredAt)));
    if (isEmptyWish(wish) || waiting.some((one) => isSameWish(one.wish, wish)))
      return { result: { value, isProposed: true }, events: "nothing-changed" };
    if (waiting.length >= most) return { refusal: "too-many-wishes" };
    const id = crypto.randomUUID();
    await tx.insert(pathProposal).values({ ...ofPlan(viewer), ...by(viewer), id, wish });
    const payload = { proposalId: id, what: value };
    return {
      result: { value, isProposed: true },
      events: [{ kind: "path.change-proposed", lane: "shared", payload }],
    };
  });
}

function fulfil(viewer: PlanViewer, wish: PathWish): Answered<string> {
  switch (wish.kind) {
    case "add":
      return addStage(viewer, wish.form);
    case "edit":
      return editStage(viewer, wish.stageId, wish.form);
    case "move":
      return putStage(viewer, wish.stageId, wish.where);
    case "leave-out":
    case "take-up":
      return retireStage(viewer, wish.stageId, wish.kind);
  }
}
