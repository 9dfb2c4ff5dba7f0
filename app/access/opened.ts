/**
 * Makes a viewer of what the database answered when somebody was let in (`open_plan`, `open_workspace`). Called by the
 * contexts alone.
 */
import type { Transaction } from "#db/client.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import type { Lane, Side } from "#app/lib/lane.ts";

import {
  type BuyerAccess,
  buyerCapabilities,
  type Capability,
  linkReaderCapabilities,
  type MemberRole,
  memberCapabilities,
  memberWorkspaceCapabilities,
} from "./capability.ts";
import { whilePutAway } from "./put-away.ts";
import type { Cursor, PlanViewer, WorkspaceViewer } from "./viewer.ts";

/** Here alone a viewer is made: everywhere else the brand is missing and the compiler refuses. */
type Unbranded<Viewer> = { [Key in keyof Viewer as Key extends string ? Key : never]: Viewer[Key] };

export interface OpenedPlan {
  workspaceId: string;
  workspaceName: string;
  isSample: boolean;
  planId: string;
  planName: string;
  companyName: string;
  country: string;
  timeZone: string;
  isAdopted: boolean;
  isArchived: boolean;
  side: Side;
  lanes: Lane[];
  member: { id: string; name: string; role: MemberRole } | null;
  participant: {
    id: string;
    lane: Lane;
    name: string;
    shownAs: string;
    access: BuyerAccess;
    canMoveStage: boolean;
    showsPresence: boolean;
  } | null;
  link: {
    id: string;
    participantId: string | null;
    name: string | null;
    address: string | null;
    access: BuyerAccess | null;
    canMoveStage: boolean | null;
    forwardId: string | null;
  } | null;
  heads: Cursor;
  /** How far the reader said they had read the updates; shown as a number beside them. */
  updatesRead?: Cursor | null;
  isProved: boolean | null;
  personTimeZone: string | null;
}

export function planViewer(
  opened: OpenedPlan,
  request: { personId: string | null; tokenHash?: string | null; now: Date; tx: Transaction },
): PlanViewer {
  const { member, participant, link } = opened;
  const granted = member
    ? memberCapabilities(member.role)
    : participant
      ? buyerCapabilities(participant.access, participant.canMoveStage)
      : linkReaderCapabilities;
  const isLeft = (capability: Capability): boolean => !opened.isArchived || whilePutAway.includes(capability);
  const afterProof = link ? afterProofOf(link) : granted;
  const viewer: Unbranded<PlanViewer> = {
    workspaceId: opened.workspaceId,
    workspaceName: opened.workspaceName,
    isSample: opened.isSample,
    now: request.now,
    tx: request.tx,
    planId: opened.planId,
    planName: opened.planName,
    companyName: opened.companyName,
    country: opened.country,
    planZone: opened.timeZone,
    zone: opened.personTimeZone ?? opened.timeZone,
    today: dateIn(opened.timeZone, request.now),
    isAdopted: opened.isAdopted,
    isArchived: opened.isArchived,
    kind: member ? "member" : participant ? "participant" : "link",
    side: opened.side,
    lanes: opened.lanes,
    name: member?.name ?? asSaid(participant?.name, opened.isProved) ?? link?.name ?? "",
    nameAcross: member?.name ?? asSaid(participant?.shownAs, opened.isProved) ?? link?.name ?? "",
    personId: link ? null : request.personId,
    isProved: opened.isProved ?? false,
    member: member && { id: member.id, role: member.role },
    participant: participant && {
      id: participant.id,
      lane: participant.lane,
      access: participant.access,
      showsPresence: participant.showsPresence,
    },
    link: link && {
      id: link.id,
      participantId: link.participantId,
      address: link.address,
      forwardId: link.forwardId,
    },
    cursor: opened.heads,
    can: (capability) => isLeft(capability) && granted.includes(capability),
    couldAfterProof: (capability) => isLeft(capability) && afterProof.includes(capability),
  };
  given.set(viewer, granted);
  letIn.set(viewer, { opened, personId: request.personId, tokenHash: request.tokenHash ?? null });
  return viewer as PlanViewer;
}

/** How somebody was let in: as whom they asked, and what the database answered. */
export interface LetIn {
  opened: OpenedPlan;
  personId: string | null;
  tokenHash: string | null;
}

/** What somebody was given on the plan, and has again once it is taken out; nothing for a viewer made of another one. */
export function wasGiven(viewer: PlanViewer, capability: Capability): boolean {
  return given.get(viewer)?.includes(capability) ?? false;
}

const given = new WeakMap<object, readonly Capability[]>();

/** Null for a viewer that was made of another one. */
export function howLetIn(viewer: PlanViewer): LetIn | null {
  return letIn.get(viewer) ?? null;
}

const letIn = new WeakMap<object, LetIn>();

/**
 * A link to an address opens what that person was given. One without an address (for nobody, or for a role nobody has named)
 * asks first who is reading (FW3), and whoever leads the plan then lets them take part: so their own acts are offered.
 */
function afterProofOf({ address, access, canMoveStage }: NonNullable<OpenedPlan["link"]>): readonly Capability[] {
  const given = access ?? "none";
  return buyerCapabilities(address === null && given === "none" ? "view" : given, canMoveStage ?? false);
}

/** AC1: where no mail is set up nobody proved the address, and whatever they do says so wherever it is shown. */
function asSaid(name: string | undefined, isProved: boolean | null): string | undefined {
  return name !== undefined && isProved === false ? `${name} (address not proved)` : name;
}

export interface OpenedWorkspace {
  workspaceId: string;
  workspaceName: string;
  isSample: boolean;
  country: string;
  timeZone: string;
  member: WorkspaceViewer["member"] & { name: string };
}

export function workspaceViewer(
  opened: OpenedWorkspace,
  request: { personId: string; now: Date; tx: Transaction },
): WorkspaceViewer {
  const granted = memberWorkspaceCapabilities(opened.member.role);
  const viewer: Unbranded<WorkspaceViewer> = {
    workspaceId: opened.workspaceId,
    workspaceName: opened.workspaceName,
    isSample: opened.isSample,
    now: request.now,
    tx: request.tx,
    country: opened.country,
    zone: opened.timeZone,
    today: dateIn(opened.timeZone, request.now),
    name: opened.member.name,
    personId: request.personId,
    member: { id: opened.member.id, role: opened.member.role, function: opened.member.function },
    can: (capability) => granted.includes(capability),
  };
  return viewer as WorkspaceViewer;
}
