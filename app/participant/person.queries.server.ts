/** One person on their own page: who they are to this reader, what is theirs, and what this reader may do about it. */
import { isMailSetUp } from "#app/access/code.server.ts";
import { readLinkOf } from "#app/access/invitation.server.ts";
import { addressOfLink } from "#app/access/link.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { readSteps } from "#app/step/step.queries.server.ts";

import { colleagueInvitation, firstLeadInvitation, type InvitationWords } from "./invitation.ts";
import { peopleReader, readPeopleFacts } from "./participant.queries.server.ts";
import { type PersonRow, personRow } from "./person-row.ts";
import { findPerson, hasCompanyProved, type PersonRecord, targetOf } from "./person-record.server.ts";
import { type DescribedField, describedFields } from "./person.form.ts";
import { lanesToShareInto, mayAdmit, mayDescribe, maySetFirstLead } from "./right.ts";

export type OnePerson = {
  row: PersonRow;
  /** Shown to their own side, and to whoever typed it while it is still theirs to correct. */
  address: string | null;
  canMoveStage: boolean;
  /** The words as they stand, for the form. */
  words: Record<DescribedField, string>;
  steps: { id: string; title: string; when: string | null }[];
  may: {
    describe: boolean;
    name: boolean;
    invite: boolean;
    correctFirst: boolean;
    setAccess: boolean;
    handOver: boolean;
    revoke: boolean;
    shareInto: Lane[];
  };
};

/** Null for somebody this reader may not read, and for nobody alike. */
export async function readPerson(viewer: PlanViewer, id: string): Promise<OnePerson | null> {
  const [record, facts] = await Promise.all([findPerson(viewer, id), readPeopleFacts(viewer)]);
  const own = facts.find((one) => one.id === id);
  if (!record || !own) return null;
  const target = targetOf(record);
  const isOurs = record.side === viewer.side;
  const isFirst = record.access === "champion" && maySetFirstLead(viewer, await hasCompanyProved(viewer));
  const admits = mayAdmit(viewer, target);
  const isMe = record.id === viewer.participant?.id;
  const steps = (await readSteps(viewer)).filter(({ ownerId, progress }) => ownerId === id && progress !== "done");
  return {
    row: personRow(own, peopleReader(viewer), facts),
    // A link is passed on: whoever reads by one has not shown that they are of the team (FW5).
    address: (isOurs && viewer.kind !== "link") || isFirst ? record.address : null,
    canMoveStage: record.canMoveStage,
    words: wordsOf(record),
    steps: steps.map((step) => ({ id: step.id, title: step.title, when: step.dueWords })),
    may: {
      describe: mayDescribe(viewer, target),
      name: record.name === null && record.side === "buyer" && mayDescribe(viewer, target),
      invite: admits && record.name !== null && record.lane !== "own" && !isMe,
      correctFirst: isFirst,
      setAccess: admits && !isMe && record.access !== "none" && record.access !== "champion",
      handOver:
        admits &&
        !isMe &&
        viewer.participant?.access === "champion" &&
        record.personId !== null &&
        record.lane === "shared",
      revoke: mayRevoke(viewer, record, { isFirst, admits, isMe }),
      shareInto: record.personId === null ? lanesToShareInto(viewer, target) : [],
    },
  };
}

export type InvitationPage = {
  link: string | null;
  words: InvitationWords | null;
  /** Whether this server can send mail itself. */
  canSend: boolean;
};

/** The link of somebody, with the words to send it with. Only for whoever may invite them. */
export async function readInvitation(viewer: PlanViewer, person: OnePerson): Promise<InvitationPage> {
  const linkId = await readLinkOf(viewer, person.row.id);
  const link = linkId && addressOfLink(linkId);
  const sender = { name: viewer.name, companyName: viewer.companyName, workspaceName: viewer.workspaceName };
  const write = viewer.side === "seller" ? firstLeadInvitation : colleagueInvitation;
  return { link, words: link ? write(person.row, sender, link) : null, canSend: isMailSetUp() };
}

function wordsOf(record: PersonRecord): Record<DescribedField, string> {
  const entries = describedFields.map((field) => [field, record[field] ?? ""] as const);
  return Object.fromEntries(entries) as Record<DescribedField, string>;
}

function mayRevoke(
  viewer: PlanViewer,
  record: PersonRecord,
  { isFirst, admits, isMe }: { isFirst: boolean; admits: boolean; isMe: boolean },
): boolean {
  if (record.side === "seller" || record.lane === "own") return mayDescribe(viewer, targetOf(record)) && !isMe;
  if (viewer.side === "seller") return isFirst;
  if (record.access === "champion" || isMe) return false;
  return admits || (record.access === "none" && mayDescribe(viewer, targetOf(record)));
}
