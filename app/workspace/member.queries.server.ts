/** The members of a workspace, for those who manage them. */
import { and, asc, eq, isNull } from "drizzle-orm";

import { joinAddress } from "#app/access/membership.server.ts";
import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { member } from "#db/schema/workspace.ts";

export interface MemberRow {
  id: string;
  name: string;
  address: string;
  role: "owner" | "manager" | "rep" | "marketer";
  function: "marketing" | "sales" | "presales" | "success";
  isMe: boolean;
  /** May this viewer change or end them? Owners are for owners. */
  isMine: boolean;
  /** Who has not joined yet: the link to copy for them. */
  joinLink: string | null;
}

export async function readMembers(viewer: WorkspaceViewer): Promise<MemberRow[]> {
  const rows = await viewer.tx
    .select()
    .from(member)
    .where(and(eq(member.workspaceId, viewer.workspaceId), isNull(member.endedAt)))
    .orderBy(asc(member.name), asc(member.id));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    address: row.address,
    role: row.role,
    function: row.function,
    isMe: row.id === viewer.member.id,
    isMine: row.role !== "owner" || viewer.can("manageOwners"),
    joinLink: row.personId ? null : joinAddress({ memberId: row.id }),
  }));
}
