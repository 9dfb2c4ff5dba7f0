/** What every page carries beside its own data: who reads, where, what they may do, the toast that waits. */
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";

import { readEnv } from "#app/server/env.server.ts";
import { keptRead } from "#db/kept-read.ts";
import { nobody } from "#db/schema/activity.ts";
import { participant, plan } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import { capabilities, type Capability, workspaceCapabilities, type WorkspaceCapability } from "./capability.ts";
import type { Toast } from "./answer.server.ts";
import type { Cursor, PlanViewer, WorkspaceViewer } from "./viewer.ts";

export interface Shell {
  toast: Toast | null;
  /** Plain http on a host others reach: every page says so. */
  showsHttpBanner: boolean;
  isSampleMode: boolean;
}

export interface PlanShell extends Shell {
  planId: string;
  planName: string;
  companyName: string;
  workspaceName: string;
  isSample: boolean;
  isAdopted: boolean;
  isArchived: boolean;
  side: "buyer" | "seller";
  kind: PlanViewer["kind"];
  /** The reader's own name; empty for a link that was made for nobody. */
  name: string;
  /** What a button may offer: for a link reader also what the code would open (AC1). */
  can: Record<Capability, boolean>;
  /** ST1: who says where the buyer is, and who brought them in; null as long as nobody does. */
  updatedBy: { name: string; invitedBy: string | null } | null;
  /** FW3: whom the link was made for, with most of the address hidden: "d•••@acme.example". */
  linkFor: string | null;
  cursor: Cursor;
  /** Updates this reader has not read yet, by others than themselves; counted from the rows they may read (LN2), to 100. */
  unread: number;
}

export interface WorkspaceShell extends Shell {
  workspaceName: string;
  isSample: boolean;
  name: string;
  can: Record<WorkspaceCapability, boolean>;
}

export function shellOf(toast: Toast | null): Shell {
  const { showsHttpBanner, isSampleMode } = readEnv();
  return { toast, showsHttpBanner, isSampleMode };
}

export async function planShell(viewer: PlanViewer, toast: Toast | null): Promise<PlanShell> {
  const { champion, unread } = await readStanding(viewer);
  return {
    ...shellOf(toast),
    planId: viewer.planId,
    planName: viewer.planName,
    companyName: viewer.companyName,
    workspaceName: viewer.workspaceName,
    isSample: viewer.isSample,
    isAdopted: viewer.isAdopted,
    isArchived: viewer.isArchived,
    side: viewer.side,
    kind: viewer.kind,
    name: viewer.name,
    can: Object.fromEntries(
      capabilities.map((capability) => [capability, viewer.can(capability) || viewer.couldAfterProof(capability)]),
    ) as Record<Capability, boolean>,
    updatedBy: champion ? { name: champion.name, invitedBy: champion.invitedBy } : null,
    linkFor: viewer.link?.address ? hideAddress(viewer.link.address) : null,
    cursor: viewer.cursor,
    unread,
  };
}

export function workspaceShell(viewer: WorkspaceViewer, toast: Toast | null): WorkspaceShell {
  return {
    ...shellOf(toast),
    workspaceName: viewer.workspaceName,
    isSample: viewer.isSample,
    name: viewer.name,
    can: Object.fromEntries(workspaceCapabilities.map((capability) => [capability, viewer.can(capability)])) as Record<
      WorkspaceCapability,
      boolean
    >,
  };
}

/** "j•••@acme.example": enough to know oneself by, not enough to write to. */
function hideAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${Array.from(address)[0] ?? ""}•••${address.slice(at)}`;
}

/** Who updates the stage, and how much this reader has not read: every page of a plan asks it. */
async function readStanding({ tx, planId, lanes, side, personId, participant: mine }: PlanViewer): Promise<{
  champion: { name: string; invitedBy: string | null } | null;
  unread: number;
}> {
  const team = lanes.find((lane) => lane === side) ?? null;
  const [row] = await standingOf(tx, { planId, personId, participantId: mine?.id ?? null, shared: "shared", team });
  return {
    champion: row?.name ? { name: row.name, invitedBy: row.invitedBy } : null,
    unread: Math.min(row?.unread ?? 0, mostCounted),
  };
}

const mostCounted = 100;

const standingOf = keptRead((tx) =>
  tx
    .select({
      name: sql<string | null>`coalesce(${knownName}, ${participant.title})`,
      invitedBy: participant.invitedByName,
      unread: sql<number>`(${unreadIn("shared")}) + (${unreadIn("team")})`,
    })
    .from(plan)
    .leftJoin(
      participant,
      and(eq(participant.planId, plan.id), eq(participant.access, "champion"), isNull(participant.revokedAt)),
    )
    .where(eq(plan.id, sql.placeholder("planId")))
    .limit(1),
);

/**
 * Of the newest of one lane: after the place the reader said they had read to, or, before they ever did, since they take part.
 * Nothing for who reads by a link or has done nothing here yet.
 */
function unreadIn(named: "shared" | "team"): SQL {
  const [planId, personId, lane] = ["planId", "personId", named].map((name) => sql.placeholder(name));
  const mark = sql`(select cursor from updates_read where plan_id = ${planId} and author_id = ${personId})`;
  const since = sql`(select created_at from participant where plan_id = ${planId} and id = ${sql.placeholder("participantId")})`;
  return sql`select count(*)::int from (
      select seq, at, actor_person_id from event
      where plan_id = ${planId} and lane = ${lane} and author_id = ${nobody} order by seq desc limit ${mostCounted}) as newest
    where ${personId}::uuid is not null and actor_person_id is distinct from ${personId}::uuid
      and case when ${mark} is not null then seq > coalesce((${mark}->>${lane}::text)::bigint, 0) else at > ${since} end`;
}
