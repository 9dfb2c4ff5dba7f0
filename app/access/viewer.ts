/**
 * A viewer is somebody who was let in: who they are on this plan (or in this workspace), what they may read and do, and
 * the open transaction in which the database itself shows them no more than that. Only `app/access` makes one; every
 * query and command takes one first, so none can be called without a guard having asked.
 */
import type { Transaction } from "#db/client.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";

import type { BuyerAccess, Capability, MemberRole, WorkspaceCapability } from "./capability.ts";

declare const brand: unique symbol;

interface Standing {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly isSample: boolean;
  /** The moment of this request: rules and records take it from here, never from a clock. */
  readonly now: Date;
  /** The open transaction of this request, with this viewer's rights set in the database. */
  readonly tx: Transaction;
}

export interface PlanViewer extends Standing {
  readonly [brand]: "plan";
  readonly planId: string;
  readonly planName: string;
  readonly companyName: string;
  readonly country: string;
  /** The plan's own zone: "today", late, quiet days (SC5). */
  readonly planZone: string;
  /** The zone in which this reader is shown clock times. */
  readonly zone: string;
  /** Today in the plan's zone. */
  readonly today: IsoDate;
  readonly isAdopted: boolean;
  readonly isArchived: boolean;
  /** A member of the workspace, a buyer who proved who they are, or somebody who reads by a link. */
  readonly kind: "member" | "participant" | "link";
  readonly side: Side;
  readonly lanes: readonly Lane[];
  /** The name others read beside this viewer's acts. */
  readonly name: string;
  /** What the other company reads in its place: the same, the role's words, or nobody's (CO1). */
  readonly nameAcross: string;
  readonly personId: string | null;
  /** False for a buyer who chose a passphrase because no mail is set up (AC1). */
  readonly isProved: boolean;
  readonly member: { id: string; role: MemberRole } | null;
  /** Null for a member who has not yet done anything on this plan, and for a link made for nobody. */
  readonly participant: { id: string; lane: Lane; access: BuyerAccess; showsPresence: boolean } | null;
  readonly link: {
    id: string;
    participantId: string | null;
    address: string | null;
    /** What was forwarded by this link, beside the shared lane (FW5). */
    forwardId: string | null;
  } | null;
  /** Where this reader stands in the event log: the last number of each lane they read. */
  readonly cursor: Cursor;
  can(capability: Capability): boolean;
  /** What a link reader could do after proving their address: the buttons they are shown (AC1). */
  couldAfterProof(capability: Capability): boolean;
}

export interface WorkspaceViewer extends Standing {
  readonly [brand]: "workspace";
  readonly country: string;
  readonly zone: string;
  readonly today: IsoDate;
  readonly name: string;
  readonly personId: string;
  readonly member: { id: string; role: MemberRole; function: "marketing" | "sales" | "presales" | "success" };
  can(capability: WorkspaceCapability): boolean;
}

/** A person who proved an address (or is the server's administrator), outside any plan or workspace. */
export interface PersonViewer {
  readonly [brand]: "person";
  readonly personId: string;
  readonly address: string;
  readonly isAdministrator: boolean;
  readonly sessionId: string;
  readonly now: Date;
  readonly tx: Transaction;
}

export type Cursor = Partial<Record<Lane, number>>;
