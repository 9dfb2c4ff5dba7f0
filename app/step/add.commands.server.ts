/** New steps: one that somebody types, and the many a template brings. What one side puts on the other is proposed (SP3). */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import type { StageKind } from "#app/plan/stage.ts";
import type { Transaction } from "#db/client.ts";
import { step } from "#db/schema/index.ts";

import { handshakeOfNew } from "./handshake.ts";
import { assignInPrivate, findOwner } from "./owner.server.ts";
import { findStage, placeIn } from "./place.server.ts";
import type { StepProblem } from "./refusal.ts";
import { type StepRecord, theStep } from "./step-record.server.ts";

export interface NewStep {
  /** Made by the page that shows the form; becomes the step's id, so that a form sent twice has one effect (R4). */
  key: string;
  title: string;
  stageId: string;
  /** "team" is the lane of the viewer's own side. */
  readBy: "shared" | "team" | "own";
  /** "buyer", "seller", or somebody's id; by default the viewer's own company. */
  owner?: string | undefined;
  dueOn?: IsoDate | null;
  doneWhen?: string | null;
  note?: string | null;
  isRequired?: boolean;
  /** The step it is put after; at the end of the stage without one. */
  afterId?: string | undefined;
}

/** Adds a step where the viewer chose that it can be read (LN1). */
export async function addStep(viewer: PlanViewer, form: NewStep): Promise<Result<Added, StepProblem>> {
  return changePlan<Added, StepProblem>(viewer, async () =>
    form.readBy === "own" || viewer.can("editSteps") ? stepAdded(viewer, form) : { refusal: "may-not-edit" },
  );
}

type Added = { stepId: string; isProposed: boolean };

/** The same as a part of a larger change, for everybody who may do what the step comes from: a question becomes one. */
export async function stepAdded(viewer: PlanViewer, form: NewStep): Promise<Change<Added, StepProblem>> {
  const { tx } = viewer;
  const lane: Lane = form.readBy === "team" ? viewer.side : form.readBy;
  const before = await findByKey(tx, form.key);
  if (before) return sameAgain(viewer, before, form);
  const stage = await findStage(viewer, form.stageId);
  if (!stage) return { refusal: "no-such-stage" };
  const owner = await findOwner(viewer, form.owner ?? viewer.side, lane);
  if ("refusal" in owner) return owner;
  const handshake = handshakeOfNew({ lane, ownerSide: owner.side }, viewer.side);
  const [row] = await tx
    .insert(step)
    .values({
      ...ofPlan(viewer),
      id: form.key,
      lane,
      authorId: viewer.personId,
      stageId: stage.id,
      title: form.title,
      note: form.note ?? null,
      doneWhen: form.doneWhen ?? null,
      ownerSide: owner.side,
      ownerId: owner.id,
      ownerLane: owner.lane,
      dueOn: form.dueOn ?? null,
      isRequired: form.isRequired ?? false,
      handshake,
      proposedBySide: handshake === "proposed" ? viewer.side : null,
      createdAt: viewer.now,
      createdByName: viewer.name,
      ...(await placeIn(viewer, stage.id, { id: form.key, lane }, form.afterId)),
    })
    .onConflictDoNothing()
    .returning();
  if (!row) {
    const first = await findByKey(tx, form.key);
    return first ? sameAgain(viewer, first, form) : { refusal: "key-used" };
  }
  const isProposed = handshake === "proposed";
  const payload = { ...theStep(row), proposed: isProposed, dueOn: row.dueOn };
  const assigned = owner.assignTo ? await assignInPrivate(viewer, row, owner.assignTo) : [];
  return { result: { stepId: row.id, isProposed }, events: [{ kind: "step.added", lane, payload }, ...assigned] };
}

async function findByKey(tx: Transaction, key: string): Promise<StepRecord | undefined> {
  const [row] = await tx.select().from(step).where(eq(step.id, key));
  return row;
}

/** The same form once more gets the same answer; another one under the same key is refused (R4). */
function sameAgain(
  viewer: PlanViewer,
  row: StepRecord,
  form: NewStep,
): { result: { stepId: string; isProposed: boolean }; events: "nothing-changed" } | { refusal: "key-used" } {
  const isSame = row.authorId === viewer.personId && row.planId === viewer.planId && row.title === form.title;
  if (!isSame) return { refusal: "key-used" };
  return { result: { stepId: row.id, isProposed: row.handshake === "proposed" }, events: "nothing-changed" };
}

/** A step as a template gives it: `meets` is the place of a verifier of its stage. */
export interface TemplateStepValues {
  stage: StageKind;
  title: string;
  doneWhen: string | null;
  ownerSide: Side;
  offsetDays: number;
  dueOn: IsoDate | null;
  isRequired: boolean;
  leadTime: string | null;
  meets: number | null;
}

export interface TemplateStart<Values extends TemplateStepValues> {
  plan: { workspaceId: string; planId: string };
  stages: readonly { id: string; kind: StageKind; verifierIds: readonly string[] }[];
  steps: readonly Values[];
  actor: { side: Side; name: string; personId: string | null; now: Date };
  /** A shared participant (a role not yet named, most often) who has the step; the company as a whole without one. */
  ownerOf?: (values: Values) => string | null;
}

/**
 * Writes all steps of a template at once, in the shared lane: those of the actor's own side accepted, the others proposed
 * (SP3, SP8). Events are the caller's: a plan that starts says so once. Returns how many. Steps of a stage that is not
 * on the path are left out.
 */
export async function addTemplateSteps<Values extends TemplateStepValues>(
  tx: Transaction,
  { plan, stages, steps, actor, ownerOf = () => null }: TemplateStart<Values>,
): Promise<number> {
  const stageOf = new Map(stages.map((stage) => [stage.kind, stage]));
  const rows = steps.flatMap((values, index) => {
    const stage = stageOf.get(values.stage);
    if (!stage) return [];
    const ownerId = ownerOf(values);
    const handshake = handshakeOfNew({ lane: "shared", ownerSide: values.ownerSide }, actor.side);
    return [
      {
        workspaceId: plan.workspaceId,
        planId: plan.planId,
        id: crypto.randomUUID(),
        lane: "shared" as const,
        authorId: actor.personId,
        stageId: stage.id,
        title: values.title,
        doneWhen: values.doneWhen,
        ownerSide: values.ownerSide,
        ownerId,
        ownerLane: ownerId === null ? null : ("shared" as const),
        dueOn: values.dueOn,
        offsetDays: values.offsetDays,
        isRequired: values.isRequired,
        verifierId: values.meets === null ? null : (stage.verifierIds[values.meets] ?? null),
        leadTime: values.leadTime,
        rank: (index + 1) * 1024,
        handshake,
        proposedBySide: handshake === "proposed" ? actor.side : null,
        createdAt: actor.now,
        createdByName: actor.name,
      },
    ];
  });
  if (rows.length > 0) await tx.insert(step).values(rows);
  return rows.length;
}
