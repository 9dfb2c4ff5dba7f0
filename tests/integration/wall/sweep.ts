// Every answer somebody can be given, with a name each, so that two moments of one world can be compared byte for byte.
import { createHash } from "node:crypto";

import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, vi } from "vitest";

import { hashOf } from "#app/access/secret.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { eventSchemas } from "#app/activity/event.ts";
import { eventKey } from "#app/activity/notice.ts";
import { asHtml, asText } from "#app/mail/letter-render.tsx";
import { writeLetter } from "#app/mail/letter.server.ts";
import * as schema from "#db/schema/index.ts";
import { fill, mailAddresses, type MatrixWorld, type Reader, steady } from "#tests/support/matrix.ts";
import type { Answer, AppRoute, Ask, RoutedApp } from "#tests/support/routed-app.ts";
import { as, asLink, type Who, worldNow } from "#tests/support/world.ts";

import { doors } from "./doors.ts";

export interface Here {
  world: MatrixWorld;
  app: RoutedApp;
}
export type Answers = Record<string, string>;

/** One of each side reads the pages themselves, which hold their data; the others are given the data alone. */
const readsPages: readonly Reader[] = ["rep", "champion"];
/** A drawing takes a second; what it is made of stands on the page of the same cut. */
const drawsFor: readonly Reader[] = ["champion", "rep", "linkOfForward"];

/** Pages, data, files, sheets, the stream, refusals, mails, and every row the database would show, for each watcher. */
export async function allAnswers(here: Here, watchers: readonly Reader[]): Promise<Answers> {
  const answers: Answers = {};
  await withOneKey(async () => {
    for (const who of watchers) {
      await answer(here, requestsOf(here, who), answers);
      answers[`${who} rows`] = await rowsShown(here.world, who);
      Object.assign(answers, await lettersTo(here.world, who));
    }
  });
  return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The answers of some routes alone. */
export async function someAnswers(here: Here, who: Reader, routes: readonly string[]): Promise<Answers> {
  const answers: Answers = {};
  await withOneKey(() =>
    answer(
      here,
      requestsOf(here, who).filter(({ id }) => routes.includes(id)),
      answers,
    ),
  );
  return answers;
}

/** A form carries a key of its own each time it is shown: here always the same. */
export async function withOneKey(run: () => Promise<void>): Promise<void> {
  const keys = vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
  await run().finally(() => keys.mockRestore());
}

function answer({ app }: Here, requests: readonly Request[], into: Answers): Promise<void> {
  return eachOf(requests, async ({ name, path, ask, isPage }) => {
    const given = await app.ask(path, ask);
    // A page carries a nonce and the number of its request, which are put aside by name; all else is compared byte for byte.
    into[name] = isPage ? steady(given) : `${steady(given)}${hashOfBytes(given)}`;
  });
}

/** The names of the answers that are no longer the same, with the place where they part. */
export function differences(before: Answers, after: Answers, who: readonly Reader[]): string[] {
  const theirs = Object.keys(before).filter((name) => who.some((one) => name.startsWith(`${one} `)));
  expect(Object.keys(after)).toEqual(expect.arrayContaining(theirs));
  expect(theirs.length).toBeGreaterThan(who.length * 50);
  return theirs.flatMap((name) => {
    const [text, now] = [before[name] ?? "", after[name] ?? ""];
    if (now === text) return [];
    let at = 0;
    while (text[at] === now[at]) at += 1;
    const from = Math.max(0, at - 60);
    return [`${name}: …${text.slice(from, at + 60)}… became …${now.slice(from, at + 60)}…`];
  });
}

interface Request {
  id: string;
  name: string;
  path: string;
  ask: Ask;
  isPage: boolean;
}

function requestsOf({ world, app }: Here, who: Reader): Request[] {
  const zone = who === "otherBuyer" ? "othershared" : who === "rivalRep" ? "rivalshared" : "shared";
  const planId = { othershared: world.otherPlanId, rivalshared: world.rival.planId, shared: world.planId }[zone];
  const cookie = world.cookies[who];
  const pathOf = (route: AppRoute): string =>
    fill(route.path, {
      ...{ ...world.planted[zone], planId, token: world.tokens.linkReader },
      ...(zone === "shared" && doors[route.id]?.ids?.(world)),
    });
  const asData = (route: AppRoute, path: string): string =>
    `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(route.id)}`;
  const reads = app.routes
    .filter(({ id, hasLoader }) => hasLoader && (id !== "routes/plan/summary-pdf" || drawsFor.includes(who)))
    .map((route): Request => {
      const path = pathOf(route);
      const isWhole = !route.isPage || readsPages.includes(who);
      return {
        id: route.id,
        name: `${who} ${route.id}`,
        path: isWhole ? path : asData(route, path),
        isPage: route.isPage,
        // Who is here is told after all that was missed: then the stream has said what it had to say.
        ask: {
          cookie,
          ...(path.endsWith("/live") && { listenUntil: "presence", headers: { "Last-Event-ID": "s0" } }),
        },
      };
    });
  const refusals = app.routes
    .filter(({ id, hasAction }) => hasAction && readsPages.includes(who) && id !== "routes/access/sign-out")
    .map((route): Request => {
      const ask = { cookie, form: { unknown: "yes" } };
      return { id: route.id, name: `${who} POST ${route.id}`, path: asData(route, pathOf(route)), ask, isPage: false };
    });
  const plan = `/plans/${planId}`;
  const searches = [
    "/questions/new?text=Where+is+data+kept+in+private",
    "/library/new?title=Paper",
    "/forwards/new?to=Person",
    "/steps?change=none&stage=none",
    "/steps/none",
  ].map((rest): Request => ({
    id: "search",
    name: `${who} ${rest}`,
    path: plan + rest,
    ask: { cookie },
    isPage: true,
  }));
  return [...reads, ...refusals, ...searches];
}

function hashOfBytes({ bytes }: Answer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Several at a time: while one is answered, the database works for the next. Streams are told of each other, and wait. */
async function eachOf(requests: readonly Request[], run: (request: Request) => Promise<void>): Promise<void> {
  const isStream = ({ path }: Request): boolean => path.endsWith("/live");
  const waiting = requests.filter((one) => !isStream(one));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all([work(), work(), work(), work()]);
  for (const stream of requests.filter(isStream)) await run(stream);
}

/** The mails that could wait for them about everything everybody reads, as they would be sent now. */
export async function lettersTo({ planId, planted }: MatrixWorld, who: Reader): Promise<Answers> {
  const recipient = mailAddresses[who];
  if (recipient === undefined) return {};
  const kinds = Object.keys(eventSchemas);
  const events = kinds.map((_, index) => eventKey("shared", index + 1));
  const alone = events.filter((_, index) => /^(question|comment|step\.(completed|proposed))/.test(kinds[index] ?? ""));
  const { forwardId, participantId, stepId: linkId } = planted.shared;
  const asked: [kind: string, about: Record<string, string>][] = [
    ["notice", { events: events.join(" ") }],
    ...alone.map((event): [string, Record<string, string>] => ["question", { events: event }]),
    ["digest", { plans: planId, since: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" }],
    ["forward", { forwardId, linkId }],
    ["invitation", { participantId, linkId }],
  ];
  const letters: Answers = {};
  for (const [kind, about] of asked) {
    const letter = await writeLetter({ kind, about, recipient, planId, now: worldNow });
    letters[`${who} mail ${kind} ${Object.values(about).join(" ").slice(0, 80)}`] =
      typeof letter === "string"
        ? letter
        : [letter.subject, asText(letter, "foot"), await asHtml(letter, "foot")].join("\n");
  }
  return letters;
}

async function rowsShown(world: MatrixWorld, who: Reader): Promise<string> {
  const read = async ({ tx }: PlanViewer): Promise<string> => {
    const texts = [];
    for (const table of Object.values(schema)) {
      if (!is(table, PgTable) || !("planId" in table) || table === schema.link || table === schema.delivery) continue;
      const rows = (await tx.select().from(table)).map((row) => JSON.stringify(row)).sort();
      texts.push(`${getTableName(table)} ${rows.join(" ")}`);
    }
    return texts.join("\n");
  };
  if (who === "linkReader" || who === "linkOfNobody" || who === "linkOfForward")
    return (await asLink(world, hashOf(world.tokens[who]), read)) ?? "nothing";
  if (who === "otherBuyer") return "not asked";
  return as(world, who as Who, read);
}
