/** What every page carries beside its own data: who reads, where, what they may do, the toast that waits. */
import { readEnv } from "#app/server/env.server.ts";

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

export function planShell(viewer: PlanViewer, toast: Toast | null): PlanShell {
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
    cursor: viewer.cursor,
  };
}

export function workspaceShell(viewer: WorkspaceViewer, toast: Toast | null): WorkspaceShell {
  return {
    ...shellOf(toast),
    workspaceName: viewer.workspaceName,
    isSample: viewer.isSample,
    name: viewer.name,
    can: Object.fromEntries(
      workspaceCapabilities.map((capability) => [capability, viewer.can(capability)]),
    ) as Record<WorkspaceCapability, boolean>,
  };
}
