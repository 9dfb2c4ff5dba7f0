/** Reads the path of a plan and the facts that show a stage is done, with who met them and what was attached (ST14). */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName, signersFor } from "#app/activity/signed.server.ts";
import type { Side } from "#app/lib/lane.ts";
import { keptRead } from "#db/kept-read.ts";
import { stage, verification, verifier, verifierEvidence } from "#db/schema/plan.ts";

import type { Stage, Verifier } from "./stage.ts";

export type VerifierRow = Verifier & {
  /** Null as long as it is not met. `at` is an ISO instant. */
  metBy: { name: string; at: string } | null;
  evidence: { id: string; text: string; byName: string; side: Side; at: string }[];
};

const planId = sql.placeholder("planId");

const stagesOf = keptRead((tx) =>
  tx
    .select({ id: stage.id, kind: stage.kind, label: stage.label, name: stage.name, retiredAt: stage.retiredAt })
    .from(stage)
    .where(eq(stage.planId, planId))
    .orderBy(asc(stage.rank), asc(stage.id)),
);

const verifiersOf = keptRead((tx) =>
  tx
    .select({
      id: verifier.id,
      stageId: verifier.stageId,
      text: verifier.text,
      metById: verification.byPersonId,
      metByName: verification.byName,
      metAt: verification.at,
    })
    .from(verifier)
    .leftJoin(verification, eq(verification.verifierId, verifier.id))
    .where(and(eq(verifier.planId, planId), isNull(verifier.retiredAt)))
    .orderBy(asc(verifier.rank), asc(verifier.id)),
);

const evidenceOf = keptRead((tx) =>
  tx
    .select({
      id: verifierEvidence.id,
      verifierId: verifierEvidence.verifierId,
      text: verifierEvidence.text,
      byPersonId: verifierEvidence.byPersonId,
      byName: verifierEvidence.byName,
      side: verifierEvidence.side,
      at: verifierEvidence.at,
    })
    .from(verifierEvidence)
    .where(eq(verifierEvidence.planId, planId))
    .orderBy(asc(verifierEvidence.at), asc(verifierEvidence.id)),
);

/** Every stage in path order, retired ones included. */
export async function readStages({ tx, planId }: PlanViewer): Promise<Stage[]> {
  const rows = await stagesOf(tx, { planId });
  return rows.map(({ retiredAt, ...one }) => ({ ...one, retired: retiredAt !== null }));
}

/** The facts of every stage in their order; retired ones are left out. */
export async function readVerifiers(viewer: PlanViewer): Promise<VerifierRow[]> {
  const of = { planId: viewer.planId };
  const [facts, shown] = await Promise.all([verifiersOf(viewer.tx, of), evidenceOf(viewer.tx, of)]);
  const nameOf = await signersFor(
    viewer,
    facts.map(({ metByName }) => metByName),
  );
  const evidence = await signedByName(viewer, shown);
  return facts.map(({ metByName, metById, metAt, ...fact }) => ({
    ...fact,
    met: metAt !== null,
    metBy: metAt !== null ? { name: nameOf(metByName ?? "", metById), at: metAt.toISOString() } : null,
    evidence: evidence
      .filter(({ verifierId }) => verifierId === fact.id)
      .map(({ id, text, byName, side, at }) => ({ id, text, byName, side, at: at.toISOString() })),
  }));
}
