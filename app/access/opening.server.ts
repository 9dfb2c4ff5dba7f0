/**
 * Who asks, and may they? Opens the plan, the workspace or the person's own things for one request, or answers in their
 * place: 404 to an outsider, 403 to somebody inside without the capability, and the way to sign in or to the code.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { now } from "#app/server/clock.server.ts";
import { type Env, readEnv } from "#app/server/env.server.ts";

import type { Capability, WorkspaceCapability } from "./capability.ts";
import { asPerson, inPlan, inPlanOfSession, inWorkspace } from "./context.server.ts";
import { keepForm } from "./kept-form.server.ts";
import { wasGiven } from "./opened.ts";
import { readLink } from "./link.server.ts";
import { readSession, sessionIdOf } from "./session.server.ts";
import type { PersonViewer, PlanViewer, WorkspaceViewer } from "./viewer.ts";

export interface Asked {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  /** What to send along with the answer, cookies above all. */
  headers: Headers;
  now: Date;
  clientAddress: string;
  /** Sent from this machine itself. */
  isLocal: boolean;
  /** Which build answers; null where nobody says. */
  build: string | null;
}

export function ask({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Asked {
  return {
    request,
    url: new URL(request.url),
    params,
    headers: new Headers(),
    now: now(),
    clientAddress: context.clientAddress,
    isLocal: context.isLocal,
    build: context.build ?? null,
  };
}

/**
 * `isForm`: who may do it on a plan that was put away comes in, to be told so with all they typed. `isStream`: a page that is open
 * asks, not a person; the way to sign in would be no answer to it.
 */
export async function openPlan<T>(
  asked: Asked,
  can: Capability,
  run: (viewer: PlanViewer) => Promise<T>,
  { isForm = false, isStream = false } = {},
): Promise<T> {
  const planId = asked.params["planId"] ?? "";
  const { isSignedIn, result } = await enter(asked, planId, async (viewer) => {
    // The refusals are made inside and thrown outside: keeping a form is a write that must outlive this transaction.
    if (viewer.can(can) || (isForm && wasGiven(viewer, can))) return { value: await run(viewer) };
    // A link without an address asks first who is reading, whatever they want to do (FW3).
    const mayAfterProof = viewer.couldAfterProof(can) || viewer.link?.address === null;
    return { refused: viewer.kind === "link" && mayAfterProof ? ("proof" as const) : ("never" as const) };
  });
  if (result === null && isStream && !isSignedIn) throw new Response(null, { status: 401, statusText: "Unauthorized" });
  if (result === null) throw isSignedIn ? notFound() : await signInFirst(asked);
  if ("value" in result) return result.value;
  if (result.refused === "proof") throw await proveFirst(asked, planId);
  throw new Response(null, { status: 403, statusText: "Forbidden" });
}

/** Finds out who asks and lets them in: as a rule in one question to the database, since every page of a plan begins with it. */
async function enter<T>(
  { request, now }: Asked,
  planId: string,
  run: (viewer: PlanViewer) => Promise<T>,
): Promise<{ isSignedIn: boolean; result: T | null }> {
  const [sessionId, tokenHash] = [sessionIdOf(request), readLink(request, planId)];
  if (sessionId && isUuid(planId)) {
    const found = await inPlanOfSession({ sessionId, tokenHash, planId, now }, run);
    if (found.isKnown) return { isSignedIn: true, result: found.result };
  }
  const signedIn = await readSession(request, now);
  const who = { personId: signedIn?.personId ?? null, tokenHash, planId, now };
  return { isSignedIn: signedIn !== null, result: isUuid(planId) ? await inPlan(who, run) : null };
}

export async function openWorkspace<T>(
  asked: Asked,
  can: WorkspaceCapability,
  run: (viewer: WorkspaceViewer) => Promise<T>,
): Promise<T> {
  const signedIn = await readSession(asked.request, asked.now);
  if (!signedIn) throw await signInFirst(asked);
  const result = await inWorkspace({ personId: signedIn.personId, now: asked.now }, async (viewer) =>
    viewer.can(can) ? { value: await run(viewer) } : { refused: true },
  );
  if (result === null) throw notFound();
  if ("value" in result) return result.value;
  throw new Response(null, { status: 403, statusText: "Forbidden" });
}

/** Whom a person's page is for. */
export interface PersonDoor {
  /** True for the pages of the server's administrator; others read 404 there. */
  administrator: boolean;
  /** For pages that only such a server has (JN1). */
  onlyRunBy?: Env["runBy"];
}

export async function openPerson<T>(
  asked: Asked,
  { administrator, onlyRunBy }: PersonDoor,
  run: (viewer: PersonViewer) => Promise<T>,
): Promise<T> {
  const signedIn = await readSession(asked.request, asked.now);
  if (!signedIn) throw await signInFirst(asked);
  if (administrator && !signedIn.isAdministrator) throw notFound();
  if (onlyRunBy && readEnv().runBy !== onlyRunBy) throw notFound();
  return asPerson({ ...signedIn, now: asked.now }, run);
}

/** AC1: the first act on a device. What was typed waits, sealed, until the code is there; a file does not. */
async function proveFirst(asked: Asked, planId: string): Promise<Response> {
  const proof = `/plans/${planId}/proof`;
  if (isKeepable(asked.request)) return redirectTo(proof, await keepForm(asked.request, asked.now));
  return redirectTo(`${proof}?${new URLSearchParams({ to: pathOf(asked) }).toString()}`, null);
}

async function signInFirst(asked: Asked): Promise<Response> {
  if (isKeepable(asked.request)) return redirectTo("/sign-in", await keepForm(asked.request, asked.now));
  return redirectTo(`/sign-in?${new URLSearchParams({ to: pathOf(asked) }).toString()}`, null);
}

function isKeepable({ method, headers }: Request): boolean {
  return method === "POST" && !headers.get("Content-Type")?.startsWith("multipart/form-data");
}

/** The page that was asked for, whether as a document or as its data. */
function pathOf({ url }: Asked): string {
  url.searchParams.delete("_data");
  return url.pathname + url.search;
}

function redirectTo(location: string, cookie: string | null): Response {
  const headers = new Headers({ Location: location });
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
