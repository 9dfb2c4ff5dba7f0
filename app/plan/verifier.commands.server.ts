/** Says that a fact of a stage is met, or no longer; attaches what shows it. Meeting is the buyer's alone (ST14). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, type NameWouldShow, ofPlan } from "#app/activity/change-plan.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import type { Result } from "#app/lib/result.ts";
import { stage, verification, verifier, verifierEvidence } from "#db/schema/plan.ts";

export type VerifierRefusal = "buyers-only" | "no-such-fact" | "archived" | NameWouldShow;

export function verifierRefusalWords(
  refusal: VerifierRefusal,
  names: { companyName: string; workspaceName: string },
): string {
  const words: Record<VerifierRefusal, string> = {
    "buyers-only": `Only people at ${names.companyName} say whether this is done.`,
    "no-such-fact": "This line is not on the plan any more.",
    archived: "This plan was put away. Nothing on it changes any more.",
    "your-name-would-show": nameWouldShowWords(names),
  };
  return words[refusal];
}

type Fact = { id: string; text: string; stage: { id: string; label: string } };
type Done = Promise<Result<{ text: string }, VerifierRefusal>>;

/** Meeting what is met already changes nothing. */
export function meetVerifier(viewer: PlanViewer, { verifierId }: { verifierId: string }): Done {
  return onFact(viewer, verifierId, { can: "meetVerifiers" }, async (fact) => {
    const made = await viewer.tx
      .insert(verification)
      .values({ verifierId, ...ofPlan(viewer), ...by(viewer) })
      .onConflictDoNothing()
      .returning({ id: verification.verifierId });
    if (made.length === 0) return { result: fact, events: "nothing-changed" };
    const payload = { verifierId, text: fact.text, stage: fact.stage };
    return { result: fact, events: [{ kind: "verifier.met", lane: "shared", payload }] };
  });
}

export function unmeetVerifier(viewer: PlanViewer, { verifierId }: { verifierId: string }): Done {
  return onFact(viewer, verifierId, { can: "meetVerifiers" }, async (fact) => {
    const gone = await viewer.tx
      .delete(verification)
      .where(and(eq(verification.verifierId, verifierId), eq(verification.planId, viewer.planId)))
      .returning({ id: verification.verifierId });
    if (gone.length === 0) return { result: fact, events: "nothing-changed" };
    const payload = { verifierId, text: fact.text, stage: fact.stage };
    return { result: fact, events: [{ kind: "verifier.unmet", lane: "shared", payload }] };
  });
}

/** Either side may attach what shows it; it stands beside the fact and meets nothing. */
export function attachEvidence(viewer: PlanViewer, { verifierId, text }: { verifierId: string; text: string }): Done {
  return onFact(viewer, verifierId, { can: "takePart" }, async (fact) => {
    await viewer.tx
      .insert(verifierEvidence)
      .values({ id: crypto.randomUUID(), ...ofPlan(viewer), verifierId, text, side: viewer.side, ...by(viewer) });
    const payload = { verifierId, text: fact.text, evidence: text, stage: fact.stage };
    return { result: fact, events: [{ kind: "evidence.attached", lane: "shared", payload }] };
  });
}

function onFact(
  viewer: PlanViewer,
  verifierId: string,
  { can }: { can: "meetVerifiers" | "takePart" },
  work: (fact: Fact) => Promise<Change<{ text: string }, VerifierRefusal>>,
): Done {
  return changePlan(viewer, async (tx): Promise<Change<{ text: string }, VerifierRefusal>> => {
    if (!viewer.can(can)) return { refusal: "buyers-only" };
    if (viewer.isArchived) return { refusal: "archived" };
    if (!/^[0-9a-f-]{36}$/.test(verifierId)) return { refusal: "no-such-fact" };
    const [row] = await tx
      .select({ id: verifier.id, text: verifier.text, stageId: stage.id, label: stage.label })
      .from(verifier)
      .innerJoin(stage, eq(stage.id, verifier.stageId))
      .where(and(eq(verifier.id, verifierId), eq(verifier.planId, viewer.planId), isNull(verifier.retiredAt)));
    if (!row) return { refusal: "no-such-fact" };
    return work({ id: row.id, text: row.text, stage: { id: row.stageId, label: row.label } });
  });
}
