// FW5: the link of a forward that lies in the buyer lane reads the shared lane and what was forwarded by it, nothing else; and
// what was forwarded by it nobody else reads by a link.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stopListening } from "#app/activity/live.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { digestOf } from "#tests/support/digest.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  isNobody,
  isOutsider,
  makeMatrixWorld,
  type MatrixWorld,
  mayRead,
  type Reader,
  readers,
  sellers,
} from "#tests/support/matrix.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
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

/** What was forwarded, each address with the canaries its holder must find there. */
function forwarded(): Record<string, readonly string[]> {
  const { forwardId, contentId } = world.planted.forwarded;
  const plan = `/plans/${world.planId}`;
  const file = ["file_name", "file_body"];
  return {
    [`${plan}/forwards/${forwardId}`]: ["by", "ask", "message", "title", "file_body", "words", "asked", "answer"],
    [`${plan}/library/${contentId}`]: ["title", "question", ...file],
    [`${plan}/library/${contentId}?version=1`]: ["body", "news"],
    [`${plan}/library/${contentId}/versions/2/file`]: file,
  };
}

function expected(who: Reader): number {
  if (isOutsider(who)) return isNobody(who) ? 303 : 404;
  const isTheirs = who === "linkOfForward" || !(/^link/.test(who) || sellers.some((one) => one === who));
  return isTheirs ? 200 : 404;
}

describe("what was forwarded by a link", () => {
  it("[FW5] [S2] is read by whoever holds it and by the team, and is not there for anybody else", async () => {
    const wrong: string[] = [];
    for (const path of Object.keys(forwarded()))
      for (const who of readers) {
        const { status, text, headers } = await app.ask(path, { cookie: world.cookies[who] });
        if ((status === 302 ? 303 : status) !== expected(who)) wrong.push(`${who} ${path}: ${status}`);
        const foreign = [...canariesIn(text + JSON.stringify(headers))].filter(
          (zone) => !mayRead[who].some((may) => may === zone),
        );
        if (foreign.length > 0) wrong.push(`${who} ${path} reads of ${foreign.join(", ")}`);
      }
    expect(wrong).toEqual([]);
  }, 60_000);

  it("[FW5] [S3] is there whole, and nothing of what the team keeps beside it", async () => {
    for (const [path, words] of Object.entries(forwarded())) {
      const { text, headers } = await app.ask(path, { cookie: world.cookies.linkOfForward });
      const told = text + JSON.stringify(headers);
      expect([path, words.filter((word) => !told.includes(`kanari_forwarded_${word}`))]).toEqual([path, []]);
      expect([path, canariesIn(told).has("buyer")]).toEqual([path, false]);
    }
  });

  it("[FW5] stands in no list or count of the other links", async () => {
    for (const page of [
      "",
      "/library",
      "/questions",
      "/questions/export",
      "/updates",
      "/forwards",
      "/people",
      "/live",
    ]) {
      const ask = { cookie: world.cookies.linkOfViewer, listenUntil: "presence", headers: { "Last-Event-ID": "s0" } };
      const { bytes, headers } = await app.ask(`/plans/${world.planId}${page}`, ask);
      const words = await wordsIn(bytes, String(headers["content-type"]));
      expect([page, [...canariesIn(words)].filter((zone) => zone !== "shared")]).toEqual([page, []]);
    }
  });
});

describe("the summary as a file", () => {
  it("[BR6] [FW5] [P6] is given by the link it was sent with, whole, with the numbers that reader tries, and stores nothing", async () => {
    const path = `/plans/${world.planId}/forwards/${world.planted.forwarded.forwardId}/pdf`;
    const owner = postgres(database.url, { max: 1 });
    const before = await digestOf(owner, ["rate_limit"]);
    const take = async (search: string): Promise<string> => {
      const { status, headers, bytes } = await app.ask(path + search, { cookie: world.cookies.linkOfForward });
      expect([status, headers["content-type"]]).toEqual([200, "application/pdf"]);
      return wordsOfPdf(bytes);
    };
    const [sent, tried] = [await take(""), await take("?paper=letter&n=345")];
    expect([sent.includes("kanari_forwarded_brief"), [...canariesIn(sent)]]).toEqual([true, ["forwarded"]]);
    expect([sent.includes("EUR 0.01"), tried.includes("EUR 345"), tried.includes("reader's own")]).toEqual([
      ...[true, true, true],
    ]);
    expect(await digestOf(owner, ["rate_limit"])).toEqual(before);
    await owner.end();
  });
});

async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  await file.destroy();
  return items.map((one) => ("str" in one ? one.str : "")).join("");
}

describe("the stream of an open page", () => {
  it("[S17] [S2] ends for a link that was taken back by a plain refusal, which a browser does not ask again", async () => {
    const nowhere = world.planId.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    for (const who of ["revokedLink", "nobody"] as const) {
      for (const planId of [world.planId, nowhere]) {
        const { status, headers, text } = await app.ask(`/plans/${planId}/live`, { cookie: world.cookies[who] });
        expect([who, status, headers.location, text]).toEqual([who, 401, undefined, ""]);
      }
    }
    const { status } = await app.ask(`/plans/${world.planId}/live`, { cookie: world.cookies.stranger });
    expect(status).toBe(404);
  });
});
