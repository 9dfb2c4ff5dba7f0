// Two vendors on one server, and somebody who buys from both: neither finds the other by any request, whatever id, address or word
// they try. That a plan of others looks like one that is not there stands in matrix.test.ts; here they stand on their own ground.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { canariesIn, type Planted } from "#tests/support/canary.ts";
import { digestOf } from "#tests/support/digest.ts";
import { useMatrixApp } from "#tests/support/matrix-app.ts";
import { fill, signIn, steady } from "#tests/support/matrix.ts";
import type { Answer, AppRoute } from "#tests/support/routed-app.ts";
import { makeParticipant, worldNow } from "#tests/support/world.ts";

import { doors } from "./doors.ts";
import { allAnswers, differences, withOneKey } from "./sweep.ts";

const here = useMatrixApp();
let owner: postgres.Sql;
/** Dana, who takes part for Acme, takes part in a plan of the rival as well. */
let both: string;

beforeAll(async () => {
  const { world, url } = here;
  owner = postgres(url, { max: 1 });
  const { workspaceId, planId } = world.rival;
  const dana = { personId: world.people.champion, name: "Dana of Bolt", address: "dana@acme.example" };
  await makeParticipant({ db: world.owner, workspaceId, planId, ...dana, access: "deputy" });
  both = await signIn(world.owner, { personId: world.people.champion, kind: "buyer", now: worldNow });
});
afterAll(() => owner.end());

/** Ids of the same kinds that nobody has. */
function nobodys(): Planted {
  const { shared } = here.world.planted;
  return Object.fromEntries(Object.keys(shared).map((name) => [name, crypto.randomUUID()])) as unknown as Planted;
}

/** Everywhere an address takes an id: in its path, and in what a link may bring along. */
function asked(route: AppRoute, ids: Planted, planId: string): string {
  const { contentId, participantId, forwardId, stageId, stepId, figureId, criterionId } = ids;
  const along = new URLSearchParams({
    ...{ content: contentId, to: participantId, from: forwardId, stage: stageId, after: stepId, on: stepId },
    ...{ measure: figureId, judge: criterionId, change: stepId, open: stepId, whose: participantId, list: stepId },
  });
  return `${fill(route.path, { ...ids, planId })}?${along.toString()}&_data=${encodeURIComponent(route.id)}`;
}

function without({ ...answer }: Answer, ids: Planted): string {
  let text = steady(answer);
  for (const id of (Object.values(ids) as string[]).filter((one) => one.length > 30)) text = text.replaceAll(id, "ID");
  // The mark of a page is made of its address too.
  return text.replaceAll(/etag: .*/g, "");
}

async function eachOf<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  };
  await Promise.all([work(), work(), work(), work()]);
}

describe("on their own plan", () => {
  it("[S2] [S3] nobody finds a thing of the other vendor by its id, in any address", async () => {
    const { app, world } = here;
    const { planted, rival, otherPlanId } = world;
    const standing: [who: string, cookie: string, planId: string, ids: Planted][] = [
      ["rivalRep", world.cookies.rivalRep, rival.planId, planted.shared],
      ["rivalRep", world.cookies.rivalRep, rival.planId, planted.seller],
      ["otherBuyer", world.cookies.otherBuyer, otherPlanId, planted.rivalshared],
      // Who buys from both stands on the plan of the one and names what is the other's.
      ["dana", both, rival.planId, planted.shared],
      ["dana", both, rival.planId, planted.buyer],
    ];
    const routes = app.routes.filter(
      ({ id, isPage, hasLoader }) => doors[id]?.isOfPlan && hasLoader && isPage && !id.endsWith("/live"),
    );
    const wrong: string[] = [];
    for (const [who, cookie, planId, ids] of standing) {
      const none = nobodys();
      await withOneKey(() =>
        eachOf(routes, async (route) => {
          const [theirs, absent] = await Promise.all([
            app.ask(asked(route, ids, planId), { cookie }),
            app.ask(asked(route, none, planId), { cookie }),
          ]);
          const told = [...canariesIn(theirs.text)].filter((zone) => !/^(rival|other)/.test(zone));
          if (told.length > 0 || without(theirs, ids) !== without(absent, none))
            wrong.push(`${who} ${route.id} ${told.join(" ")}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it("[S2] [S8] nobody writes by an id of the other vendor, or is told that there is such a thing", async () => {
    const { app, world } = here;
    const { planId } = world.rival;
    const { shared } = world.planted;
    const before = await digestOf(owner, ["kept_form", "rate_limit"]);
    const sends = (ids: Planted): [path: string, form: Record<string, string>][] => [
      ["steps/new", { key: crypto.randomUUID(), title: "x", stageId: ids.stageId, readBy: "shared" }],
      [`steps/${ids.stepId}/completion`, {}],
      [`steps/${ids.stepId}/owner`, { owner: ids.participantId }],
      [`questions/${ids.questionId}`, { intent: "answer", answer: "x", "was.answer": "" }],
      ["comments", { key: crypto.randomUUID(), on: "step", onId: ids.stepId, text: "x", readBy: "shared" }],
      ["forwards/new", { key: crypto.randomUUID(), contentId: ids.contentId, to: ids.participantId, way: "copied" }],
      [`library/${ids.contentId}/answer`, { answer: "yes" }],
      [`library/${ids.contentId}/sharing`, { with: "shared" }],
    ];
    const none = nobodys();
    for (const cookie of [world.cookies.rivalRep, both]) {
      const theirs = sends(shared);
      for (const [index, [path, form]] of sends(none).entries()) {
        const [there, filled] = theirs[index] ?? ["", {}];
        const one = await app.ask(`/plans/${planId}/${there}`, { cookie, form: filled });
        const other = await app.ask(`/plans/${planId}/${path}`, { cookie, form });
        expect([path.split("/")[0], one.status]).toEqual([path.split("/")[0], other.status]);
        expect(one.status).toBeGreaterThanOrEqual(400);
        expect(canariesIn(one.text).has("shared")).toBe(false);
      }
    }
    expect(await digestOf(owner, ["kept_form", "rate_limit"])).toEqual(before);
  }, 120_000);
});

describe("who buys from both", () => {
  it("[JN2] [S3] reads of one vendor no word on the pages of the other, and the vendors read nothing of it", async () => {
    const { app, world } = here;
    const cookies: [cookie: string, planId: string, may: RegExp][] = [
      [both, world.planId, /^(shared|buyer|forwarded|ownchampion)$/],
      [both, world.rival.planId, /^rivalshared$/],
      [world.cookies.rep, world.planId, /^(shared|seller|ownrep|othershared)$/],
      [world.cookies.rivalRep, world.rival.planId, /^rival/],
    ];
    for (const [cookie, planId, may] of cookies)
      for (const page of ["", "/people", "/updates", "/what-they-see", "/take-away/json"]) {
        const { status, text } = await app.ask(`/plans/${planId}${page}`, { cookie });
        expect([page, status, [...canariesIn(text)].filter((zone) => !may.test(zone))]).toEqual([page, 200, []]);
      }
    const ofRival = await app.ask(`/plans/${world.rival.planId}/people`, { cookie: world.cookies.rivalRep });
    expect(ofRival.text).toContain("Dana of Bolt");
    expect(ofRival.text).not.toContain("Dana Kim");
  });
});

describe("who joins what they buy from both in one project", () => {
  it("[JN1] [LN2] changes no byte of any answer to either vendor", async () => {
    const { app, world } = here;
    // What their pages are made of; a page in whole is compared in non-interference.test.ts.
    const watchers = ["manager", "rivalRep"] as const;
    const before = await allAnswers(here, watchers);
    const rowsOf = (planId: string): Promise<{ project_id: string }[]> =>
      owner`select project_id from project_plan where plan_id = ${planId}`;
    const [planted] = await rowsOf(world.planId);
    const form: [string, string][] = [
      ["plan", world.planId],
      ["plan", world.rival.planId],
      ["was", `${world.planId}:${planted?.project_id ?? ""}`],
      ["was", `${world.rival.planId}:`],
    ];
    expect((await app.ask("/projects/new", { cookie: both, form })).headers.location).toBe(
      `/projects/${planted?.project_id ?? ""}`,
    );
    expect(await rowsOf(world.rival.planId)).toEqual(await rowsOf(world.planId));
    const page = await app.ask(`/projects/${planted?.project_id ?? ""}`, { cookie: both });
    expect(page.text).toContain("Service desk · Rival");
    expect(differences(before, await allAnswers(here, watchers), watchers)).toEqual([]);
    // And out of it again.
    const leave = { intent: "leave", planId: world.rival.planId };
    await app.ask(`/projects/${planted?.project_id ?? ""}`, { cookie: both, form: leave });
    expect(await rowsOf(world.rival.planId)).toEqual([]);
  }, 240_000);
});

describe("at the doors that are open to everybody", () => {
  const addresses = {
    "a member of the one": "sam@northwind.example",
    "somebody who buys from the one": "lea@acme.example",
    "a member of the other": "ria@rival.example",
    "somebody who buys from the other": "bob@bolt.example",
    nobody: "nobody@nowhere.example",
  };
  const doorsOfAll: [path: string, form: (address: string) => Record<string, string>][] = [
    ["/sign-in", (address) => ({ _address: address })],
    ["/sign-in", (address) => ({ _address: address, _intent: "password", _password: "not this one at all" })],
    ["/sign-in/code", (address) => ({ _address: address })],
    ["/sign-in/forgotten", (address) => ({ address })],
    ["/set-up", (address) => ({ code: "none", name: "x", address, password: "a long enough password" })],
    ["/join/none", (address) => ({ address, password: "a long enough password" })],
  ];

  it.each(doorsOfAll)("[S20] [S2] %s answers alike, whoever's address it is told", async (path, form) => {
    const answers = new Map<string, string>();
    for (const [who, address] of Object.entries(addresses)) {
      const answer = await here.app.ask(path, { form: form(address) });
      // Of random make are the cookie that waits for the code and the pass that is in it.
      const text = steady(answer)
        .replaceAll(address, "ADDRESS")
        .replaceAll(/(lockstep-[\w-]+)=[^;\n]*/g, "$1=…")
        .replaceAll(/content-length: \d+/g, "");
      answers.set(text, who);
    }
    expect([...answers.values()]).toHaveLength(1);
  });

  it("[PE3] [S12] an invitation says the same of an address that another vendor knows and of one that nobody knows", async () => {
    const { app, world } = here;
    const texts = new Set<string>();
    for (const address of ["lea@acme.example", "sam@northwind.example", "new@nowhere.example"]) {
      const form = { intent: "invite", name: "New Colleague", address, role: "rep", function: "sales" };
      const answer = await app.ask(`/members?_data=${encodeURIComponent("routes/workspace/members")}`, {
        cookie: world.cookies.rivalRep,
        form,
      });
      expect(answer.status).toBeLessThan(300);
      texts.add(
        steady(answer)
          .replaceAll(address, "ADDRESS")
          .replaceAll(/[\w-]{40,}|[0-9a-f-]{36}/g, "RANDOM")
          .replaceAll(/content-length: \d+/g, ""),
      );
    }
    expect([...texts]).toHaveLength(1);
  });
});
