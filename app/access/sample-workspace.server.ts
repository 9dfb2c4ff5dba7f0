/**
 * The sample's workspace, and the note that an installation had its sample. The note outlives the sample, so that one that
 * was removed does not come back at the next start.
 */
import { eq, sql } from "drizzle-orm";

import { database } from "#db/client.ts";
import { serverFact } from "#db/schema/identity.ts";
import { member, workspace } from "#db/schema/workspace.ts";

export type SampleState = "filling" | "filled";

const key = "sample";

/** Null on an installation that never had one. */
export async function readSampleState(): Promise<SampleState | null> {
  const [found] = await database().db.select().from(serverFact).where(eq(serverFact.key, key));
  return (found?.value as SampleState | undefined) ?? null;
}

export async function noteSampleState(value: SampleState): Promise<void> {
  await database()
    .db.insert(serverFact)
    .values({ key, value })
    .onConflictDoUpdate({ target: serverFact.key, set: { value } });
}

export interface SampleMember {
  personId: string;
  address: string;
  name: string;
  role: "owner" | "manager" | "rep" | "marketer";
  function: "marketing" | "sales" | "presales" | "success";
}

/** Makes the sample's workspace with its people, as set-up and taken invitations would. */
export async function openSampleWorkspace(
  values: { name: string; domains: string[]; country: string; timeZone: string; createdAt: Date },
  members: readonly SampleMember[],
): Promise<void> {
  const workspaceId = crypto.randomUUID();
  await database().db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.workspace', ${workspaceId}, true), set_config('app.lanes', 'shared,seller', true)`,
    );
    await tx.insert(workspace).values({ id: workspaceId, ...values, isSample: true });
    for (const { personId, ...words } of members) {
      const id = crypto.randomUUID();
      await tx.insert(member).values({ id, workspaceId, ...words, invitedAt: values.createdAt });
      await tx.execute(sql`select take_membership(${id}, ${personId}, ${words.name})`);
    }
  });
}
