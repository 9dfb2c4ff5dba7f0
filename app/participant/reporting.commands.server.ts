/** Whom somebody reports to: written by the buying side, in a lane of its own (LN6). */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { reportingLine } from "#db/schema/people.ts";

import { shortName } from "./participant.ts";
import { readPeopleFacts } from "./participant.queries.server.ts";
import { findPerson, type PersonRecord, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { circleOf, circleWords, lanesForBoth } from "./reporting.ts";
import type { ReportingForm } from "./reporting.form.ts";
import { readReportingLines } from "./reporting.queries.server.ts";
import { lanesToAddIn } from "./right.ts";

/** A circle is named, so that whoever drew it sees which line to change. */
export type ReportingRefusal = PeopleRefusal | { circle: string };

/** Draws, changes or, without anybody to report to, takes back the line of one lane. Never in a circle. */
export async function setReportingLine(
  viewer: PlanViewer,
  id: string,
  form: ReportingForm,
): Promise<Result<null, ReportingRefusal>> {
  return changePlan<null, ReportingRefusal>(viewer, async (tx) => {
    const [person, head] = await Promise.all([
      findPerson(viewer, id),
      form.toId ? findPerson(viewer, form.toId) : null,
    ]);
    if (person?.side !== "buyer" || (form.toId !== null && head?.side !== "buyer"))
      return { refusal: "no-such-person" };
    if (person.id === head?.id) return { refusal: "yourself-above" };
    const lanes = lanesForBoth(lanesToAddIn(viewer), [person.lane, ...(head ? [head.lane] : [])]);
    if (!lanesToAddIn(viewer).includes(form.lane)) return { refusal: "not-yours-to-change" };
    if (!lanes.includes(form.lane)) return { refusal: "names-a-narrower" };
    // Two lines drawn at once could close a circle that neither of them sees.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lines of ${viewer.planId}`}, 0))`);
    const lines = await readReportingLines(viewer);
    const was = lines.find((line) => line.personId === person.id && line.lane === form.lane)?.toId ?? null;
    if (was === form.toId) return { result: null, events: "nothing-changed" };
    if (was !== wasShown(form)) return { refusal: "line-changed-meanwhile" };
    if (head) {
      const circle = circleOf({ lane: form.lane, personId: person.id, toId: head.id }, lines);
      if (circle) return { refusal: { circle: await nameCircle(viewer, circle) } };
    }
    await writeLine(viewer, { person, head, form });
    const before = was ? await findPerson(viewer, was) : null;
    const payload = { ...whoOf(person), to: head && shortName(head), was: before && shortName(before) };
    const event: NewEvent = { kind: "participant.reporting-changed", lane: form.lane, payload };
    return { result: null, events: [event] };
  });
}

async function writeLine(
  viewer: PlanViewer,
  { person, head, form: { lane } }: { person: PersonRecord; head: PersonRecord | null; form: ReportingForm },
): Promise<void> {
  const { tx, planId } = viewer;
  const line = and(
    eq(reportingLine.planId, planId),
    eq(reportingLine.participantId, person.id),
    eq(reportingLine.lane, lane),
  );
  await tx.delete(reportingLine).where(line);
  if (!head) return;
  await tx.insert(reportingLine).values({
    ...ofPlan(viewer),
    ...by(viewer),
    id: crypto.randomUUID(),
    lane,
    authorId: viewer.personId,
    participantLane: person.lane,
    participantId: person.id,
    toLane: head.lane,
    toId: head.id,
  });
}

function wasShown(form: ReportingForm): string | null {
  return form.lane === "seller" ? null : form[`was.${form.lane}`];
}

async function nameCircle(viewer: PlanViewer, ids: readonly string[]): Promise<string> {
  const facts = await readPeopleFacts(viewer);
  const called = (one: string): string => {
    const found = facts.find(({ id }) => id === one);
    return found ? shortName(found) : "somebody";
  };
  return `${circleWords(ids.map(called))}. That runs in a circle: change one of these lines first.`;
}
