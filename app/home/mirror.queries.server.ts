/**
 * What the workspace's members read of a plan, for the company to see (CO2): the very queries behind their pages, asked by a
 * viewer that reads the shared lane alone. What the workspace keeps for itself is not in it, and cannot be.
 */
import { and, asc, eq, isNull } from "drizzle-orm";

import { asWorkspaceReads } from "#app/access/other-side.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { readLibrary } from "#app/content/content.queries.server.ts";
import { libraryAsked } from "#app/content/library.ts";
import { readShown } from "#app/content/shown.queries.server.ts";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import { readFigures } from "#app/outcome/figure.queries.server.ts";
import { readToldAnswers } from "#app/outcome/position.queries.server.ts";
import { readWhy } from "#app/outcome/why.queries.server.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { questionFilter } from "#app/question/question.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { readHistory } from "#app/stage-move/history.queries.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { participant } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

const nothingAsked = new URLSearchParams();

/** Draws the reader's transaction in for good: what else the page wants of their own is read before. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- what each domain said already
export async function readMirror(reader: PlanViewer) {
  const viewer = await asWorkspaceReads(reader);
  const [
    people,
    steps,
    why,
    figures,
    { cards },
    shown,
    told,
    questions,
    forwards,
    history,
    present,
    { updates, olderThan },
  ] = await Promise.all([
    readPeople(viewer),
    readSteps(viewer),
    readWhy(viewer),
    readFigures(viewer),
    readLibrary(viewer, libraryAsked(nothingAsked)),
    readShown(viewer),
    readToldAnswers(viewer),
    readQuestions(viewer, questionFilter(nothingAsked)),
    readForwards(viewer),
    readHistory(viewer),
    readPresent(viewer),
    readUpdates(viewer),
  ]);
  return {
    people,
    present,
    steps,
    why: why.filter(({ answers, suggestions }) => answers.length + suggestions.length > 0),
    figures,
    moves: history.entries,
    library: cards.map((card) => ({ card, readBy: card.keptWords === null ? shown.readBy(card.id) : null })),
    answers: cards.flatMap(({ id, title }) => {
      const { told: one, summary } = shown.answers(id);
      const byName = one.map(({ byName: who, answer, missing }) => ({ who, answer, missing }));
      return byName.length > 0 || summary ? [{ id, title, told: byName, summary }] : [];
    }),
    told,
    questions,
    forwards,
    updates,
    isMoreUpdates: olderThan !== null,
  };
}

export type Mirror = Awaited<ReturnType<typeof readMirror>>;

/** CO4: of whom the other company sees that they are here, while they are. */
async function readPresent({ tx, planId }: PlanViewer): Promise<string[]> {
  const rows = await tx
    .select({ name: knownName, title: participant.title })
    .from(participant)
    .where(
      and(
        eq(participant.planId, planId),
        eq(participant.side, "buyer"),
        eq(participant.lane, "shared"),
        eq(participant.showsPresence, true),
        isNull(participant.revokedAt),
      ),
    )
    .orderBy(asc(knownName), asc(participant.id));
  return rows.map(({ name, title }) => name ?? title);
}
