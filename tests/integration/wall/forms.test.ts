// Forms that are right, from people they are not for; forms that are wrong in every way; forms that are sent twice.
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { digestOf } from "#tests/support/digest.ts";
import { fill, makeMatrixWorld, type MatrixWorld, type Reader } from "#tests/support/matrix.ts";
import { type Answer, type AppRoute, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;
let owner: postgres.Sql;
/** What reading and waiting forms may write. */
const besides = ["kept_form", "rate_limit"];

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
  owner = postgres(database.url, { max: 1 });
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await owner.end();
  await world.end();
});

type Form = [string, string][];

/** A form its page would send, for every act that is the buyer's alone. */
const buyersActs: Record<string, () => Form> = {
  "routes/plan/stage-moves": () => form({ toStageId: world.stages[5]?.id ?? "", after: "" }),
  "routes/plan/stage-move-undo": () => form({}),
  "routes/plan/pause": () => form({ untilOn: "2026-12-01" }),
  "routes/plan/end": () => form({ outcome: "went-ahead" }),
  "routes/plan/resumption": () => form({}),
  "routes/plan/not-yet": () => form({ stageId: world.stages[6]?.id ?? "" }),
  "routes/plan/left-out-taking-up": () => form({}),
  "routes/plan/verification": () => form({ met: "yes" }),
  "routes/plan/in-step": () => form({ answer: "in-step" }),
  "routes/plan/asking": () => form({ intent: "off" }),
  "routes/plan/stage-question-answer": () => form({ answer: "switched-off" }),
  "routes/plan/go-live": () => form({ intent: "set", on: "2027-03-01", why: "", was: "" }),
  "routes/plan/go-live-answer": () => form({ answer: "accepted", on: "2027-03-01" }),
  "routes/plan/adoption": () => form({ way: "own-list" }),
  "routes/plan/path": () =>
    form({ id: crypto.randomUUID(), kind: "trial", label: "Second", name: "A second trial", after: "" }),
  "routes/plan/path-stage": () =>
    form({ label: "Taken", name: "Taken", "was.label": "Needs", "was.name": "Agree what we need" }),
  "routes/plan/path-stage-place": () => form({ intent: "later" }),
  "routes/plan/path-stage-retirement": () => form({ intent: "leave-out" }),
  "routes/plan/person-new": () => form({ key: crypto.randomUUID(), name: "Eve", title: "Spy", lane: "shared" }),
  "routes/plan/person-words": () => form({ name: "Eve", title: "Spy" }),
  "routes/plan/person-name": () => form({ name: "Eve" }),
  "routes/plan/person-invitation": () => form({ address: "eve@acme.example", access: "deputy", way: "link" }),
  "routes/plan/person-access": () => form({ access: "deputy", "was.access": "view" }),
  "routes/plan/person-revocation": () => form({ intent: "end" }),
  "routes/plan/person-sharing": () => form({ to: "shared" }),
  "routes/plan/people-succession": () => form({ intent: "take-over" }),
  "routes/plan/criterion": () => form({ intent: "answer", answer: "taken" }),
  "routes/plan/criterion-result": () => form({ option: "ourselves", result: "yes", note: "" }),
  "routes/plan/criterion-options": () => form({ intent: "stand", option: "ourselves", stands: "no" }),
  "routes/plan/criterion-sharing": () => form({ with: "shared" }),
  "routes/plan/option-sharing": () => form({ with: "shared" }),
  "routes/plan/deciding": () => form({ intent: "start" }),
  "routes/plan/deciding-line": () => form({ intent: "tick", ticked: "no" }),
  "routes/plan/deciding-line-removal": () => form({ intent: "remove" }),
  "routes/plan/project": () =>
    form({ intent: "add", key: crypto.randomUUID(), kind: "approval", text: "x", dueOn: "", readBy: "team" }),
  "routes/access/project-new": () =>
    form({ plan: `${world.planId} ${world.otherPlanId}`, was: `${world.planId}: ${world.otherPlanId}:` }),
  "routes/access/project": () => form({ intent: "leave", planId: world.planId }),
  "routes/plan/project-line": () => form({ intent: "tick", done: "no" }),
  "routes/plan/project-line-removal": () => form({ intent: "remove" }),
  "routes/plan/project-line-sharing": () => form({ with: "team" }),
  "routes/plan/people-request": () => form({ answer: "agreed", access: "deputy", lane: "shared" }),
};

describe("what only the buyer does", () => {
  const others: readonly Reader[] = ["marketer", "rep", "manager", "owner", "administrator", "linkReader", "stranger"];

  const suggesting: readonly Reader[] = ["rep", "manager", "owner"];

  it("[S2] is refused to the seller and to everybody outside with the right form, by every door, and stores nothing", async () => {
    const before = await digestOf(owner, besides);
    const wrong: string[] = [];
    for (const [id, fields] of Object.entries(buyersActs)) {
      const route = routeOf(id);
      // The lead could be named by the seller once: not after somebody of the company has proved who they are.
      for (const who of others) {
        // ST12: what these do to the path is a suggestion; its own tests show that the old path counts until it is taken.
        if (id.startsWith("routes/plan/path") && suggesting.includes(who)) continue;
        for (const data of [true, false]) {
          const { status, headers } = await send(route, who, fields(), data);
          const place = String(headers.location ?? headers["x-remix-redirect"] ?? "");
          // The seller has no such page: its own is shown in its place.
          const isSentAway = /\/proof|\/sign-in|\/people\/colleague$/.test(place);
          if (![403, 404, 409].includes(status) && !isSentAway) wrong.push(`${who} ${id}: ${status} ${place}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await digestOf(owner, besides)).toEqual(before);
  }, 120_000);

  it("[S2] is refused to a buyer who only reads or contributes, and stores nothing", async () => {
    const mayContribute = ["verification", "left-out-taking-up", "in-step"].map((name) => `routes/plan/${name}`);
    const before = await digestOf(owner, besides);
    const wrong: string[] = [];
    for (const [id, fields] of Object.entries(buyersActs)) {
      for (const who of ["viewer", "contributor", "hidden"] as const) {
        // How the company judges, and its own list, are its people's who take part in the plan.
        if (
          mayContribute.includes(id) ||
          id.endsWith("people-succession") ||
          /criterion|option|deciding|project/.test(id)
        )
          continue;
        const { status } = await send(routeOf(id), who, fields(), true);
        if (![403, 404, 409].includes(status)) wrong.push(`${who} ${id}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await digestOf(owner, besides)).toEqual(before);
  }, 60_000);
});

describe("a form that is sent again", () => {
  it.each([
    [
      "a step",
      "routes/plan/step-new",
      "step",
      "champion",
      () => ({ key: crypto.randomUUID(), title: "Once", stageId: world.stages[2]?.id ?? "", readBy: "shared" }),
    ],
    [
      "a person",
      "routes/plan/person-new",
      "participant",
      "champion",
      () => ({ key: crypto.randomUUID(), name: "Once", title: "Sponsor", lane: "shared" }),
    ],
    [
      "a place on the path",
      "routes/plan/path",
      "stage",
      "champion",
      () => ({ id: crypto.randomUUID(), kind: "trial", label: "Once", name: "Once more", after: "" }),
    ],
    [
      "a plan",
      "routes/workspace/plan-new",
      "plan",
      "rep",
      () => ({ planId: crypto.randomUUID(), template: "small", company: "Onceco", country: "DE" }),
    ],
  ] as const)("[R4] has one effect and one answer, at once and later: %s", async (_what, id, table, who, fields) => {
    const count = async (): Promise<number> =>
      (await owner<{ n: number }[]>`select count(*)::int as n from ${owner(table)}`)[0]?.n ?? 0;
    const before = await count();
    const sent = form(fields());
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(routeOf(id), who, sent, false)));
    answers.push(await send(routeOf(id), who, sent, false));
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual(
      answers.map(() => [303, answers[0]?.headers.location]),
    );
    expect(await count()).toBe(before + 1);
  });
});

describe("a form that is wrong", () => {
  const privileged = [
    "lane",
    "side",
    "role",
    "planId",
    "personId",
    "workspaceId",
    "authorId",
    "id",
    "access",
    "handshake",
  ];
  const odd = [
    "__proto__",
    "constructor",
    "toString",
    "lane[]",
    "steps[]",
    "was.title",
    "",
    "a".repeat(300),
    "\u0000",
    "_intent",
  ];
  const known = [
    "title",
    "note",
    "key",
    "back",
    "answer",
    "intent",
    "to",
    "owner",
    "toStageId",
    "on",
    "stageId",
    "text",
    "name",
  ];
  const name = fc.constantFrom(...privileged, ...odd, ...known);
  const value = fc.oneof(
    fc.constantFrom(
      "shared",
      "buyer",
      "seller",
      "own",
      "owner",
      "champion",
      "2026-02-30",
      "-1",
      "1e999",
      "\u0000",
      "\ud800",
      "[]",
      "{}",
    ),
    fc.constantFrom(
      "null",
      "true",
      "//evil.example",
      "javascript:alert(1)",
      "'; drop table step; --",
      "\u202eevil",
      "x".repeat(20_000),
    ),
    fc.string({ maxLength: 40 }),
    fc.uuid(),
  );
  const fields = fc.array(fc.tuple(name, value), { maxLength: 12 });

  it("[S10] with one field too many does nothing, whatever the rest says", async () => {
    const before = await digestOf(owner, besides);
    const wrong: string[] = [];
    for (const [id, right] of Object.entries(buyersActs)) {
      for (const key of ["lane[]", "side", "personId", "workspaceId"]) {
        // "lane" is a choice of some of these forms; as a list it is none.
        const { status } = await send(routeOf(id), "champion", [...right(), [key, "shared"]], true);
        const isSomewhereElse = ["routes/plan/adoption", "routes/plan/go-live-answer"].includes(id);
        if (![422, 403, 404].includes(status) && !isSomewhereElse) wrong.push(`${id} ${key}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await digestOf(owner, besides)).toEqual(before);
  }, 60_000);

  // The last, since what it hits upon may well sign somebody out.
  it("[S10] is never a failure of ours, and never leads anybody out of here", async () => {
    const actions = app.routes.filter(({ hasAction }) => hasAction);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...actions),
        fields,
        fc.constantFrom("champion", "rep"),
        async (route, sent, who) => {
          const { status, headers } = await send(route, who, sent, true);
          const place = String(headers.location ?? headers["x-remix-redirect"] ?? "/");
          expect(status).toBeLessThan(500);
          expect(place).toMatch(/^\/(?![/\\])/);
        },
      ),
      { numRuns: 250 },
    );
  }, 120_000);
});

function form(fields: Record<string, string>): Form {
  return Object.entries(fields);
}

function routeOf(id: string): AppRoute {
  const route = app.routes.find((one) => one.id === id);
  if (!route) throw new Error(`There is no route ${id}.`);
  return route;
}

function send(route: AppRoute, who: Reader, fields: Form, asData: boolean): Promise<Answer> {
  const ids = route.id === "routes/plan/people-request" ? world.planted.buyer : world.planted.shared;
  const isRole = route.id === "routes/plan/person-name";
  const isPrivate = route.id === "routes/plan/person-sharing";
  const path = fill(route.path, {
    ...ids,
    planId: world.planId,
    ...(isRole && { participantId: ids.roleId }),
    ...(isPrivate && { participantId: world.planted.buyer.participantId }),
  });
  const address = asData ? `${path}?_data=${encodeURIComponent(route.id)}` : path;
  return app.ask(address, { cookie: world.cookies[who], form: fields });
}
