// S4: whatever happens in a lane, a reader of another gets the same bytes before and after.
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { addPerson } from "#app/participant/participant.commands.server.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { hashOf } from "#app/access/secret.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { rewordComment, settleThread, writeComment } from "#app/comment/comment.commands.server.ts";
import { removeComment } from "#app/comment/removal.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { changeOwner, setHelper } from "#app/step/owner.commands.server.ts";
import { blockStep, completeStep, leaveStepOut } from "#app/step/progress.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { putStepAfter } from "#app/step/order.commands.server.ts";
import * as schema from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { fill, makeMatrixWorld, type MatrixWorld, type Reader, steady } from "#tests/support/matrix.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { as, asLink, makeStep, type Who, worldNow } from "#tests/support/world.ts";

/** Two worlds' worth of answers on two cores. */
const WITHIN = 180_000;
/** Steps added through the commands, each with what usually happens to one. */
const STEPS = 10;
/** Rows written past the commands, in every table that has lanes. */
const ROWS = 200;

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;
/** A shared step of a role nobody has named. */
let ofRole: string;

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  for (const [index, stage] of world.stages.entries()) {
    for (const ownerSide of ["buyer", "seller"] as const) {
      await makeStep(world, {
        title: `${ownerSide} ${stage.label}`,
        stageId: stage.id,
        ownerSide,
        rank: 10,
        dueOn: `2026-11-1${index}`,
      });
    }
  }
  ofRole = await makeStep(world, {
    title: "what a role does",
    stageId: world.stages[1]?.id ?? "",
    ownerId: world.participants.role,
    ownerLane: "shared",
    rank: 20,
  });
  app = await openRoutedApp();
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await world.end();
});

describe("what the buying side does in private", () => {
  it(
    "[S4] [LN2] [LN5] changes no byte of any answer to the seller or to a link reader",
    async () => {
      const watchers = ["rep", "marketer", "linkReader", "linkOfNobody", "otherBuyer"] as const;
      const before = await allAnswers(watchers);
      expect(Object.keys(before).length).toBeGreaterThan(watchers.length);
      await actInPrivate("champion", "team");
      await actInPrivate("champion", "own");
      await actInPrivate("deputy", "own");
      await writeRows("buyer");
      expect(differences(before, await allAnswers(watchers))).toEqual([]);
    },
    WITHIN,
  );

  it(
    "[S4] one's own lane changes no byte of any answer to a colleague",
    async () => {
      const watchers = ["viewer", "hidden"] as const;
      const before = await allAnswers(watchers);
      await actInPrivate("deputy", "own");
      expect(differences(before, await allAnswers(watchers))).toEqual([]);
    },
    WITHIN,
  );
});

describe("what the selling side does in private", () => {
  it(
    "[S4] changes no byte of any answer to a buyer or to a link reader",
    async () => {
      const watchers = ["champion", "viewer", "linkReader", "rivalRep"] as const;
      const before = await allAnswers(watchers);
      await actInPrivate("rep", "team");
      await actInPrivate("rep", "own");
      await actInPrivate("manager", "own");
      await writeRows("seller");
      expect(differences(before, await allAnswers(watchers))).toEqual([]);
    },
    WITHIN,
  );
});

describe("a hole in the wall", () => {
  it(
    "[S4] is seen: with a policy that forgets the lane, one private step changes what the seller reads",
    async () => {
      const rule = sql`workspace_id = (select app_workspace()) and plan_id = (select app_plan())`;
      await world.owner.execute(sql`alter policy reader on step using (${rule})`);
      const before = await allAnswers(["linkReader"]);
      await makeStep(world, { title: "private", lane: "buyer", authorId: world.people.champion });
      expect(differences(before, await allAnswers(["linkReader"])).length).toBeGreaterThan(1);
    },
    WITHIN,
  );
});

/** Every page, its data, the stream, and every row the database would show, for each watcher. */
async function allAnswers(watchers: readonly Reader[]): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  // A form carries a key of its own each time it is shown.
  const keys = vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
  for (const who of watchers) {
    const cookie = world.cookies[who];
    const zones = who === "otherBuyer" ? "othershared" : who === "rivalRep" ? "rivalshared" : "shared";
    const plans = { othershared: world.otherPlanId, rivalshared: world.rival.planId, shared: world.planId };
    for (const route of app.routes.filter(({ hasLoader }) => hasLoader)) {
      const path = fill(route.path, { ...world.planted[zones], planId: plans[zones], token: world.tokens.linkReader });
      const ask = {
        cookie,
        ...(path.endsWith("/live") && { listenMs: 150, headers: { "Last-Event-ID": "s0" } }),
      };
      const first = await app.ask(route.isPage ? `${path}?_data=${encodeURIComponent(route.id)}` : path, ask);
      answers[`${who} ${route.id}`] = steady(first);
      // What a page shows is made of its data; as a page it is read by one of each kind.
      const isRead = route.isPage && first.status === 200 && (who === "rep" || who === "champion");
      if (isRead) answers[`${who} ${route.id} as a page`] = steady(await app.ask(path, ask));
    }
    answers[`${who} rows`] = await rowsShown(who);
  }
  keys.mockRestore();
  return answers;
}

async function rowsShown(who: Reader): Promise<string> {
  const read = async ({ tx }: PlanViewer): Promise<string> => {
    const texts = [];
    for (const table of Object.values(schema)) {
      if (!is(table, PgTable) || !("planId" in table) || table === schema.link || table === schema.delivery) continue;
      const rows = await tx.select().from(table);
      texts.push(
        `${getTableName(table)} ${rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join(" ")}`,
      );
    }
    return texts.join("\n");
  };
  if (who === "linkReader" || who === "linkOfNobody")
    return (await asLink(world, hashOf(world.tokens[who]), read)) ?? "nothing";
  if (who === "otherBuyer") return "not asked";
  return as(world, who as Who, read);
}

function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  expect(Object.keys(after)).toEqual(Object.keys(before));
  return Object.entries(before).flatMap(([name, text]) => {
    const now = after[name] ?? "";
    if (now === text) return [];
    const at =
      Array.from({ length: text.length }, (_, index) => index).find((index) => now[index] !== text[index]) ?? 0;
    const from = Math.max(0, at - 60);
    return [`${name}: …${text.slice(from, at + 60)}… became …${now.slice(from, at + 60)}…`];
  });
}

/** Everything somebody usually does with steps and people, seen by their team or by themselves alone. */
async function actInPrivate(who: "champion" | "deputy" | "rep" | "manager", readBy: "team" | "own"): Promise<void> {
  const side = who === "champion" || who === "deputy" ? "buyer" : "seller";
  const personLane = readBy === "own" ? "own" : side;
  const must = <T extends { ok: boolean }>(result: T): T => {
    expect(result).toMatchObject({ ok: true });
    return result;
  };
  const person = crypto.randomUUID();
  await as(world, who, async (viewer) => {
    if (side === "buyer")
      must(
        await addPerson(viewer, {
          key: person,
          lane: personLane,
          name: "Fay Finance",
          title: "Finance approver",
          field: "finance",
          buyingRole: "decides",
          decides: null,
          needs: null,
          why: null,
          neededStageId: world.stages[3]?.id ?? null,
          neededOn: "2026-11-03",
        } as never),
      );
  });
  for (let index = 0; index < STEPS; index += 1) {
    const stageId = world.stages[index % world.stages.length]?.id ?? "";
    const key = crypto.randomUUID();
    await as(world, who, async (viewer) => {
      must(
        await addStep(viewer, {
          key,
          stageId,
          readBy,
          title: `private ${index}`,
          dueOn: "2026-11-03",
          isRequired: true,
          ...(side === "buyer" && { owner: person }),
          ...(index % 3 === 0 && { afterId: world.planted.shared.stepId, stageId: world.stages[1]?.id ?? "" }),
        }),
      );
      must(
        await editStep(viewer, {
          stepId: key,
          changes: { title: `edited ${index}` },
          was: { title: `private ${index}` },
        }),
      );
      if (index % 5 === 0) must(await completeStep(viewer, { stepId: key }));
      if (index % 5 === 1) must(await blockStep(viewer, { stepId: key, waitsFor: "the works council" }));
      if (index % 5 === 2) must(await leaveStepOut(viewer, { stepId: key, reason: "no money" }));
      if (index % 5 === 3) must(await removeStep(viewer, { stepId: key }));
      if (index % 5 === 4) must(await putStepAfter(viewer, key, { by: "up" }));
      if (index % 5 === 4 && side === "buyer")
        must(await setHelper(viewer, { stepId: key, participantId: person, helps: true }));
    });
  }
  await talkInPrivate(who, readBy);
  // LN6: who has a shared step inside is a row of the team's own.
  if (who === "champion" && readBy === "team")
    await as(world, who, async (viewer) => {
      const [free] = await viewer.tx.execute<{ id: string }>(
        sql`select id from step where lane = 'shared' and owner_side = 'buyer' and owner_id is null and removed_at is null limit 1`,
      );
      must(await changeOwner(viewer, { stepId: free?.id ?? "", owner: person }));
      must(await changeOwner(viewer, { stepId: ofRole, owner: person }));
    });
}

/** Questions of a team to itself, and comments on things that everybody reads. */
async function talkInPrivate(who: "champion" | "deputy" | "rep" | "manager", readBy: "team" | "own"): Promise<void> {
  const { stepId, participantId } = world.planted.shared;
  const key = crypto.randomUUID();
  const results = await as(world, who, async (viewer) => [
    ...(readBy === "team"
      ? [
          await askQuestion(viewer, { key, text: "Who signs sums like this in private?", to: "us" }),
          await answerQuestion(viewer, { questionId: key, answer: "Nobody knows in private" }),
        ]
      : []),
    await writeComment(viewer, { key, on: "step", onId: stepId, text: "private remark @Lea", readBy }),
    await rewordComment(viewer, { commentId: key, text: "private remark, reworded" }),
    await settleThread(viewer, { commentId: key, isSettled: true }),
    await writeComment(viewer, {
      key: crypto.randomUUID(),
      on: "participant",
      onId: participantId,
      text: "what I think of them",
      readBy,
    }),
    await removeComment(viewer, key),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: true });
}

/** Past the commands: many rows of each kind, edits of them, and the statistics a planner goes by. */
async function writeRows(lane: "buyer" | "seller"): Promise<void> {
  const { owner: db, workspaceId, planId, people, planted } = world;
  const authorId = lane === "buyer" ? people.champion : people.rep;
  const here = sql`${workspaceId}::uuid as workspace_id, ${planId}::uuid as plan_id, ${lane} as lane, ${authorId}::uuid as author_id`;
  const many = sql`generate_series(1, ${ROWS}) as n`;
  await db.execute(sql`insert into participant (id, workspace_id, plan_id, lane, author_id, side, name, title, field, access, created_by_name, created_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'buyer', 'Person ' || n, 'Role ' || n, 'finance', 'view', 'x', '2020-01-01'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into step (id, workspace_id, plan_id, lane, author_id, stage_id, title, owner_side, rank, is_required, due_on, created_by_name, after_step_id, after_lane, created_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, (select id from stage where stage.plan_id = t.plan_id order by rank offset n % 8 limit 1),
      'Step ' || n, ${lane}, n, true, '2020-01-01', 'x', case when n % 2 = 0 then ${planted.shared.stepId}::uuid end, case when n % 2 = 0 then 'shared' end, '2020-01-01'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into step_completion (step_id, workspace_id, plan_id, lane, author_id, by_name, at)
    select id, workspace_id, plan_id, lane, author_id, 'x', now() from step where plan_id = ${planId} and lane = ${lane} and title like 'Step %' and rank % 4 = 0`);
  await db.execute(sql`insert into access_request (id, workspace_id, plan_id, lane, author_id, name, address, person_id)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', n || '@acme.example', author_id from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into stage_move_item (id, workspace_id, plan_id, lane, author_id, move_id, step_lane, step_id, choice)
    select gen_random_uuid(), s.workspace_id, s.plan_id, s.lane, s.author_id, m.id, s.lane, s.id, 'left-out'
    from step as s join stage_move as m on m.plan_id = s.plan_id where s.plan_id = ${planId} and s.lane = ${lane} and s.title like 'Step %' and m.number = 1`);
  if (lane === "seller")
    await db.execute(sql`insert into stage_overrule (id, workspace_id, plan_id, lane, author_id, stage_id, reason, by_name, at)
      select gen_random_uuid(), workspace_id, plan_id, lane, author_id, (select id from stage where stage.plan_id = t.plan_id order by rank desc limit 1), 'x', 'x', now()
      from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into question (id, workspace_id, plan_id, lane, author_id, text, to_side, from_side, by_name, at, answer, answered_at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Where is data kept ' || n, ${lane}, ${lane}, 'x', now(), case when n % 2 = 0 then 'x' end, case when n % 2 = 0 then now() end
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into comment (id, workspace_id, plan_id, lane, author_id, text, side, step_lane, step_id, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'Remark ' || n, ${lane}, 'shared', ${planted.shared.stepId}::uuid, 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into meeting (id, workspace_id, plan_id, lane, author_id, notes, closed_at, held_on, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', case when n % 2 = 0 then now() end, '2026-11-01', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into decision (id, workspace_id, plan_id, lane, author_id, text, by_name, at)
    select gen_random_uuid(), workspace_id, plan_id, lane, author_id, 'x', 'x', now() from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`insert into event (workspace_id, plan_id, lane, seq, kind, payload, actor_side, actor_name, at)
    select workspace_id, plan_id, lane, 100000 + n, 'succession.announced', '{"who":"x","effectiveOn":"2026-12-01"}', ${lane}, 'x', ${worldNow.toISOString()}::timestamptz - n * interval '7 minutes'
    from (select ${here}, n from ${many}) as t`);
  await db.execute(sql`update lane_head set seq = 100000 + ${ROWS} where plan_id = ${planId} and lane = ${lane}`);
  await db.execute(
    sql`update step set title = title || '!', note = 'edited' where plan_id = ${planId} and lane = ${lane}`,
  );
  await db.execute(
    sql`update step set removed_at = now(), removed_by_name = 'x' where plan_id = ${planId} and lane = ${lane} and rank % 7 = 0`,
  );
  await db.execute(sql`analyze`);
}
