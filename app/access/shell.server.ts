/** What every page carries beside its own data: who reads, where, what they may do, the toast that waits. */
import { type SQL, sql } from "drizzle-orm";

import { readEnv } from "#app/server/env.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { nobody } from "#db/schema/activity.ts";

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

/** One query, since every page of a plan asks it: who updates the stage, and how much this reader has not read. */
async function readStanding(
  viewer: PlanViewer,
): Promise<{ champion: { name: string; invitedBy: string | null } | null; unread: number }> {
  const { tx, planId, lanes } = viewer;
  const team = lanes.find((lane) => lane === viewer.side);
  const [row] = await tx.execute<{ name: string | null; invited_by: string | null; unread: number | null }>(sql`
    select lead.name, lead.invited_by, (${unreadIn(viewer, "shared")})${team ? sql` + (${unreadIn(viewer, team)})` : sql``} as unread
    from (select 1) as one
    left join lateral (select coalesce(name, title) as name, invited_by_name as invited_by from participant
      where plan_id = ${planId} and access = 'champion' and revoked_at is null) as lead on true`);
  const { name = null, invited_by = null, unread = 0 } = row ?? {};
  return {
    champion: name === null ? null : { name, invitedBy: invited_by },
    unread: Math.min(unread ?? 0, mostCounted),
  };
}

const mostCounted = 100;

/**
 * Of the newest of one lane: after the place the reader said they had read to, or, before they ever did, since they take part.
 * Nothing for who reads by a link or has done nothing here yet.
 */
function unreadIn({ planId, personId, participant: mine }: PlanViewer, lane: Lane): SQL {
  if (personId === null) return sql`0`;
  const mark = sql`(select cursor from updates_read where plan_id = ${planId} and author_id = ${personId})`;
  const since = mine
    ? sql`(select created_at from participant where plan_id = ${planId} and id = ${mine.id})`
    : sql`null`;
  return sql`select count(*)::int from (
      select seq, at, actor_person_id from event
      where plan_id = ${planId} and lane = ${lane} and author_id = ${nobody} order by seq desc limit ${mostCounted}) as newest
    where actor_person_id is distinct from ${personId}::uuid
      and case when ${mark} is not null then seq > coalesce((${mark}->>${lane}::text)::bigint, 0) else at > ${since} end`;
}
