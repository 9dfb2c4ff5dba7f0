/** What a sample of one vendor lacks: Dana buys elsewhere too, and joins both purchases in one project (JN1). */
import { eq } from "drizzle-orm";

import * as schema from "#db/schema/index.ts";

import { makeParticipant, openAsOwner, worldNow } from "./world.ts";

/** For a server with `RUN_BY=buyer`; the id of the project. */
export async function joinInSample(databaseUrl: string): Promise<string> {
  const { db, end } = openAsOwner(databaseUrl);
  const projectId = crypto.randomUUID();
  try {
    const [dana] = await db.select().from(schema.participant).where(eq(schema.participant.name, "Dana Kim"));
    const [other] = await db.select().from(schema.plan).where(eq(schema.plan.name, "Tickets for the depots"));
    if (!dana || !other) throw new Error("The story of the sample no longer tells of Dana Kim and of tickets.");
    const { workspaceId, personId, name, address } = dana;
    const there = { db, workspaceId, planId: other.id, personId, name, address };
    await makeParticipant({ ...there, access: "deputy" });
    await db.insert(schema.projectPlan).values(
      [dana.planId, other.id].map((planId) => ({
        ...{ workspaceId, planId, lane: "buyer" as const, projectId, joinedAt: worldNow, joinedByName: "Dana Kim" },
      })),
    );
    return projectId;
  } finally {
    await end();
  }
}
