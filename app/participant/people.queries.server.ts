/** What the pages around the list of people read: choices of forms, requests, who leads, one's own settings, refusals. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { accessRequest, member, stage } from "#db/schema/index.ts";

import { readPeopleFacts } from "./participant.queries.server.ts";
import { findChampion, hasCompanyProved } from "./person-record.server.ts";
import { peopleRefusalWords, type PeopleRefusal } from "./refusal.ts";
import { lanesToAddIn, maySetFirstLead } from "./right.ts";
import { findNotice } from "./succession.commands.server.ts";

export type AddChoices = { lanes: Lane[]; stages: { id: string; label: string }[] };

/** What the form for a person offers this reader. */
export async function readAddChoices(viewer: PlanViewer): Promise<AddChoices> {
  const stages = await viewer.tx
    .select({ id: stage.id, label: stage.label })
    .from(stage)
    .where(and(eq(stage.planId, viewer.planId), isNull(stage.retiredAt)))
    .orderBy(asc(stage.rank), asc(stage.id));
  return { lanes: lanesToAddIn(viewer), stages };
}

/** Members of the workspace who are not on the plan yet; for members alone. */
export async function readColleagues(viewer: PlanViewer): Promise<{ id: string; name: string }[]> {
  if (viewer.side !== "seller") return [];
  const [members, facts] = await Promise.all([
    viewer.tx
      .select({ id: member.id, name: member.name })
      .from(member)
      .where(and(eq(member.workspaceId, viewer.workspaceId), isNull(member.endedAt)))
      .orderBy(asc(member.name)),
    readPeopleFacts(viewer),
  ]);
  const there = new Set(facts.filter(({ side }) => side === "seller").map(({ name }) => name));
  return members.filter(({ name }) => !there.has(name));
}

/** PE4: whether the rep may still name or correct the first person who leads. */
export async function mayInviteFirstLead(viewer: PlanViewer): Promise<boolean> {
  return maySetFirstLead(viewer, await hasCompanyProved(viewer));
}

/** The first person who leads, as the rep typed them; null once they are no longer the rep's to correct. */
export async function readFirstLead(
  viewer: PlanViewer,
): Promise<{ name: string; title: string; address: string } | null> {
  const champion = await findChampion(viewer);
  if (!champion || champion.personId !== null || !(await mayInviteFirstLead(viewer))) return null;
  return { name: champion.name ?? "", title: champion.title, address: champion.address ?? "" };
}

export type WaitingRequest = { id: string; name: string; address: string; asked: string };

/** Who came by somebody else's link and asks to take part; for whoever leads. */
export async function readRequests(viewer: PlanViewer): Promise<WaitingRequest[]> {
  if (viewer.side !== "buyer" || !viewer.can("leadPlan")) return [];
  const rows = await viewer.tx
    .select()
    .from(accessRequest)
    .where(and(eq(accessRequest.planId, viewer.planId), isNull(accessRequest.answeredAt)))
    .orderBy(asc(accessRequest.at));
  return rows.map(({ id, name, address, at }) => ({
    id,
    name,
    address,
    asked: formatDate(dateIn(viewer.planZone, at), viewer),
  }));
}

export type SuccessionState = {
  champion: string | null;
  notice: { who: string; from: string; isMine: boolean; isDue: boolean } | null;
  mayAnnounce: boolean;
  mayStay: boolean;
};

/** PE4, for the company's own people: whether somebody is about to take over, and what this reader can do about it. */
export async function readSuccession(viewer: PlanViewer): Promise<SuccessionState> {
  const [champion, found] = await Promise.all([findChampion(viewer), findNotice(viewer)]);
  const me = viewer.participant;
  const isBuyer = viewer.side === "buyer" && me !== null;
  return {
    champion: champion && (champion.name ?? champion.title),
    notice: found && {
      who: found.byName,
      from: formatDate(found.effectiveOn as IsoDate, viewer),
      isMine: found.participantId === me?.id,
      isDue: found.effectiveOn <= viewer.today,
    },
    mayAnnounce: isBuyer && viewer.isProved && me.access !== "champion" && champion !== null && !found,
    mayStay: isBuyer && me.access === "champion" && found !== null,
  };
}

/** The sentence of a refusal, with the names this reader knows. */
export async function sayNo(viewer: PlanViewer, refusal: PeopleRefusal): Promise<string> {
  const [champion, notice] = await Promise.all([findChampion(viewer), findNotice(viewer)]);
  return peopleRefusalWords(refusal, {
    companyName: viewer.companyName,
    workspaceName: viewer.workspaceName,
    champion: champion?.name ?? champion?.title ?? `Whoever leads this at ${viewer.companyName}`,
    ...(notice ? { from: formatDate(notice.effectiveOn as IsoDate, viewer) } : {}),
  });
}
