/**
 * CO1: what each person shows the other company, as it holds now: their own choice under the most the company lets be shown.
 * Every read that shows one side's views or answers to the other asks here, and nowhere else.
 */
import { eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptRead } from "#db/kept-read.ts";
import { consentCeiling, participant } from "#db/schema/index.ts";

import { type Chosen, closedConsent, type Consent, type Holds, holdsFor, openCeiling } from "./consent.ts";
import { findPerson } from "./person-record.server.ts";

export interface Consents {
  /** The most the company lets be shown of anybody, and who said so; null before anybody did. */
  ceiling: Consent;
  ceilingBy: string | null;
  ofParticipant(id: string | null): Holds;
  /** Of whoever did something, by the person: rows keep that as `authorId`. */
  ofPerson(personId: string | null): Holds;
}

export interface MyConsent {
  /** Only their own company knows them. */
  isHidden: boolean;
  chosen: Pick<Chosen, "showsName" | "showsPresence" | "showsViews" | "showsAnswers"> & { showsViewsToTeam: boolean };
  ceiling: Consent & { by: string | null };
  /** What they are, in the team's words. */
  title: string;
}

/** For people this viewer may not read, nothing at all. */
export async function readConsents({ tx, planId }: PlanViewer): Promise<Consents> {
  const [people, [set]] = await Promise.all([chosenBy(tx, { planId }), ceilingOf(tx, { planId })]);
  const ceiling = set ? { views: set.views, name: set.names, answers: set.answers } : openCeiling;
  const hold = (one: (typeof people)[number] | undefined): Holds => (one ? holdsFor(one, ceiling) : closedConsent);
  return {
    ceiling,
    ceilingBy: set?.byName ?? null,
    ofParticipant: (id) => hold(people.find((one) => one.id === id)),
    // Whoever left and came back stands here twice; what they say now counts.
    ofPerson: (personId) => {
      const theirs = people.filter((one) => personId !== null && one.personId === personId);
      return hold(theirs.find(({ revokedAt }) => revokedAt === null) ?? theirs[0]);
    },
  };
}

/** What this reader chose to show of themselves, and the most that may be; null for somebody who is not among the people yet. */
export async function readMyConsent(viewer: PlanViewer): Promise<MyConsent | null> {
  const me = viewer.participant && (await findPerson(viewer, viewer.participant.id));
  if (!me) return null;
  const { showsName, showsPresence, showsViews, showsViewsToTeam, showsAnswers, title } = me;
  const { ceiling, ceilingBy } = await readConsents(viewer);
  return {
    isHidden: me.lane !== "shared",
    chosen: { showsName, showsPresence, showsViews, showsViewsToTeam, showsAnswers },
    ceiling: { ...ceiling, by: ceilingBy },
    title,
  };
}

const chosenBy = keptRead((tx) =>
  tx
    .select({
      id: participant.id,
      personId: participant.personId,
      side: participant.side,
      lane: participant.lane,
      showsName: participant.showsName,
      showsViews: participant.showsViews,
      showsAnswers: participant.showsAnswers,
      showsPresence: participant.showsPresence,
      revokedAt: participant.revokedAt,
    })
    .from(participant)
    .where(eq(participant.planId, sql.placeholder("planId"))),
);

const ceilingOf = keptRead((tx) =>
  tx
    .select({
      views: consentCeiling.views,
      answers: consentCeiling.answers,
      names: consentCeiling.names,
      byName: consentCeiling.byName,
    })
    .from(consentCeiling)
    .where(eq(consentCeiling.planId, sql.placeholder("planId"))),
);
