// What the other company is shown of a name: the wall holds it in the database, whoever writes and wherever.
import { and, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { writeComment } from "#app/comment/comment.commands.server.ts";
import { readComments } from "#app/comment/comment.queries.server.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { markRead } from "#app/content/reading.commands.server.ts";
import { answerWhy } from "#app/outcome/why.commands.server.ts";
import { readWhy } from "#app/outcome/why.queries.server.ts";
import { readToldAnswers } from "#app/outcome/position.queries.server.ts";
import { setCeiling, setMine } from "#app/participant/consent.commands.server.ts";
import type { NameConsent } from "#app/participant/consent.ts";
import { readConsents } from "#app/participant/consent.queries.server.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { editPerson } from "#app/participant/participant.commands.server.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { becomeVisible } from "#app/participant/sharing.commands.server.ts";
import { askQuestion } from "#app/question/question.commands.server.ts";
import { questionFilter } from "#app/question/question.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { readMoves } from "#app/stage-move/stage-move.queries.server.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { changeOwner, setHelper } from "#app/step/owner.commands.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { consentCeiling, event, keptName, participant, position } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, openAsOwner, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let owner: ReturnType<typeof openAsOwner>;

beforeAll(async () => {
  world = await makeWorld(database.url);
  owner = openAsOwner(database.url);
});
beforeEach(async () => {
  await world.owner.delete(consentCeiling);
  await world.owner.update(participant).set({ showsName: "name" }).where(eq(participant.side, "buyer"));
  await world.owner
    .update(participant)
    .set({ title: "Plant manager", field: "users", buyingRole: "uses-it", decides: "the shift plan" })
    .where(eq(participant.id, world.participants.contributor));
});
afterAll(async () => {
  await owner.end();
  await world.end();
});

const quiet = {
  showsPresence: false,
  showsViewsToTeam: false,
  showsViews: "nothing",
  showsAnswers: "each-time",
} as const;

function choose(who: Who, showsName: NameConsent, more: Partial<Parameters<typeof setMine>[1]> = {}) {
  return as(world, who, (viewer) => setMine(viewer, { ...quiet, ...more, showsName }));
}

async function most(names: NameConsent, who: Who = "champion") {
  return as(world, who, async (viewer) => {
    const { ceiling } = await readConsents(viewer);
    const was = { "was.mostViews": ceiling.views, "was.mostAnswers": ceiling.answers, "was.mostNames": ceiling.name };
    return setCeiling(viewer, { mostViews: "by-name", mostAnswers: "by-name", mostNames: names, ...was });
  });
}

/** Everything the database shows somebody, of every table. */
async function everything(who: Who): Promise<string> {
  return as(world, who, async ({ tx }) => {
    const tables = await tx.execute<{ rows: string }>(sql`
      select query_to_xml(format('select * from %s', oid::regclass), true, false, '')::text as rows from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`);
    return tables.map(({ rows }) => rows).join("\n");
  });
}

async function calledBy(who: Who, id = world.participants.contributor): Promise<unknown> {
  const row = (await as(world, who, readPeople)).find((one) => one.id === id);
  return row && { name: row.name, title: row.title, decides: row.decides, part: row.part, shownAs: row.shownAs };
}

const asked = "Ask the shifts";
const all = { name: "Lea Moreau", title: "Plant manager", decides: "the shift plan", part: "Uses it" };

/** The newest step that she added and finished. */
function isAsked({ title }: { title: string }): boolean {
  return title === asked;
}

/** What she does where both companies read. */
async function actsInPublic(): Promise<void> {
  const stageId = world.stages[0]?.id ?? "";
  const lea = async (run: (viewer: PlanViewer) => Promise<unknown>): Promise<void> => {
    expect(await as(world, "contributor", run)).toMatchObject({ ok: true });
  };
  const key = crypto.randomUUID();
  await lea((viewer) => addStep(viewer, { key, title: asked, stageId, readBy: "shared" }));
  await lea((viewer) =>
    writeComment(viewer, { key: crypto.randomUUID(), on: "step", onId: key, text: "Done soon", readBy: "shared" }),
  );
  await lea((viewer) => changeOwner(viewer, { stepId: key, owner: world.participants.contributor }));
  await lea((viewer) => completeStep(viewer, { stepId: key }));
  await lea((viewer) => askQuestion(viewer, { key: crypto.randomUUID(), text: "Who trains us?", to: "them" }));
  await lea((viewer) =>
    answerWhy(viewer, { question: "today", lane: "shared", text: `Slow ${key}`, choice: null, was: 0 }),
  );
}

describe("the name choice", () => {
  it("[CO1] [LN6] shows the role in place of the name in everything both companies read from then on", async () => {
    expect(await everything("rep")).toContain("Lea Moreau");
    expect(await choose("contributor", "role", { showsViews: "by-name", showsPresence: true })).toMatchObject({
      ok: true,
    });
    const other = await makeStep(world, { title: "Given by Dana", lane: "shared" });
    await actsInPublic();
    const set = { stepId: other, participantId: world.participants.contributor };
    expect(await as(world, "champion", (viewer) => setHelper(viewer, { ...set, helps: true }))).toMatchObject({
      ok: true,
    });
    const paper = crypto.randomUUID();
    const words = { title: "A paper", question: null, purpose: null, stageKinds: [], fields: [], isWhenNot: false };
    await as(world, "rep", (viewer) => addContent(viewer, { key: paper, words, readBy: "shared", body: "In full" }));
    await as(world, "contributor", (viewer) => markRead(viewer, paper, 1));
    expect((await as(world, "rep", (viewer) => readContentPage(viewer, paper)))?.readBy).toBe(
      "Read by Plant manager at Acme, who let it be seen.",
    );
    expect(await everything("rep")).not.toContain("Lea Moreau");
    expect(await everything("rep")).toContain("Plant manager at Acme");
    const { updates } = await as(world, "rep", (viewer) => readUpdates(viewer));
    const sentences = updates.map(({ sentence }) => sentence);
    expect(sentences.filter((one) => one.startsWith("Plant manager at Acme ")).length).toBeGreaterThanOrEqual(5);
    expect(sentences.join()).not.toContain("at Acme of Acme");
    expect(await calledBy("rep")).toEqual({ ...all, name: "Plant manager at Acme", shownAs: null });
    expect(await calledBy("champion")).toEqual({ ...all, shownAs: "Plant manager at Acme" });
    const names = (who: Who) => as(world, who, readSteps).then((steps) => JSON.stringify(steps));
    expect(await names("champion")).toContain("Lea Moreau");
    expect(await names("rep")).not.toContain("Lea Moreau");
  });

  it("[CO1] keeps for their company alone what they are, where they chose that nothing is said, and gives it back", async () => {
    await choose("contributor", "nothing");
    const nobody = { name: "Somebody at Acme", title: "Somebody", decides: null, part: null, shownAs: null };
    expect(await calledBy("rep")).toEqual(nobody);
    expect(await calledBy("champion")).toEqual({ ...all, shownAs: "Somebody at Acme" });
    expect(await as(world, "contributor", ({ name, nameAcross }) => Promise.resolve([name, nameAcross]))).toEqual([
      "Lea Moreau",
      "Somebody at Acme",
    ]);
    await choose("contributor", "name");
    expect(await calledBy("rep")).toEqual({ ...all, shownAs: null });
    expect(await world.owner.select().from(keptName)).toEqual([]);
  });

  it("[CO1] lets the team go on writing about them, and tells the other company what it reads alone", async () => {
    await choose("contributor", "nothing");
    const id = world.participants.contributor;
    const before = await events("shared");
    const form = { ...blank, name: "Lea Moreau-Roy", title: "Head of plant", decides: null };
    const was = { "was.name": "Lea Moreau", "was.title": "Plant manager", "was.decides": "the shift plan" };
    expect(await as(world, "champion", (viewer) => editPerson(viewer, id, { ...form, ...was, ...same }))).toMatchObject(
      {
        ok: true,
      },
    );
    const known = {
      ...all,
      name: "Lea Moreau-Roy",
      title: "Head of plant",
      decides: null,
      shownAs: "Somebody at Acme",
    };
    expect(await calledBy("deputy")).toEqual(known);
    expect(await as(world, "champion", (viewer) => editPerson(viewer, id, { ...form, ...was, ...same }))).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    const part = { participantId: id, buyingRole: null, "was.buyingRole": "uses-it" } as const;
    expect(await as(world, "champion", (viewer) => setPart(viewer, part))).toMatchObject({ ok: true });
    expect(await calledBy("deputy")).toEqual({ ...known, part: null });
    expect(await events("shared")).toEqual(before);
    await choose("contributor", "role");
    expect(await calledBy("rep")).toMatchObject({ name: "Head of plant at Acme", decides: null, part: null });
    const more = { ...form, name: "Lea Moreau", title: "Plant manager", decides: "the shift plan" };
    const wasNow = { "was.name": "Lea Moreau-Roy", "was.title": "Head of plant", "was.decides": "" };
    await as(world, "champion", (viewer) => editPerson(viewer, id, { ...more, ...wasNow, ...same }));
    expect(await calledBy("rep")).toEqual({ ...all, part: null, name: "Plant manager at Acme", shownAs: null });
    const [told] = (await events("shared")).slice(0, 1);
    expect(JSON.stringify(told?.payload)).toContain("Head of plant");
    expect(JSON.stringify(told)).not.toContain("Lea");
  });

  it("[CO1] is held by the most that may be shown, over everybody and whoever comes, and widened by nobody", async () => {
    expect(await most("role", "rep")).toEqual({ ok: false, refusal: "leads-only" });
    expect(await most("role")).toMatchObject({ ok: true });
    expect(await calledBy("rep")).toMatchObject({ name: "Plant manager at Acme" });
    const named = (await as(world, "rep", readPeople)).filter(({ side, name }) => side === "buyer" && name !== null);
    expect(named.every(({ name }) => name?.endsWith(" at Acme"))).toBe(true);
    // A role without a person is what it was.
    expect(await calledBy("rep", world.participants.role)).toMatchObject({ name: null, title: "Finance approver" });
    await choose("hidden", "name");
    expect(await as(world, "hidden", becomeVisible)).toMatchObject({ ok: true });
    expect(await everything("rep")).not.toContain("Hilda");
    await choose("contributor", "nothing");
    expect(await most("name")).toMatchObject({ ok: true });
    expect(await calledBy("rep")).toMatchObject({ name: "Somebody at Acme" });
    expect(await calledBy("rep", world.participants.deputy)).toMatchObject({ name: "Dev Deputy" });
    const forced = as(world, "champion", ({ tx }) =>
      tx.update(participant).set({ showsName: "name" }).where(eq(participant.id, world.participants.contributor)),
    );
    await expect(forced).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("[CO1] holds for a move of the stage and for answers that are told by name", async () => {
    await choose("named", "role", { showsAnswers: "by-name" });
    const { id: toStageId } = world.stages[1] ?? { id: "" };
    expect(await as(world, "named", (viewer) => moveStage(viewer, { toStageId }))).toMatchObject({ ok: true });
    const place = { workspaceId: world.workspaceId, planId: world.planId, lane: "buyer" as const };
    await world.owner.insert(position).values({
      ...place,
      ...{ participantId: world.participants.named, participantLane: "shared", authorId: world.people.named },
      ...{ id: crypto.randomUUID(), answer: "fine", reach: "named", byName: "Nils Named", at: worldNow },
    });
    expect(await as(world, "rep", readToldAnswers)).toMatchObject({
      named: [{ called: expect.stringMatching(/ at Acme$/) as string }],
    });
    expect(await everything("rep")).not.toContain("Nils Named");
  });

  it("[CO1] lets colleagues read who signed where both read, and the other company what it read before", async () => {
    const wholeOf = async (who: Who) => {
      const { updates } = await as(world, who, (viewer) => readUpdates(viewer));
      const steps = await as(world, who, readSteps);
      const ours = steps.find(isAsked);
      const target = { on: "step" as const, onId: ours?.id ?? "" };
      const said = await as(world, who, (viewer) => readComments(viewer, target));
      const moves = await as(world, who, readMoves);
      return {
        updates: updates.map(({ sentence }) => sentence),
        done: ours?.completion?.words,
        comments: said?.threads.map(({ opening }) => opening.by).sort(),
        questions: (await as(world, who, (viewer) => readQuestions(viewer, questionFilter(new URLSearchParams())))).map(
          ({ who: by }) => by,
        ),
        why: (await as(world, who, readWhy)).flatMap(({ answers }) => answers.map(({ by }) => by)),
        moves: moves.map(({ byName }) => byName),
      };
    };
    await choose("contributor", "role");
    await choose("named", "role");
    // Two who are called alike are told apart by who they are, never by the words.
    await world.owner
      .update(participant)
      .set({ title: "Plant manager" })
      .where(eq(participant.id, world.participants.named));
    await actsInPublic();
    const on = { on: "step", onId: (await as(world, "rep", readSteps)).find(isAsked)?.id ?? "" } as const;
    await as(world, "named", (viewer) =>
      writeComment(viewer, { key: crypto.randomUUID(), ...on, text: "Mine too", readBy: "shared" }),
    );
    const rep = await wholeOf("rep");
    expect(JSON.stringify(rep)).not.toMatch(/Lea Moreau|Nils Named/);
    expect(rep.comments).toEqual(["Plant manager at Acme", "Plant manager at Acme"]);
    const ours = await wholeOf("deputy");
    expect(ours.done).toMatch(/^Done by Lea Moreau on /);
    expect(ours.comments).toEqual(["Lea Moreau", "Nils Named"]);
    expect(ours.questions[0]).toMatch(/^Lea Moreau/);
    expect(ours.why.at(0)).toMatch(/^Lea Moreau on /);
    expect(ours.moves.at(-1)).toBe("Nils Named");
    expect(ours.updates.filter((one) => one.startsWith("Lea Moreau ")).length).toBeGreaterThanOrEqual(5);
    expect(ours.updates.some((one) => one.startsWith("Nils Named "))).toBe(true);
    // Also once the name is shown again, since what was signed stays as it was signed.
    await choose("contributor", "name");
    expect((await wholeOf("deputy")).comments).toEqual(["Lea Moreau", "Nils Named"]);
    const { updates, ...rest } = await wholeOf("rep");
    expect({ ...rest, updates: updates.slice(1) }).toEqual(rep);
  });

  it("[CO1] guards every table of a plan in which somebody may be named", async () => {
    const open = await owner.sql<{ name: string }[]>`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (a.attname like '%\\_name' or format_type(a.atttypid, null) in ('jsonb', 'text[]'))
        and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'plan_id')
        and not exists (select from pg_trigger where tgrelid = c.oid and tgname = 'keep_names')`;
    // A delivery says for whom and about which row, in ids alone.
    expect(open.map(({ name }) => name)).toEqual(["delivery"]);
  });
});

async function events(lane: "shared" | "buyer"): Promise<(typeof event.$inferSelect)[]> {
  return world.owner
    .select()
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq));
}

const blank = {
  field: "users",
  buyingRole: "uses-it",
  needs: null,
  why: null,
  neededStageId: null,
  neededOn: null,
} as const;
const same = { "was.field": "users", "was.buyingRole": "uses-it" };
