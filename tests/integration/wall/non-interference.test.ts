// S4: whatever happens in a lane, a reader of another gets the same bytes before and after.
import { createHash } from "node:crypto";

import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { planTalk } from "#app/participant/next-talk.commands.server.ts";
import { nextTalkForm } from "#app/participant/next-talk.form.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { partForm } from "#app/participant/person.form.ts";
import { setReportingLine } from "#app/participant/reporting.commands.server.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";
import { shareNote } from "#app/comment/sharing.commands.server.ts";
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { eventSchemas } from "#app/activity/event.ts";
import { eventKey } from "#app/activity/notice.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { hashOf } from "#app/access/secret.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { rewordComment, settleThread, writeComment } from "#app/comment/comment.commands.server.ts";
import { asHtml, asText } from "#app/mail/letter-render.tsx";
import { writeLetter } from "#app/mail/letter.server.ts";
import { removeComment } from "#app/comment/removal.commands.server.ts";
import { answerQuestion, askQuestion } from "#app/question/question.commands.server.ts";
import { addCriterion } from "#app/outcome/criterion.commands.server.ts";
import { judge } from "#app/outcome/criterion-result.commands.server.ts";
import { addLine, startList } from "#app/outcome/deciding.commands.server.ts";
import { addOption } from "#app/outcome/option.commands.server.ts";
import { addLine as addProjectLine } from "#app/project/project.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { changeOwner, setHelper } from "#app/step/owner.commands.server.ts";
import { blockStep, completeStep, leaveStepOut } from "#app/step/progress.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { putStepAfter } from "#app/step/order.commands.server.ts";
import * as schema from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { fill, mailAddresses, makeMatrixWorld, type MatrixWorld, type Reader, steady } from "#tests/support/matrix.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { writePrivateRows } from "#tests/support/private-rows.ts";
import { as, asLink, makeStep, type Who, worldNow } from "#tests/support/world.ts";

import { doors } from "./doors.ts";

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
  // Nobody is silent: whatever could be told by mail, would be.
  await world.owner.delete(schema.mailMute);
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
      const watchers = ["rep", "marketer", "linkReader", "linkOfNobody", "linkOfForward", "otherBuyer"] as const;
      const before = await allAnswers(watchers);
      expect(Object.keys(before).length).toBeGreaterThan(watchers.length);
      await actInPrivate("champion", "team");
      await actInPrivate("champion", "own");
      await actInPrivate("deputy", "own");
      await writePrivateRows(world, "buyer", ROWS);
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
      const watchers = ["champion", "viewer", "linkReader", "linkOfForward", "rivalRep"] as const;
      const before = await allAnswers(watchers);
      await actInPrivate("rep", "team");
      await actInPrivate("rep", "own");
      await actInPrivate("manager", "own");
      await writePrivateRows(world, "seller", ROWS);
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
      const path = fill(route.path, {
        ...{ ...world.planted[zones], planId: plans[zones], token: world.tokens.linkReader },
        ...(zones === "shared" && doors[route.id]?.ids?.(world)),
      });
      const ask = {
        cookie,
        // Who is here is told after all that was missed: then the stream has said what it had to say.
        ...(path.endsWith("/live") && { listenUntil: "presence", headers: { "Last-Event-ID": "s0" } }),
      };
      const first = await app.ask(route.isPage ? `${path}?_data=${encodeURIComponent(route.id)}` : path, ask);
      // What is no page is compared byte for byte: files, sheets and the stream.
      const bytes = route.isPage ? "" : createHash("sha256").update(first.bytes).digest("hex");
      answers[`${who} ${route.id}`] = steady(first) + bytes;
      // What a page shows is made of its data; as a page it is read by one of each kind.
      const isRead = route.isPage && first.status === 200 && (who === "rep" || who === "champion");
      if (isRead) answers[`${who} ${route.id} as a page`] = steady(await app.ask(path, ask));
    }
    answers[`${who} rows`] = await rowsShown(who);
    Object.assign(answers, await lettersTo(who));
  }
  expect(answers[`${watchers[0]} routes/plan/content-file`]).toContain("kanari_shared_file_body");
  keys.mockRestore();
  return answers;
}

/** The mails that could wait for them about everything everybody reads, as they would be sent now. */
async function lettersTo(who: Reader): Promise<Record<string, string>> {
  const recipient = mailAddresses[who];
  if (recipient === undefined) return {};
  const { planId, planted } = world;
  const events = Object.keys(eventSchemas).map((_, index) => eventKey("shared", index + 1));
  const asked: [kind: string, about: Record<string, string>][] = [
    ["notice", { events: events.join(" ") }],
    ...events.map((event): [string, Record<string, string>] => ["question", { events: event }]),
    ["digest", { plans: planId, since: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" }],
    ["forward", { forwardId: planted.shared.forwardId, linkId: planted.shared.stepId }],
    ["invitation", { participantId: planted.shared.participantId, linkId: planted.shared.stepId }],
  ];
  const letters: Record<string, string> = {};
  for (const [kind, about] of asked) {
    const letter = await writeLetter({ kind, about, recipient, planId, now: worldNow });
    letters[`${who} mail ${kind} ${Object.values(about).join(" ").slice(0, 80)}`] =
      typeof letter === "string"
        ? letter
        : [letter.subject, asText(letter, "foot"), await asHtml(letter, "foot")].join("\n");
  }
  // Two empty letters would be the same as well.
  if (who === "rep" || who === "champion" || who === "viewer")
    expect(Object.values(letters).join("\n")).toContain("kanari_shared_");
  return letters;
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
  if (who === "linkReader" || who === "linkOfNobody" || who === "linkOfForward")
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
  if (side === "buyer") await keepInPrivate(who, readBy, person);
  if (side === "buyer") await judgeInPrivate(who, readBy);
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

/** What is judged, what was found for what both read, another vendor, and the list before a decision. */
async function judgeInPrivate(who: Who, readBy: "team" | "own"): Promise<void> {
  const key = (): string => crypto.randomUUID();
  const criterionId = world.planted.shared.criterionId;
  await as(world, who, async (viewer) => {
    expect(await addLine(viewer, { key: key(), text: "Before we decide", readBy })).toMatchObject({ ok: true });
    if (viewer.side === "buyer") {
      const line = { kind: "purchase", text: "Ask Globex as well", dueOn: "2026-11-05", readBy } as const;
      expect(await addProjectLine(viewer, { key: key(), ...line })).toMatchObject({ ok: true });
    }
    const words = { weight: "must", judge: null, judgeWords: null, shownBy: null } as const;
    if (readBy === "team")
      expect([
        await startList(viewer),
        await addCriterion(viewer, { key: key(), text: "Works at night", ...words }),
        await addOption(viewer, { key: key(), name: "Globex" }),
        await judge(viewer, criterionId, { option: "ourselves", result: "no", note: "Too slow" }),
      ]).toMatchObject([{ ok: true }, { ok: true }, { ok: true }, { ok: true }]);
  });
}

/** Whom people report to, the next talk with them, their part, and a note that becomes the team's. */
async function keepInPrivate(who: Who, readBy: "team" | "own", person: string): Promise<void> {
  const lane = readBy === "team" ? "buyer" : "own";
  const known = world.planted.shared.participantId;
  const key = crypto.randomUUID();
  const results = await as(world, who, async (viewer) => [
    await setReportingLine(viewer, person, reportingForm.parse({ intent: "reports-to", toId: known, lane })),
    await setReportingLine(viewer, known, reportingForm.parse({ intent: "reports-to", toId: "", lane })),
    await planTalk(viewer, known, nextTalkForm.parse({ intent: "talk", onDay: "2026-11-20", talkerId: known, lane })),
    await setPart(
      viewer,
      partForm.parse({ participantId: person, buyingRole: "signs-off", "was.buyingRole": "decides" }),
    ),
    await writeComment(viewer, { key, on: "participant", onId: known, text: "before I talk to them", readBy: "own" }),
    ...(readBy === "team" ? [await shareNote(viewer, key)] : []),
  ]);
  for (const result of results) expect(result).toMatchObject({ ok: true });
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
