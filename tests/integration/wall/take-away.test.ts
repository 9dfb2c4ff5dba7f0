// S2 to S4 for what is taken away: one address in many forms, each with the lanes that were chosen, and never another one.
import { createHash } from "node:crypto";

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { putAwayWords } from "#app/access/put-away.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { copySchema } from "#app/taking-away/copy.ts";
import { formats } from "#app/taking-away/taking-away.ts";
import { plan } from "#db/schema/index.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  isNobody,
  isOutsider,
  makeMatrixWorld,
  type MatrixWorld,
  mayRead,
  type Reader,
  readers,
} from "#tests/support/matrix.ts";
import { writePrivateRows } from "#tests/support/private-rows.ts";
import { type Answer, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { wordsIn } from "#tests/support/sheet-words.ts";
import { worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
});
afterAll(async () => {
  holdClock(undefined);
  stopListening();
  await app.end();
  await world.end();
});

const everything = "with=team&with=own";
/** Every form is made of the same copy: it is enough to look into all of them for one of each kind. */
const closely: readonly Reader[] = ["champion", "rep", "linkOfForward"];
/** The other lists are the sheets of the workbook. */
const forms = formats.map((format) => (format === "csv" ? "csv?list=comments&" : `${format}?`));

function take(who: Reader, form: string, along = everything, planId = world.planId): Promise<Answer> {
  return app.ask(`/plans/${planId}/take-away/${form}${along}`, { cookie: world.cookies[who] });
}

/** The words of a file, a calendar's long lines put together again. */
async function wordsOf({ bytes, headers }: Answer): Promise<string> {
  const words = await wordsIn(bytes, String(headers["content-type"]));
  return words.replaceAll(/\r\n[ \t]/g, "");
}

describe("a copy in any form", () => {
  it("[EX1] [S2] [S3] is there for whoever reads the plan, and holds no lane that is not theirs", async () => {
    const wrong: string[] = [];
    for (const who of readers)
      for (const form of closely.some((one) => one === who) ? forms : ["html?", "ics?"]) {
        const answer = await take(who, form);
        const expected = isOutsider(who) ? (isNobody(who) ? 303 : 404) : 200;
        if ((answer.status === 302 ? 303 : answer.status) !== expected) wrong.push(`${who} ${form}: ${answer.status}`);
        const foreign = [...canariesIn(await wordsOf(answer))].filter(
          (zone) => !mayRead[who].some((may) => may === zone),
        );
        if (foreign.length > 0) wrong.push(`${who} ${form} reads of ${foreign.join(", ")}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("[EX1] [S2] answers an outsider as it answers for a plan that is not there", async () => {
    const nowhere = crypto.randomUUID();
    for (const form of ["html?", "xlsx?", "nothing?"]) {
      const [there, absent] = [await take("stranger", form), await take("stranger", form, everything, nowhere)];
      expect([there.status, there.text.replaceAll(world.planId, "PLAN").length]).toEqual([
        absent.status,
        absent.text.replaceAll(nowhere, "PLAN").length,
      ]);
    }
    expect((await take("champion", "nothing?")).status).toBe(404);
  });

  it.each([
    ["", ["shared"]],
    ["with=team", ["buyer", "shared"]],
    ["with=own", ["ownchampion", "shared"]],
    [everything, ["buyer", "ownchampion", "shared"]],
    ["with=seller&with=shared", ["shared"]],
  ])("[EX1] [LN2] holds what its reader chose and nothing else: %s", async (along, zones) => {
    for (const form of ["html?", "xlsx?", "json?", "csv?list=steps&", "csv?list=updates&"]) {
      // What the team passed on stands in its own lane.
      const words = (await wordsOf(await take("champion", form, along))).replaceAll("kanari_forwarded", "kanari_buyer");
      expect([form, [...canariesIn(words)].sort()]).toEqual([form, zones]);
    }
  });

  it("[EX1] gives a member the shared lane and that of the workspace, and a link the shared lane", async () => {
    expect([...canariesIn(await wordsOf(await take("rep", "html?")))].sort()).toEqual(["ownrep", "seller", "shared"]);
    // FW5: what was forwarded is read there and not taken along; their own name is theirs.
    const ofLink = (await wordsOf(await take("linkOfForward", "html?"))).replace(/Taken by \w+/, "");
    expect([...canariesIn(ofLink)]).toEqual(["shared"]);
  });

  it("[EX1] leaves nothing out: steps, notes, people, questions, comments, talks, library, files and what happened", async () => {
    const html = await wordsOf(await take("champion", "html?"));
    const copy = copySchema.parse(JSON.parse((await take("champion", "json?")).text));
    const all = ["shared", "buyer"].flatMap((zone) =>
      ["step_open", "step_note", "participant_decides", "question_open", "comment_opening", "comment_reply"].map(
        (what) => `kanari_${zone}_${what}`,
      ),
    );
    expect(all.filter((words) => !html.includes(words))).toEqual([]);
    expect(all.filter((words) => !JSON.stringify(copy).includes(words))).toEqual([]);
    expect(html).toMatch(/kanari_\w+_brief_text/);
    const inside = ["brief_cost", "position_reason", "position_voice", "forward_message", "forwardAnswer_words"];
    expect(inside.filter((what) => !html.includes(`kanari_buyer_${what}`))).toEqual([]);
    expect(copy.whereWeStand.mine?.said).toContain("kanari_ownchampion_position");
    expect(html.includes("kanari_shared_decision_open")).toBe(true);
    expect(html.includes(Buffer.from("kanari_shared_file_body").toString("base64"))).toBe(true);
    expect(copy.library.some(({ note }) => note?.includes("kanari_shared_"))).toBe(true);
    expect(copy.updates.length).toBeGreaterThan(20);
  });

  it("[S27] [S24] is saved and never run, and no cache keeps it; the page for paper may use its own style alone", async () => {
    for (const form of ["html?", "xlsx?", "csv?", "ics?", "json?", "schema?"]) {
      const { headers } = await take("champion", form);
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="[a-z0-9.-]+"/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": expect.stringContaining("no-store") as string,
        "content-security-policy": "sandbox; default-src 'none'",
      });
    }
    const { headers } = await take("champion", "xlsx?");
    expect(headers["content-disposition"]).toContain('filename="acme-northwind-plan-2026-11-02.xlsx"');
    const paper = await take("champion", "print?");
    expect(paper.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-/);
    expect(paper.text).not.toMatch(/<script|\sstyle="|\son\w+="/);
  });
});

describe("a plan that was put away", () => {
  it("[EX1] is read and taken away by everybody who read it, and every form says that nothing changes any more", async () => {
    await world.owner.update(plan).set({ archivedAt: worldNow }).where(eq(plan.id, world.planId));
    const here = `/plans/${world.planId}`;
    const wrong: string[] = [];
    for (const who of readers.filter((one) => !isOutsider(one)))
      for (const path of ["", "/take-away", "/take-away/html"]) {
        const { status } = await app.ask(here + path, { cookie: world.cookies[who] });
        if (status !== 200) wrong.push(`${who} ${path}: ${status}`);
      }
    const sends: [path: string, form: Record<string, string>][] = [
      ["/settings/asking", { intent: "off" }],
      [`/steps/${world.planted.shared.stepId}/removal`, {}],
      ["/questions/new", { key: crypto.randomUUID(), text: "Too late to ask?", to: "them" }],
      ["/meeting", { notes: "too late", "was.notes": "" }],
    ];
    for (const [path, form] of sends) {
      const { status, text } = await app.ask(here + path, { cookie: world.cookies.champion, form });
      if (![409, 422].includes(status)) wrong.push(`${path}: ${status}`);
      if (status === 409 && !text.includes(putAwayWords)) wrong.push(`${path} does not say so`);
    }
    const asked = await app.ask(here + "/settings/asking", { cookie: world.cookies.champion, form: { intent: "off" } });
    expect([asked.status, asked.text.includes(putAwayWords)]).toEqual([409, true]);
    expect(wrong).toEqual([]);
    // What lies outside of the plan itself: how far somebody read, and taking it out again, which is the seller's.
    const read = await app.ask(`${here}/updates/read`, { cookie: world.cookies.champion, form: { upTo: "s1" } });
    expect(read.status).toBe(303);
    const out = { form: { intent: "take-out" } };
    expect((await app.ask(`${here}/putting-away`, { ...out, cookie: world.cookies.champion })).status).toBe(403);
    expect((await app.ask(`${here}/putting-away`, { ...out, cookie: world.cookies.rep })).status).toBe(303);
    const again = await app.ask(here + "/settings/asking", { cookie: world.cookies.champion, form: { intent: "off" } });
    expect(again.status).toBe(303);
  }, 60_000);
});

describe("what happens in a private lane", () => {
  it("[S4] [LN2] [LN5] changes no byte of any copy that its readers do not share", async () => {
    const copies = async (watchers: readonly Reader[]): Promise<Record<string, string>> => {
      const hashes: Record<string, string> = {};
      for (const who of watchers)
        for (const form of forms) {
          const { bytes } = await take(who, form);
          hashes[`${who} ${form}`] = createHash("sha256").update(bytes).digest("hex");
        }
      return hashes;
    };
    const others = ["rep", "linkReader", "linkOfForward"] as const;
    const before = { ofOthers: await copies(others), ofBuyers: await copies(["viewer"]) };
    await writePrivateRows(world, "buyer", 60);
    expect(await copies(others)).toEqual(before.ofOthers);
    const buyers = await copies(["viewer"]);
    expect(buyers).not.toEqual(before.ofBuyers);
    await writePrivateRows(world, "seller", 60);
    expect(await copies(["viewer"])).toEqual(buyers);
  }, 120_000);
});
