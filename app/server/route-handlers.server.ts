// Remix matches an address against every route of the build, and makes its tables anew for each handler. Both are done once
// here: a handler is kept for each set of routes that an address can mean, which is nearly always one route.
import type { RequestHandler, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";

type Routes = ServerBuild["routes"];
/** The segments of a route's whole path; null for one whose segments may be left out or go on. */
type Pattern = { id: string; segments: readonly string[] | null };

/** The handler for an address of this build: made of every route the address could match, and the routes around those. */
export function handlerFor(build: ServerBuild, mode: string, pathname: string): RequestHandler {
  const { patterns, handlers } = tablesOf(build);
  const asked = segmentsOf(pathname);
  const ids = patterns.filter(({ segments }) => couldMatch(segments, asked)).map(({ id }) => id);
  const key = `${mode} ${ids.join(" ")}`;
  const known = handlers.get(key);
  if (known) return known;
  const handler = createRequestHandler(narrowBuild(build, ids), mode);
  handlers.set(key, handler);
  return handler;
}

/** A build of these routes and those around them. The browser still gets the whole table: that one is a file. */
export function narrowBuild(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const kept = new Set(ids.flatMap((id) => withParents(build.routes, id)));
  // The outermost ones answer where nothing matches.
  for (const { id, parentId } of routesOf(build.routes)) if (parentId === undefined) kept.add(id);
  const pick = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

type Tables = { patterns: readonly Pattern[]; handlers: Map<string, RequestHandler> };

// In development each change is a new build.
const tables = new WeakMap<ServerBuild, Tables>();

function tablesOf(build: ServerBuild): Tables {
  const known = tables.get(build);
  if (known) return known;
  const parents = new Set(routesOf(build.routes).map(({ parentId }) => parentId));
  const patterns = routesOf(build.routes)
    .filter(({ id, path, index }) => path !== undefined || index === true || !parents.has(id))
    .map(({ id }) => ({ id, segments: patternOf(build.routes, id) }));
  const made = { patterns, handlers: new Map<string, RequestHandler>() };
  tables.set(build, made);
  return made;
}

function routesOf(routes: Routes): NonNullable<Routes[string]>[] {
  return Object.values(routes as Record<string, Routes[string] | undefined>).flatMap((route) => route ?? []);
}

function withParents(routes: Routes, id: string): string[] {
  const route = routes[id];
  return route ? [...(route.parentId === undefined ? [] : withParents(routes, route.parentId)), id] : [];
}

function patternOf(routes: Routes, id: string): readonly string[] | null {
  const path = withParents(routes, id)
    .map((each) => routes[each]?.path ?? "")
    .join("/");
  return /[?*]/.test(path) ? null : split(path.toLowerCase());
}

function couldMatch(segments: readonly string[] | null, asked: readonly string[]): boolean {
  if (segments === null) return true;
  return (
    segments.length === asked.length &&
    segments.every((segment, index) => segment.includes(":") || segment === asked[index])
  );
}

/** Decoded as the router does it: all of them or, where one makes no sense, none. */
function segmentsOf(pathname: string): readonly string[] {
  const raw = split(pathname);
  try {
    return raw.map((segment) => decodeURIComponent(segment).toLowerCase());
  } catch {
    return raw.map((segment) => segment.toLowerCase());
  }
}

function split(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}
