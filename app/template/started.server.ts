// Writes what a template came to: stages with their verifiers, and steps with their owners.
import type { Actor } from "#app/activity/change-plan.server.ts";
import type { Side } from "#app/lib/lane.ts";
import { type FieldOfWork, fieldWords } from "#app/participant/buying-role.ts";
import type { StageDefault, StageKind } from "#app/plan/stage.ts";
import { handshakeOfNew } from "#app/step/handshake.ts";
import type { Transaction } from "#db/client.ts";
import { participant, stage, step, verifier } from "#db/schema/index.ts";

import type { StartedStep } from "./template.ts";

/** Room between two neighbours, so that putting one between them moves nobody else. */
const gap = 1_000;

export type StartedStage = { id: string; kind: StageKind; verifierIds: string[] };

export async function addStages(
  tx: Transaction,
  actor: Actor,
  stages: readonly StageDefault[],
): Promise<StartedStage[]> {
  const { workspaceId, planId } = actor;
  const started = stages.map(({ kind, verifiers }) => ({
    id: crypto.randomUUID(),
    kind,
    verifierIds: verifiers.map(() => crypto.randomUUID()),
  }));
  await tx.insert(stage).values(
    stages.map(({ kind, label, name }, index) => ({
      id: started[index]?.id ?? "",
      ...{ workspaceId, planId, kind, label, name },
      rank: (index + 1) * gap,
    })),
  );
  await tx.insert(verifier).values(
    stages.flatMap(({ verifiers }, stageIndex) =>
      verifiers.map((text, index) => ({
        id: started[stageIndex]?.verifierIds[index] ?? "",
        ...{ workspaceId, planId, text },
        stageId: started[stageIndex]?.id ?? "",
        rank: (index + 1) * gap,
      })),
    ),
  );
  return started;
}

/**
 * The steps of a draft. One that a field of work usually does belongs to that role, not yet named (PE1); another one to
 * the first person of its side, else to the company as a whole. What lies on the buyer's side is a suggestion (SP8).
 */
export async function addSteps(
  tx: Transaction,
  actor: Actor,
  {
    steps,
    stages,
    owners,
  }: { steps: readonly StartedStep[]; stages: readonly StartedStage[]; owners: Record<Side, string | null> },
): Promise<void> {
  if (steps.length === 0) return;
  const roles = await addRoles(tx, actor, steps);
  await tx.insert(step).values(
    steps.map(({ stage: kind, field, meets, ...values }, index) => {
      const at = stages.find((one) => one.kind === kind);
      if (!at) throw new Error(`The template has a step in ${kind} but no such stage.`);
      const ownerId =
        (values.ownerSide === "buyer" && field ? roles.get(field) : undefined) ?? owners[values.ownerSide];
      return {
        id: crypto.randomUUID(),
        workspaceId: actor.workspaceId,
        planId: actor.planId,
        lane: "shared" as const,
        authorId: actor.personId,
        stageId: at.id,
        ...values,
        ownerId,
        ownerLane: ownerId ? ("shared" as const) : null,
        verifierId: meets === null ? null : (at.verifierIds[meets] ?? null),
        rank: (index + 1) * gap,
        handshake: handshakeOfNew({ ownerSide: values.ownerSide, lane: "shared" }, actor.side),
        proposedBySide: actor.side,
        createdAt: actor.now,
        createdByName: actor.name,
      };
    }),
  );
}

/** The roles a template's steps need at the company, as people not yet named. */
async function addRoles(
  tx: Transaction,
  actor: Actor,
  steps: readonly StartedStep[],
): Promise<Map<FieldOfWork, string>> {
  const fields = new Set(steps.flatMap(({ ownerSide, field }) => (ownerSide === "buyer" && field ? [field] : [])));
  const roles = new Map([...fields].map((field) => [field, crypto.randomUUID()]));
  if (roles.size === 0) return roles;
  await tx.insert(participant).values(
    [...roles].map(([field, id]) => ({
      id,
      workspaceId: actor.workspaceId,
      planId: actor.planId,
      lane: "shared" as const,
      authorId: actor.personId,
      side: "buyer" as const,
      title: fieldWords[field].label,
      field,
      buyingRole: fieldWords[field].usually,
      access: "none" as const,
      createdAt: actor.now,
      createdByName: actor.name,
    })),
  );
  return roles;
}
