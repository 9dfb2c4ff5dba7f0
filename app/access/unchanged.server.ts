/**
 * Whether what a reader has of a page can still be what they would get: asked before the page is made, by one query. All that
 * can change it goes into one tag: the build, who reads and with which rights, how far the lanes they read have come, the
 * settings, the day. Of a lane somebody does not read nothing is in it (LN2), and what is said is said to nobody else.
 */
import { now as clock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { database, type Transaction } from "#db/client.ts";

import { openedOfSession } from "./context.server.ts";
import { readCookie } from "./cookie.server.ts";
import { readLink } from "./link.server.ts";
import type { LetIn } from "./opened.ts";
import { hashOf } from "./secret.server.ts";
import { sessionIdOf } from "./session.server.ts";
import { standsAsItIs } from "./session-life.ts";

const mark = Symbol.for("lockstep.follows-log");

/**
 * Marks a loader whose data change only with an event in a lane its reader reads, or with the day: no other table, no counter of
 * views, nothing of the workspace that the plan does not tell of.
 */
export function followsLog<F extends object>(loader: F): F {
  return Object.assign(loader, { [mark]: true });
}

/** The tag of one reader's data at one moment. */
export function tagOf({ opened, personId, tokenHash }: LetIn, asked: { url: URL; build: string; now: Date }): string {
  const { isSampleMode, showsHttpBanner, publicUrl, runBy } = readEnv();
  const address = new URL(asked.url);
  address.searchParams.delete("_data");
  const parts = [
    ...[asked.build, isSampleMode, showsHttpBanner, publicUrl, runBy],
    ...[personId, tokenHash, address.pathname, address.search],
    // Somewhere a day begins at every quarter of an hour: what is late is late by its owner's own clock.
    Math.floor(asked.now.getTime() / quarterMs),
    opened,
  ];
  return `"${hashOf(JSON.stringify(parts)).slice(0, 40)}"`;
}

/** The tag if it is one that the browser named; null where the page has to be made. */
export async function unchangedTag(request: Request, loader: unknown, build: string): Promise<string | null> {
  const known = request.headers.get("If-None-Match");
  const url = new URL(request.url);
  const planId = /^\/plans\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//.exec(url.pathname)?.[1];
  const isMarked = typeof loader === "function" && mark in loader;
  // A toast that waits is news by itself.
  if (!known || !planId || !isMarked || readCookie(request, "toast")) return null;
  const now = clock();
  const [sessionId, tokenHash] = [sessionIdOf(request), readLink(request, planId)];
  if (!sessionId && !tokenHash) return null;
  const [row] = await openedOfSession(database().db as unknown as Transaction, { sessionId, tokenHash, planId });
  // A session that is over or is to be written down anew is looked at where the page is made.
  if (!row?.opened || (sessionId && !(row.session && standsAsItIs(row.session, now)))) return null;
  const tag = tagOf({ personId: row.session?.personId ?? null, tokenHash, opened: row.opened }, { url, build, now });
  return names(known, tag) ? tag : null;
}

/** Whether a list of tags, as a browser or a compressing proxy sends it back, has this one. */
export function names(known: string, tag: string): boolean {
  return known.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}

const quarterMs = 15 * 60 * 1000;
