/** What the buying side does to a section of the summary: its own words over the made ones, in or out, a draft given to the team. */
import { and, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, type Change, changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { briefSection } from "#db/schema/index.ts";

import { asText } from "./brief.ts";
import type { WordsForm } from "./brief.form.ts";
import { readMade } from "./brief.queries.server.ts";
import { type BriefSection, briefTitle, type Cut, sectionsOf, sectionTitles } from "./cut.ts";
import type { BriefRefusal } from "./refusal.ts";

type Row = typeof briefSection.$inferSelect;
type BriefLane = WordsForm["readBy"];
type Where = { cut: Cut; section: BriefSection };

/** Both texts, where somebody of the team wrote meanwhile; nothing is stored (BR2). */
export type WordsConflict = { mine: string; theirs: string; by: string };

/** Empty words, and the very words that are made, are the made ones again. */
export function writeWords(
  viewer: PlanViewer,
  cut: Cut,
  { section, text, readBy, ...form }: WordsForm,
): Promise<Result<{ saved: true; isMade: boolean } | WordsConflict, BriefRefusal>> {
  return onSection<{ saved: true; isMade: boolean } | WordsConflict>(viewer, { cut, section }, async () => {
    const made = asText((await readMade(viewer, cut))[section]);
    const row = await find(viewer, { cut, section }, readBy);
    const theirs = row?.text ?? "";
    const isMade = text === "" || text === made;
    const result = { saved: true, isMade } as const;
    if (isMade ? theirs === "" : theirs === text) return { result, events: "nothing-changed" };
    if (readBy === "buyer" && theirs !== form["was.text"]) {
      return { result: { mine: text, theirs: theirs || made, by: row?.byName ?? "" }, events: "nothing-changed" };
    }
    const isFirst = await isFirstOf(viewer, cut, readBy);
    await store(viewer, { cut, section, lane: readBy, row }, isMade ? noWords : { text, madeThen: made });
    return { result, events: told({ cut, section }, readBy, { isFirst, what: isMade ? "as-made" : "words" }) };
  });
}

/** For the whole team: what is in the summary is one thing. */
export function showSection(
  viewer: PlanViewer,
  cut: Cut,
  { section, isOn }: { section: BriefSection; isOn: boolean },
): Promise<Result<null, BriefRefusal>> {
  return onSection<null>(viewer, { cut, section }, async () => {
    const row = await find(viewer, { cut, section }, "buyer");
    const isOnAnyway = sectionsOf(cut).some((one) => one.section === section && one.isOn);
    if ((row?.isOn ?? isOnAnyway) === isOn) return { result: null, events: "nothing-changed" };
    const isFirst = await isFirstOf(viewer, cut, "buyer");
    await store(viewer, { cut, section, lane: "buyer", row }, { isOn: isOn === isOnAnyway ? null : isOn });
    return { result: null, events: told({ cut, section }, "buyer", { isFirst, what: isOn ? "in" : "out" }) };
  });
}

/** LN3: one's own draft becomes the team's words, in place of those that stood there; never back. */
export function giveDraft(viewer: PlanViewer, cut: Cut, section: BriefSection): Promise<Result<null, BriefRefusal>> {
  return onSection<null>(viewer, { cut, section }, async () => {
    const draft = await find(viewer, { cut, section }, "own");
    if (!draft || draft.text === null) return { refusal: "no-draft" };
    const row = await find(viewer, { cut, section }, "buyer");
    const isFirst = await isFirstOf(viewer, cut, "buyer");
    const { text, madeThen } = draft;
    await store(viewer, { cut, section, lane: "buyer", row }, { text, madeThen });
    await viewer.tx.delete(briefSection).where(eq(briefSection.id, draft.id));
    return { result: null, events: told({ cut, section }, "buyer", { isFirst, what: "given" }) };
  });
}

const noWords = { text: null, madeThen: null };

/** Writers of one cut come one after the other, also before there is a row to lock. */
function onSection<T>(
  viewer: PlanViewer,
  { cut, section }: Where,
  work: () => Promise<Change<T, BriefRefusal>>,
): Promise<Result<T, BriefRefusal>> {
  return changePlan<T, BriefRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer" || !viewer.can("takePart")) return { refusal: "not-yours" };
    if (!sectionsOf(cut).some((one) => one.section === section)) return { refusal: "no-such-section" };
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`brief of ${viewer.planId} ${cut}`}, 0))`);
    return work();
  });
}

async function find(
  { tx, planId, personId }: PlanViewer,
  { cut, section }: Where,
  lane: BriefLane,
): Promise<Row | null> {
  const rows = await tx
    .select()
    .from(briefSection)
    .where(
      and(
        eq(briefSection.planId, planId),
        eq(briefSection.cut, cut),
        eq(briefSection.section, section),
        eq(briefSection.lane, lane),
      ),
    );
  return rows.find((row) => lane === "buyer" || row.authorId === personId) ?? null;
}

async function isFirstOf({ tx, planId }: PlanViewer, cut: Cut, lane: BriefLane): Promise<boolean> {
  const rows = await tx
    .select({ id: briefSection.id })
    .from(briefSection)
    .where(and(eq(briefSection.planId, planId), eq(briefSection.cut, cut), eq(briefSection.lane, lane)))
    .limit(1);
  return rows.length === 0;
}

/** A row that says nothing any more goes: no row is "as the plan says". */
async function store(
  viewer: PlanViewer,
  { cut, section, lane, row }: Where & { lane: BriefLane; row: Row | null },
  change: Partial<Pick<Row, "text" | "madeThen" | "isOn">>,
): Promise<void> {
  const { tx } = viewer;
  if (!row) {
    const common = { ...ofPlan(viewer), ...by(viewer), lane, authorId: viewer.personId };
    await tx.insert(briefSection).values({ ...common, id: crypto.randomUUID(), cut, section, ...change });
    return;
  }
  const now = { ...row, ...change };
  const which = eq(briefSection.id, row.id);
  if (now.text === null && now.isOn === null) await tx.delete(briefSection).where(which);
  else
    await tx
      .update(briefSection)
      .set({ ...change, ...by(viewer) })
      .where(which);
}

function told(
  { cut, section }: Where,
  lane: BriefLane,
  { isFirst, what }: { isFirst: boolean; what: "words" | "as-made" | "in" | "out" | "given" },
): NewEvent[] {
  const title = briefTitle(cut);
  const changed = { cut, title, section: sectionTitles[section], what };
  return [
    ...(isFirst ? [{ kind: "brief.made", lane, payload: { cut, title } } as const] : []),
    { kind: "brief.changed", lane, payload: changed },
  ];
}
