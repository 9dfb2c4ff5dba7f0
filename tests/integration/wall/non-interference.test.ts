// S4: whatever happens in a lane, a reader of another gets the same bytes before and after, everywhere. One world, asked as it is;
// then after what the buying side did among itself, and, in a copy of it, after what the selling side did.
/* eslint-disable no-restricted-syntax -- holes are planted by the text of the rules, and tables named by the catalogue */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { writeComment } from "#app/comment/comment.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { connect, disconnect } from "#db/client.ts";
import * as schema from "#db/schema/index.ts";
import { actInPrivate } from "#tests/support/act-in-private.ts";
import { type Clone, cloneDatabase, useDatabase } from "#tests/support/database.ts";
import { fewRows, lanedTables } from "#tests/support/fill-rows.ts";
import { makeMatrixWorld, type MatrixWorld, type Reader } from "#tests/support/matrix.ts";
import { writePrivateRows } from "#tests/support/private-rows.ts";
import { openRoutedApp } from "#tests/support/routed-app.ts";
import { as, makeStep, openAsOwner, worldNow } from "#tests/support/world.ts";

import { allAnswers, type Answers, differences, type Here, lettersTo, someAnswers } from "./sweep.ts";

const WITHIN = 600_000;
/** Rows written past the commands, in every table that has lanes. */
const ROWS = 1000;
const buyers: readonly Reader[] = ["champion", "viewer", "hidden"];
const sellers: readonly Reader[] = ["rep", "marketer"];
/** Who stands in no private lane of this plan: links, and people of another plan and of another company. */
const others: readonly Reader[] = ["linkReader", "linkOfNobody", "linkOfForward", "otherBuyer", "rivalRep"];

const database = useDatabase();
let here: Here;
/** The same world once more, in which the other side acts: nobody has to read through what they wrote themselves. */
let again: Clone;
let first: Answers;

beforeAll(async () => {
  holdClock(worldNow);
  here = { world: await makeMatrixWorld(database.url, worldNow), app: await openRoutedApp() };
  const { world } = here;
  // Nobody is silent: whatever could be told by mail, would be.
  await world.owner.update(schema.mailMute).set({ authorId: sql`gen_random_uuid()` });
  for (const [index, stage] of world.stages.entries()) {
    for (const ownerSide of ["buyer", "seller"] as const) {
      const title = `${ownerSide} ${stage.label}`;
      await makeStep(world, { title, stageId: stage.id, ownerSide, rank: 10, dueOn: `2026-11-1${index}` });
    }
  }
  const ofRole = { ownerId: world.participants.role, ownerLane: "shared" as const };
  await makeStep(world, { title: "what a role does", stageId: world.stages[1]?.id ?? "", ...ofRole, rank: 20 });
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await here.app.end();
  await here.world.end();
  await again.drop();
});

/** From here on the process and the owner work in that database. */
async function moveTo(url: string): Promise<void> {
  const { db, end } = openAsOwner(url);
  here.world = { ...here.world, owner: db, end };
  connect({ url, applicationName: "lockstep-test", poolSize: 4 });
}
async function leave(): Promise<void> {
  stopListening();
  await disconnect();
  await here.world.end();
}

describe("a hole planted on purpose", () => {
  const forgetful = `workspace_id = (select app_workspace()) and plan_id = (select app_plan())`;
  /** Takes a hole that stands open away. */
  type Mend = () => Promise<void>;
  const policy = (table: string) => async (): Promise<Mend> => {
    const { owner } = here.world;
    const [old] = await owner.execute<{ qual: string }>(
      sql`select qual from pg_policies where tablename = ${table} and policyname = 'reader'`,
    );
    const set = (rule: string): Promise<unknown> =>
      owner.execute(sql.raw(`alter policy reader on ${table} using (${rule})`));
    await set(forgetful);
    return async () => {
      await set(old?.qual ?? "");
    };
  };
  /** What everybody reads follows what is written in the buyer lane. */
  const follows = (change: string) => async (): Promise<Mend> => {
    const { owner } = here.world;
    await owner.execute(
      sql.raw(`create function planted() returns trigger language plpgsql security definer as $$ begin
        if new.lane = 'buyer' then ${change} where plan_id = new.plan_id and lane = 'shared'; end if; return new; end $$`),
    );
    await owner.execute(sql`create trigger planted after insert on question for each row execute function planted()`);
    return async () => {
      await owner.execute(sql`drop function planted() cascade`);
    };
  };
  const routes =
    (...ids: string[]) =>
    (who: Reader) =>
    () =>
      someAnswers(here, who, ids);
  const letters = (who: Reader) => () => lettersTo(here.world, who);

  /** A step, a question with its answer, and a remark about what everybody reads, for the champion's team. */
  async function writeInPrivate(): Promise<void> {
    const [step, question, comment] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const { stepId: onId } = here.world.planted.shared;
    const done = await as(here.world, "champion", async (viewer) => [
      await addStep(viewer, { key: step, stageId: here.world.stages[0]?.id ?? "", readBy: "team", title: "private" }),
      await askQuestion(viewer, { key: question, text: "What do we think in private?", to: "us" }),
      await answerQuestion(viewer, { questionId: question, answer: "Nobody knows" }),
      await writeComment(viewer, { key: comment, on: "step", onId, text: "in private", readBy: "team" }),
    ]);
    expect(done).toMatchObject(done.map(() => ({ ok: true })));
  }

  it.each([
    ["a query", "linkReader", policy("step"), routes("routes/plan/steps")],
    ["a count", "rep", policy("question"), routes("routes/plan/what-they-see")],
    ["the order", "linkReader", follows("update step set rank = 1000 - rank"), routes("routes/plan/steps")],
    ["a cursor", "rep", follows("update lane_head set seq = seq + 1"), routes("routes/plan/home")],
    ["an export", "rep", policy("question"), routes("routes/plan/question-export")],
    ["a file to keep", "linkReader", policy("step"), routes("routes/plan/take-away-file")],
    ["a mail", "rep", follows("update event set actor_name = actor_name || new.text"), letters],
  ] as const)(
    "[S4] is seen, in %s, and no longer when it is mended",
    async (what, who, plant, asking) => {
      // What such a hole has changed of what everybody reads does not come back.
      const isLasting = /order|cursor|mail/.test(what);
      const ask = asking(who);
      const whole = await ask();
      const mend = await plant();
      const before = await ask();
      await writeInPrivate();
      const after = await ask();
      await mend();
      expect(after).not.toEqual(before);
      if (!isLasting) expect(await ask()).toEqual(whole);
    },
    WITHIN,
  );
});

describe("a lane of one's own", () => {
  beforeAll(async () => {
    await leave();
    again = await cloneDatabase(database.url);
    await moveTo(database.url);
    first = await allAnswers(here, [...buyers, ...sellers, ...others]);
  }, WITHIN);

  it(
    "[S4] [LN2] [LN5] of the buying side, or of one person there, changes no byte of any answer to the seller",
    async () => {
      await actInPrivate(here.world, "champion", "team");
      await actInPrivate(here.world, "champion", "own");
      await actInPrivate(here.world, "deputy", "own");
      await writePrivateRows(here.world, "buyer", ROWS);
      await writePrivateRows(here.world, "own", ROWS);
      expect(differences(first, await allAnswers(here, sellers), sellers)).toEqual([]);
    },
    WITHIN,
  );

  it(
    "[S4] [LN2] of whichever side changes no byte of any answer by a link, to another company, to another vendor",
    async () => {
      await writePrivateRows(here.world, "seller", ROWS);
      expect(differences(first, await allAnswers(here, others), others)).toEqual([]);
    },
    WITHIN,
  );

  it("[S4] held a thousand rows in every table that has lanes", async () => {
    const few: string[] = [];
    for (const lane of ["buyer", "seller", "own"])
      for (const { name } of await lanedTables(here.world.owner))
        if ((await rowsIn(here.world, name, lane)) < ROWS) few.push(`${name} ${lane}`);
    const none = [
      // The seller says of nobody where they stand; who has a shared step inside is the company's to know.
      ...["position seller", "position_shown seller", "position_voice seller"],
      ...["step_assignment seller", "step_assignment own", "kept_name seller", "kept_name own", "project_line seller"],
      ...fewRows.flatMap((name) => ["buyer", "seller", "own"].map((lane) => `${name} ${lane}`)),
    ];
    expect(few.sort()).toEqual(none.sort());
  });

  it("[S4] was met by readers who are shown something", () => {
    for (const who of ["rep", "champion", "viewer"])
      expect([who, wordsOf(first, `${who} mail`).includes("kanari_shared_")]).toEqual([who, true]);
    for (const who of [...buyers, ...sellers, "linkReader"])
      expect(first[`${who} routes/plan/content-file`]).toContain("kanari_shared_file_body");
    expect(wordsOf(first, "rep POST")).toContain("422");
  });

  it(
    "[S4] [LN2] of the selling side, or of one colleague, changes no byte of any answer to the buying side",
    async () => {
      await leave();
      await moveTo(again.url);
      await actInPrivate(here.world, "rep", "team");
      await actInPrivate(here.world, "rep", "own");
      await actInPrivate(here.world, "manager", "own");
      await actInPrivate(here.world, "deputy", "own");
      await writePrivateRows(here.world, "seller", ROWS);
      await writePrivateRows(here.world, "own", ROWS);
      expect(differences(first, await allAnswers(here, buyers), buyers)).toEqual([]);
      // The sweep is not blind: one who shares that lane reads of it.
      const theirs = await someAnswers(here, "marketer", ["routes/plan/steps", "routes/plan/questions"]);
      expect(Object.keys(theirs).filter((name) => theirs[name] === first[name])).toEqual([]);
    },
    WITHIN,
  );
});

async function rowsIn({ owner, planId }: MatrixWorld, table: string, lane: string): Promise<number> {
  const [row] = await owner.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)} where plan_id = ${planId} and lane = ${lane}`,
  );
  return row?.n ?? 0;
}

function wordsOf(answers: Answers, name: string): string {
  return Object.entries(answers)
    .filter(([each]) => each.startsWith(name))
    .map(([, text]) => text)
    .join("\n");
}
