/** What every page carries beside its own data: who reads, where, what they may do, the toast that waits. */
import { and, eq, isNull } from "drizzle-orm";

import { readEnv } from "#app/server/env.server.ts";
import { participant } from "#db/schema/participant.ts";

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
  const [champion] = await viewer.tx
    .select({ name: participant.name, title: participant.title, invitedBy: participant.invitedByName })
    .from(participant)
    .where(
      and(eq(participant.planId, viewer.planId), eq(participant.access, "champion"), isNull(participant.revokedAt)),
    );
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
    updatedBy: champion ? { name: champion.name ?? champion.title, invitedBy: champion.invitedBy } : null,
    linkFor: viewer.link?.address ? hideAddress(viewer.link.address) : null,
    cursor: viewer.cursor,
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
