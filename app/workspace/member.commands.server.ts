/**
 * Members of a workspace: invited, changed, ended. Owners are touched by owners only, the last one stays, and nobody makes
 * themselves more than they are (S11). An ended member loses access at the next request and their open pages are closed.
 */
import { and, eq, isNull, sql } from "drizzle-orm";

import { storeNothing } from "#app/access/context.server.ts";
import { askForMail } from "#app/access/delivery.server.ts";
import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { ok, refuse, type Result } from "#app/lib/result.ts";
import { member } from "#db/schema/workspace.ts";

import type { functionWords, roleWords } from "./member.form.ts";

type Role = keyof typeof roleWords;
type Work = keyof typeof functionWords;

export type MemberRefusal = "owners-only" | "last-owner" | "not-yourself" | "already-member" | "gone";

export const memberRefusalWords: Record<MemberRefusal, string> = {
  "owners-only": "Only an owner makes, changes or ends an owner.",
  "last-owner": "A workspace keeps at least one owner. Make somebody else an owner first.",
  "not-yourself": "Somebody else has to change what you may do here.",
  "already-member": "This address is a member already.",
  gone: "This person is no longer a member. Nothing was changed.",
};

/** Adds a member who joins by a link, and asks for its mail. An address of a customer is answered alike (PE3). */
export async function inviteMember(
  viewer: WorkspaceViewer,
  form: { name: string; address: string; role: Role; function: Work },
): Promise<Result<string, MemberRefusal>> {
  if (form.role === "owner" && !viewer.can("manageOwners")) return no(viewer, "owners-only");
  const [known] = await viewer.tx
    .select({ id: member.id, personId: member.personId, role: member.role })
    .from(member)
    .where(and(ofWorkspace(viewer), eq(member.address, form.address), isNull(member.endedAt)));
  if (known?.personId) return no(viewer, "already-member");
  if (known?.role === "owner" && !viewer.can("manageOwners")) return no(viewer, "owners-only");
  const id = known?.id ?? crypto.randomUUID();
  const { address, ...values } = form;
  if (known)
    await viewer.tx
      .update(member)
      .set({ ...values, invitedAt: viewer.now })
      .where(eq(member.id, id));
  else
    await viewer.tx
      .insert(member)
      .values({ id, workspaceId: viewer.workspaceId, address, ...values, invitedAt: viewer.now });
  const { workspaceId, now } = viewer;
  await askForMail(viewer.tx, { kind: "membership", about: { memberId: id }, recipient: address, workspaceId, now });
  return ok(id);
}

export async function changeMember(
  viewer: WorkspaceViewer,
  form: { memberId: string; role: Role; function: Work },
): Promise<Result<null, MemberRefusal>> {
  const found = await touchable(viewer, form.memberId);
  if (!found.ok) return no(viewer, found.refusal);
  const { role } = found.value;
  const isMore = role !== form.role;
  if (isMore && found.value.id === viewer.member.id) return no(viewer, "not-yourself");
  if (isMore && form.role === "owner" && !viewer.can("manageOwners")) return no(viewer, "owners-only");
  if (isMore && role === "owner" && (await isLastOwner(viewer))) return no(viewer, "last-owner");
  await viewer.tx.update(member).set({ role: form.role, function: form.function }).where(eq(member.id, form.memberId));
  return ok(null);
}

export async function endMember(viewer: WorkspaceViewer, memberId: string): Promise<Result<null, MemberRefusal>> {
  const found = await touchable(viewer, memberId);
  if (!found.ok) return no(viewer, found.refusal);
  if (found.value.role === "owner" && (await isLastOwner(viewer))) return no(viewer, "last-owner");
  if (memberId === viewer.member.id) return no(viewer, "not-yourself");
  await viewer.tx.update(member).set({ endedAt: viewer.now }).where(eq(member.id, memberId));
  await viewer.tx
    .execute(sql`select pg_notify('lockstep', json_build_object('plan', id, 'recheck', true)::text) from plan
    where workspace_id = ${viewer.workspaceId}`);
  return ok(null);
}

/** The member, if this viewer may touch them. Owners are locked, so that two at once do not end the last two. */
async function touchable(
  viewer: WorkspaceViewer,
  memberId: string,
): Promise<Result<typeof member.$inferSelect, MemberRefusal>> {
  const rows = await viewer.tx
    .select()
    .from(member)
    .where(and(ofWorkspace(viewer), isNull(member.endedAt)))
    .for("update");
  const found = rows.find(({ id }) => id === memberId);
  if (!found) return refuse("gone");
  return found.role === "owner" && !viewer.can("manageOwners") ? refuse("owners-only") : ok(found);
}

async function isLastOwner(viewer: WorkspaceViewer): Promise<boolean> {
  const owners = await viewer.tx
    .select({ personId: member.personId })
    .from(member)
    .where(and(ofWorkspace(viewer), eq(member.role, "owner"), isNull(member.endedAt)));
  return owners.filter(({ personId }) => personId !== null).length <= 1;
}

function ofWorkspace(viewer: WorkspaceViewer): ReturnType<typeof eq> {
  return eq(member.workspaceId, viewer.workspaceId);
}

function no<R extends MemberRefusal>(viewer: WorkspaceViewer, refusal: R): { ok: false; refusal: R } {
  storeNothing(viewer);
  return refuse(refusal);
}
