/** Each person's own choice of what is shown of them, and the most that whoever leads lets be shown of anybody (CO1, CO4). */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan, recordEvents } from "#app/activity/change-plan.server.ts";
import { readShownAcross } from "#app/content/shown.queries.server.ts";
import type { Result } from "#app/lib/result.ts";
import { readToldAnswers } from "#app/outcome/position.queries.server.ts";
import { consentCeiling, contentView, participant } from "#db/schema/index.ts";

import type { CeilingForm, MineForm } from "./consent.form.ts";
import { readConsents } from "./consent.queries.server.ts";
import { findPerson, type PersonRecord, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";

type Answer = Promise<Result<null, PeopleRefusal>>;
type Mine = Omit<MineForm, "intent">;
type Chosen = Mine & Pick<PersonRecord, "showsName">;

/** What of me is seen. Kept as an event only I can read; who reads what it changes is told without my name. */
export async function setMine(viewer: PlanViewer, choice: Mine): Answer {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const me = viewer.participant && (await findPerson(viewer, viewer.participant.id));
    if (!me) return { refusal: "no-such-person" };
    const chosen = { ...choice, showsName: choice.showsName ?? me.showsName };
    const changes = changesOf(me, chosen);
    if (changes.length === 0) return { result: null, events: "nothing-changed" };
    const { showsName, showsPresence, showsViews, showsViewsToTeam, showsAnswers } = chosen;
    await tellAcross(viewer, async () => {
      await tx
        .update(participant)
        .set({ showsName, showsPresence, showsViews, showsViewsToTeam, showsAnswers })
        .where(eq(participant.id, me.id));
      await takeBack(viewer, me.id, chosen);
    });
    return {
      result: null,
      events: [{ kind: "participant.changed", lane: "own", payload: { ...whoOf(me), changes } }],
    };
  });
}

/** CO1: the most that may be shown of anybody. Nobody's own choice is written over: the narrower one holds when it is read. */
export async function setCeiling(viewer: PlanViewer, form: Omit<CeilingForm, "intent">): Answer {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer" || !viewer.can("leadPlan")) return { refusal: "leads-only" };
    const { ceiling } = await readConsents(viewer);
    const { mostViews: views, mostAnswers: answers, mostNames: names } = form;
    if (ceiling.views === views && ceiling.answers === answers && ceiling.name === names)
      return { result: null, events: "nothing-changed" };
    if (
      ceiling.views !== form["was.mostViews"] ||
      ceiling.answers !== form["was.mostAnswers"] ||
      ceiling.name !== form["was.mostNames"]
    )
      return { refusal: "changed-meanwhile" };
    await tellAcross(viewer, async () => {
      const set = { views, answers, names, ...by(viewer) };
      await tx
        .insert(consentCeiling)
        .values({ ...ofPlan(viewer), ...set })
        .onConflictDoUpdate({ target: consentCeiling.planId, set });
    });
    return {
      result: null,
      events: [{ kind: "consent.ceiling-set", lane: "buyer", payload: { views, answers, names } }],
    };
  });
}

/** Where what both companies read changes by it, both are told that it did, in the company's name (LN5: else no row is touched there). */
async function tellAcross(viewer: PlanViewer, change: () => Promise<void>): Promise<void> {
  const before = await shownAcross(viewer);
  await change();
  if ((await shownAcross(viewer)) === before) return;
  const company = { ...viewer, name: viewer.side === "buyer" ? viewer.companyName : viewer.workspaceName };
  await recordEvents(viewer.tx, { ...company, personId: null }, [
    { kind: "consent.changed", lane: "shared", payload: {} },
  ]);
}

/** All that the other company is shown because people let it be: who they are, what they open, what they answer. */
async function shownAcross(viewer: PlanViewer): Promise<string> {
  const called = await viewer.tx
    .select({ name: participant.name, title: participant.title })
    .from(participant)
    .where(and(eq(participant.planId, viewer.planId), eq(participant.lane, "shared"), isNull(participant.revokedAt)))
    .orderBy(participant.id);
  return JSON.stringify([called, await readShownAcross(viewer), await readToldAnswers(viewer)]);
}

/** What was shown before goes along with the word that let it be shown. */
async function takeBack({ tx, planId }: PlanViewer, id: string, choice: Mine): Promise<void> {
  const mine = and(eq(contentView.planId, planId), eq(contentView.viewerId, id));
  const across = and(mine, eq(contentView.lane, "shared"));
  if (choice.showsViews === "nothing") await tx.delete(contentView).where(across);
  if (choice.showsViews === "counted") await tx.update(contentView).set({ viewerName: null }).where(across);
  if (!choice.showsViewsToTeam) await tx.delete(contentView).where(and(mine, eq(contentView.lane, "buyer")));
}

function changesOf(me: PersonRecord, choice: Chosen): { field: string; was: string; is: string }[] {
  const words = (value: string | boolean): string =>
    typeof value === "string" ? value : value ? "shown" : "not shown";
  return (["showsName", "showsPresence", "showsViews", "showsViewsToTeam", "showsAnswers"] as const)
    .filter((field) => me[field] !== choice[field])
    .map((field) => ({ field, was: words(me[field]), is: words(choice[field]) }));
}
