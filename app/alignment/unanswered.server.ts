/** The buyer's questions that wait for us, of all plans this transaction may read, or of the one named. */
import { and, eq, isNull } from "drizzle-orm";

import type { Transaction } from "#db/client.ts";
import { question } from "#db/schema/index.ts";

/** AL4: what the buyer asked us in the shared lane. A condition is met by a step, and counts as one. */
export function readUnanswered(
  tx: Transaction,
  planId: string | undefined,
): Promise<{ planId: string; stepId: string | null; text: string }[]> {
  return tx
    .select({ planId: question.planId, stepId: question.stepId, text: question.text })
    .from(question)
    .where(
      and(
        planId === undefined ? undefined : eq(question.planId, planId),
        eq(question.lane, "shared"),
        eq(question.toSide, "seller"),
        eq(question.isCondition, false),
        isNull(question.answeredAt),
        isNull(question.removedAt),
      ),
    );
}
