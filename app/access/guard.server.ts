/**
 * The guards every loader and action is made with. A guard finds out who asks, opens the one transaction of the request
 * with that person's rights, asks for the capability, and only then runs the page's own lines. What is not said is refused.
 *
 * An outsider reads 404 for a plan that exists and for one that does not; somebody inside without the capability 403;
 * nobody signed in is asked to sign in, whatever the address. A form that came too early is kept and sent again (AC1).
 */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";

import { now } from "#app/server/clock.server.ts";

import { type ActionAnswer, invalid, takeToast } from "./answer.server.ts";
import type { Capability, WorkspaceCapability } from "./capability.ts";
import { asPerson, inPlan, inWorkspace } from "./context.server.ts";
import { type FormValues, readForm } from "./form.server.ts";
import { keepForm } from "./kept-form.server.ts";
import { readLink } from "./link.server.ts";
import { readSession, type SignedIn } from "./session.server.ts";
import { planShell, type PlanShell, type Shell, shellOf, workspaceShell, type WorkspaceShell } from "./shell.server.ts";
import type { PersonViewer, PlanViewer, WorkspaceViewer } from "./viewer.ts";

interface Asked {
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  /** What to send along with the answer, cookies above all. */
  headers: Headers;
  now: Date;
  clientAddress: string;
}

export type PlanAsked = Asked & { viewer: PlanViewer };
export type WorkspaceAsked = Asked & { viewer: WorkspaceViewer };
export type PersonAsked = Asked & { viewer: PersonViewer };
export type OpenAsked = Asked & { signedIn: SignedIn | null };
type Sent<Schema extends z.ZodType> = { form: z.infer<Schema>; values: FormValues };

type Loader<T> = (args: LoaderFunctionArgs) => Promise<TypedResponse<T>>;
type Action = (args: ActionFunctionArgs) => Promise<Response | TypedResponse<ActionAnswer>>;
type Answer = Response | TypedResponse<ActionAnswer>;

/** A page or feed of one plan. A `Response` that `load` returns (a stream, a redirect) goes out as it is. */
export function planRoute<T extends object>(
  { can }: { can: Capability },
  load: (asked: PlanAsked) => Promise<T | Response>,
): Loader<T & { shell: PlanShell }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const data = await openPlan(asked, can, async (viewer) => {
      const loaded = await load({ ...asked, viewer });
      return loaded instanceof Response ? loaded : { ...loaded, shell: await planShell(viewer, toast) };
    });
    return answerWith(data, asked, cookie);
  });
}

/** A write on one plan. `form` is its strict schema; wrong input is answered 422 before `act` runs. */
export function planAction<Schema extends z.ZodType>(
  { can, form }: { can: Capability; form: Schema },
  act: (asked: PlanAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    return openPlan(asked, can, async (viewer) => {
      const read = await readForm(asked.request, form);
      if (!read.ok) return invalid(read.fields, read.values);
      return act({ ...asked, viewer, form: read.value, values: read.values });
    });
  });
}

/** A page of the workspace, for its members. */
export function workspaceRoute<T extends object>(
  { can }: { can: WorkspaceCapability },
  load: (asked: WorkspaceAsked) => Promise<T | Response>,
): Loader<T & { shell: WorkspaceShell }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const data = await openWorkspace(asked, can, async (viewer) => {
      const loaded = await load({ ...asked, viewer });
      return loaded instanceof Response ? loaded : { ...loaded, shell: workspaceShell(viewer, toast) };
    });
    return answerWith(data, asked, cookie);
  });
}

export function workspaceAction<Schema extends z.ZodType>(
  { can, form }: { can: WorkspaceCapability; form: Schema },
  act: (asked: WorkspaceAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    return openWorkspace(asked, can, async (viewer) => {
      const read = await readForm(asked.request, form);
      if (!read.ok) return invalid(read.fields, read.values);
      return act({ ...asked, viewer, form: read.value, values: read.values });
    });
  });
}

/** A person's own pages. `administrator: true` for those of the server's administrator; others read 404 there. */
export function personRoute<T extends object>(
  { administrator }: { administrator: boolean },
  load: (asked: PersonAsked) => Promise<T | Response>,
): Loader<T & { shell: Shell }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const data = await openPerson(asked, administrator, async (viewer) => {
      const loaded = await load({ ...asked, viewer });
      return loaded instanceof Response ? loaded : { ...loaded, shell: shellOf(toast) };
    });
    return answerWith(data, asked, cookie);
  });
}

export function personAction<Schema extends z.ZodType>(
  { administrator, form }: { administrator: boolean; form: Schema },
  act: (asked: PersonAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    return openPerson(asked, administrator, async (viewer) => {
      const read = await readForm(asked.request, form);
      if (!read.ok) return invalid(read.fields, read.values);
      return act({ ...asked, viewer, form: read.value, values: read.values });
    });
  });
}

/** A page that anybody may open. `why` says why that is right; it is read by the architecture test and by people. */
export function openRoute<T extends object>(
  why: string,
  load: (asked: OpenAsked) => Promise<T | Response>,
): Loader<T & { shell: Shell }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const loaded = await load({ ...asked, signedIn: await readSession(asked.request, asked.now) });
    return answerWith(loaded instanceof Response ? loaded : { ...loaded, shell: shellOf(toast) }, asked, cookie);
  }, why);
}

export function openAction<Schema extends z.ZodType>(
  { why, form }: { why: string; form: Schema },
  act: (asked: OpenAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    const read = await readForm(asked.request, form);
    if (!read.ok) return invalid(read.fields, read.values);
    const signedIn = await readSession(asked.request, asked.now);
    return act({ ...asked, signedIn, form: read.value, values: read.values });
  }, why);
}

export const guardTag = Symbol.for("lockstep.guard");

function guarded<F extends object>(guard: F, why = "guarded"): F {
  return Object.assign(guard, { [guardTag]: why });
}

function ask({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Asked {
  return {
    request,
    url: new URL(request.url),
    params,
    headers: new Headers(),
    now: now(),
    clientAddress: context.clientAddress,
  };
}

async function openPlan<T>(asked: Asked, can: Capability, run: (viewer: PlanViewer) => Promise<T>): Promise<T> {
  const planId = asked.params["planId"] ?? "";
  const signedIn = await readSession(asked.request, asked.now);
  const tokenHash = readLink(asked.request, planId);
  if (!isUuid(planId)) throw signedIn ? notFound() : await signInFirst(asked);
  const who = { personId: signedIn?.personId ?? null, tokenHash, planId, now: asked.now };
  // The refusals are made inside and thrown outside: keeping a form is a write that must outlive this transaction.
  const result = await inPlan(who, async (viewer) => {
    if (viewer.can(can)) return { value: await run(viewer) };
    return { refused: viewer.kind === "link" && viewer.couldAfterProof(can) ? ("proof" as const) : ("never" as const), viewer };
  });
  if (result === null) throw signedIn ? notFound() : await signInFirst(asked);
  if ("value" in result) return result.value;
  if (result.refused === "proof") throw await proveFirst(asked, planId);
  throw new Response(null, { status: 403, statusText: "Forbidden" });
}

async function openWorkspace<T>(
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

async function openPerson<T>(asked: Asked, administrator: boolean, run: (viewer: PersonViewer) => Promise<T>): Promise<T> {
  const signedIn = await readSession(asked.request, asked.now);
  if (!signedIn) throw await signInFirst(asked);
  if (administrator && !signedIn.isAdministrator) throw notFound();
  return asPerson({ ...signedIn, now: asked.now }, run);
}

/** AC1: the first act on a device. What was typed waits, sealed, until the code is there. */
async function proveFirst(asked: Asked, planId: string): Promise<Response> {
  return redirectTo(`/plans/${planId}/proof`, asked.request.method === "POST" ? await keepForm(asked.request, asked.now) : null);
}

async function signInFirst(asked: Asked): Promise<Response> {
  if (asked.request.method === "POST") return redirectTo("/sign-in", await keepForm(asked.request, asked.now));
  asked.url.searchParams.delete("_data");
  const to = asked.url.pathname + asked.url.search;
  return redirectTo(`/sign-in?${new URLSearchParams({ to }).toString()}`, null);
}

function redirectTo(location: string, cookie: string | null): Response {
  const headers = new Headers({ Location: location });
  if (cookie) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function answerWith<T extends object>(data: T | Response, { headers }: Asked, cookie: string | null): TypedResponse<T> {
  if (data instanceof Response) return data as TypedResponse<T>;
  if (cookie) headers.append("Set-Cookie", cookie);
  return json(data, { headers }) as TypedResponse<T>;
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
