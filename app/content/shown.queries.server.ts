/** What this reader is shown of who read and judged the contents of the plan: the one read behind every place that shows it (CO1). */
import { desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { type Consents, readConsents } from "#app/participant/consent.queries.server.ts";
import type { Holds } from "#app/participant/consent.ts";
import { keptRead } from "#db/kept-read.ts";
import { contentAnswer, contentView } from "#db/schema/index.ts";

import { countSaid, type Said, saidBy, seenBy, seenWords } from "./shown.ts";

export type AnswerRow = typeof contentAnswer.$inferSelect;

export interface Shown {
  /** "Read by Lea Moreau, who let it be seen."; null where nothing is. */
  readBy(contentId: string): string | null;
  /** The last answer of each reader, the newest first, and a summary of those who are only in it. */
  answers(contentId: string): { told: AnswerRow[]; summary: Said | null };
  said(contentId: string): Said;
}

export async function readShown(viewer: PlanViewer): Promise<Shown> {
  const { tx, planId, side } = viewer;
  const [consents, views, answers] = await Promise.all([
    readConsents(viewer),
    viewsOf(tx, { planId }),
    answersOf(tx, { planId }),
  ]);
  return shownTo(side, { consents, views, answers: await signedByName(viewer, answers) });
}

type Facts = {
  consents: Consents;
  views: Awaited<ReturnType<typeof viewsOf>>;
  answers: Awaited<ReturnType<typeof answersOf>>;
};

function shownTo(side: PlanViewer["side"], { consents, views, answers }: Facts): Shown {
  const answersTo = (contentId: string): ReturnType<Shown["answers"]> => {
    const own = answers.filter((one) => one.contentId === contentId);
    const last = own.filter((row, at) => own.findIndex(({ authorId }) => authorId === row.authorId) === at);
    return saidBy(last, side, (personId) => consents.ofPerson(personId).answersAsked);
  };
  return {
    readBy: (contentId) => {
      const own = views.filter((one) => one.contentId === contentId);
      return seenWords(seenBy(own, side, (id) => consents.ofParticipant(id).views));
    },
    answers: answersTo,
    said: (contentId) => {
      const { told, summary } = answersTo(contentId);
      const { yes, notQuite } = countSaid(told);
      return { yes: yes + (summary?.yes ?? 0), notQuite: notQuite + (summary?.notQuite ?? 0) };
    },
  };
}

/** What holds for this reader's own answers. Somebody who still has to prove who they are has said nothing yet. */
export async function readAnswerConsent(viewer: PlanViewer): Promise<Pick<Holds, "answersAsked">> {
  // A member's, and that of somebody who is not among the people yet: as the form says.
  const consents = viewer.side === "buyer" ? await readConsents(viewer) : null;
  const id = viewer.participant?.id ?? viewer.link?.participantId;
  if (!consents) return { answersAsked: "by-name" };
  return id ? consents.ofParticipant(id) : { answersAsked: consents.ceiling.answers };
}

/**
 * All that one company is shown of the other, as one text: to tell whether a choice changes anything there. For a reader of
 * that company, whose own lane is left out.
 */
export async function readShownAcross({ tx, planId, side, ...viewer }: PlanViewer): Promise<string> {
  const [consents, allViews, allAnswers] = await Promise.all([
    readConsents({ tx, planId, side, ...viewer }),
    viewsOf(tx, { planId }),
    answersOf(tx, { planId }),
  ]);
  const [views, answers] = [allViews, allAnswers].map((rows) => rows.filter(({ lane }) => lane === "shared")) as [
    typeof allViews,
    typeof allAnswers,
  ];
  const shown = shownTo(side === "buyer" ? "seller" : "buyer", { consents, views, answers });
  const ids = [...new Set([...views, ...answers].map(({ contentId }) => contentId))].sort();
  return JSON.stringify(ids.map((id) => [shown.readBy(id), shown.answers(id)]));
}

/** The newest view of each comes last and counts. */
const viewsOf = keptRead((tx) =>
  tx
    .select({
      contentId: contentView.contentId,
      viewerId: contentView.viewerId,
      side: contentView.side,
      lane: contentView.lane,
      name: contentView.viewerName,
    })
    .from(contentView)
    .where(eq(contentView.planId, sql.placeholder("planId")))
    .orderBy(contentView.number, contentView.id),
);

const answersOf = keptRead((tx) =>
  tx
    .select()
    .from(contentAnswer)
    .where(eq(contentAnswer.planId, sql.placeholder("planId")))
    .orderBy(desc(contentAnswer.at), sql`${contentAnswer.id} desc`),
);
