/**
 * The guards every loader and action is made with. A guard finds out who asks, opens the one transaction of the request
 * with that person's rights, asks for the capability, and only then runs the page's own lines. What is not said is refused.
 *
 * An outsider reads 404 for a plan that exists and for one that does not; somebody inside without the capability 403;
 * nobody signed in is asked to sign in, whatever the address. A form that came too early is kept and sent again (AC1).
 */
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  json,
  type LoaderFunctionArgs,
  type TypedResponse,
} from "@remix-run/node";
import type { z } from "zod";

import { DataAnswer } from "#app/lib/whole-answer.ts";

import { type ActionAnswer, invalid, refusal, takeToast, type Toast } from "./answer.server.ts";
import type { Capability, WorkspaceCapability } from "./capability.ts";
import { type FormValues, type HouseFields, readForm } from "./form.server.ts";
import { howLetIn } from "./opened.ts";
import { ask, type Asked, openPerson, openPlan, openWorkspace, type PersonDoor } from "./opening.server.ts";
import { putAwayWords } from "./put-away.ts";
import { readSession, type SignedIn } from "./session.server.ts";
import { planShell, type PlanShell, type Shell, shellOf, workspaceShell, type WorkspaceShell } from "./shell.server.ts";
import { followsLog, tagOf } from "./unchanged.server.ts";
import type { PersonViewer, PlanViewer, WorkspaceViewer } from "./viewer.ts";

export type PlanAsked = Asked & { viewer: PlanViewer };
export type WorkspaceAsked = Asked & { viewer: WorkspaceViewer };
export type PersonAsked = Asked & { viewer: PersonViewer };
export type OpenAsked = Asked & { signedIn: SignedIn | null };
type Sent<Schema extends z.ZodType> = { form: z.infer<Schema>; values: FormValues };
type OpenSent<Schema extends z.ZodType> = Sent<Schema> & { house: HouseFields };

type Loader<T> = (args: LoaderFunctionArgs) => Promise<TypedResponse<T>>;
type Action = (args: ActionFunctionArgs) => Promise<Response | TypedResponse<ActionAnswer>>;
type Answer = Response | TypedResponse<ActionAnswer>;

/** What the page gets: a `Response` that a loader returns instead goes out as it is. */
type Data<T> = Exclude<T, Response>;

/**
 * A page or feed of one plan. A `Response` that `load` returns (a stream, a redirect) goes out as it is. `isOfLog` for a page
 * whose data change with the plan's events alone: asked again unchanged it is not made again (see `followsLog`).
 */
export function planRoute<T extends object>(
  { can, isOfLog = false }: { can: Capability; isOfLog?: boolean },
  load: (asked: PlanAsked) => Promise<T>,
): Loader<Data<T> & { shell: PlanShell }> {
  const open: Door<PlanViewer> = (asked, run) => openPlan(asked, can, run);
  if (!isOfLog) return page(open, planShell, load);
  return followsLog(
    page(open, planShell, (asked) => {
      const tag = tagFor(asked);
      if (tag) asked.headers.set("ETag", tag);
      return load(asked);
    }),
  );
}

/** What an open page listens to. Nobody reads it: it has no frame, and whoever may not have it is told so, not shown the way in. */
export function planStream(
  { can }: { can: Capability },
  answer: (asked: PlanAsked) => Response,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return guarded(async (args) => {
    const asked = ask(args);
    return openPlan(asked, can, (viewer) => Promise.resolve(answer({ ...asked, viewer })), { isStream: true });
  });
}

function tagFor({ viewer, request, url, now, build }: PlanAsked): string | null {
  const letIn = howLetIn(viewer);
  // A toast that waits is in the data, and only once.
  if (!letIn || !build || takeToast(request).toast) return null;
  return tagOf(letIn, { url, build, now });
}

/**
 * A write on one plan. `form` is its strict schema; wrong input is answered 422 before `act` runs. On a plan that was put away
 * nothing is written (EX1) but by `alsoPutAway`: what takes it out again, and marks that its readers leave for themselves.
 */
export function planAction<Schema extends z.ZodType>(
  { can, form, alsoPutAway = false }: { can: Capability; form: Schema; alsoPutAway?: boolean },
  act: (asked: PlanAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return write<PlanViewer, Schema>(
    (asked, run) => openPlan(asked, can, run, { isForm: true }),
    form,
    (asked) =>
      asked.viewer.isArchived && !alsoPutAway ? Promise.resolve(refusal(putAwayWords, asked.values)) : act(asked),
  );
}

/** A page of the workspace, for its members. */
export function workspaceRoute<T extends object>(
  { can }: { can: WorkspaceCapability },
  load: (asked: WorkspaceAsked) => Promise<T>,
): Loader<Data<T> & { shell: WorkspaceShell }> {
  return page((asked, run) => openWorkspace(asked, can, run), workspaceShell, load);
}

export function workspaceAction<Schema extends z.ZodType>(
  { can, form }: { can: WorkspaceCapability; form: Schema },
  act: (asked: WorkspaceAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return write((asked, run) => openWorkspace(asked, can, run), form, act);
}

/** A person's own pages. */
export function personRoute<T extends object>(
  door: PersonDoor,
  load: (asked: PersonAsked) => Promise<T>,
): Loader<Data<T> & { shell: Shell }> {
  return page(
    (asked, run) => openPerson(asked, door, run),
    (_, toast) => shellOf(toast),
    load,
  );
}

export function personAction<Schema extends z.ZodType>(
  { form, ...door }: PersonDoor & { form: Schema },
  act: (asked: PersonAsked & Sent<Schema>) => Promise<Answer>,
): Action {
  return write((asked, run) => openPerson(asked, door, run), form, act);
}

/** A page that anybody may open. `why` says why that is right; it is read by the architecture test and by people. */
export function openRoute<T extends object>(
  why: string,
  load: (asked: OpenAsked) => Promise<T>,
): Loader<Data<T> & { shell: Shell }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const loaded = await load({ ...asked, signedIn: await readSession(asked.request, asked.now) });
    const data = loaded instanceof Response ? loaded : { ...loaded, shell: shellOf(toast) };
    return answerWith(data, asked, cookie);
  }, why);
}

export function openAction<Schema extends z.ZodType>(
  { why, form }: { why: string; form: Schema },
  act: (asked: OpenAsked & OpenSent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    const read = await readForm(asked.request, form);
    if (!read.ok) return invalid(read.fields, read.values);
    const signedIn = await readSession(asked.request, asked.now);
    return act({ ...asked, signedIn, form: read.value, values: read.values, house: read.house });
  }, why);
}

const guardTag = Symbol.for("lockstep.guard");

/** For the guards alone: marks what one of them made. */
export function guarded<F extends object>(guard: F, why = "guarded"): F {
  return Object.assign(guard, { [guardTag]: why });
}

/** Opens the door with the rights of whoever asks and runs `run` behind it, or answers in its place. */
type Door<Viewer> = <T>(asked: Asked, run: (viewer: Viewer) => Promise<T>) => Promise<T>;

function page<Viewer, S extends Shell, T extends object>(
  open: Door<Viewer>,
  shellFor: (viewer: Viewer, toast: Toast | null) => S | Promise<S>,
  load: (asked: Asked & { viewer: Viewer }) => Promise<T>,
): Loader<Data<T> & { shell: S }> {
  return guarded(async (args) => {
    const asked = ask(args);
    const { toast, cookie } = takeToast(asked.request);
    const data = await open(asked, async (viewer) => {
      // Asked together; the frame first, with all that the reader may read, whatever the page then does with their rights.
      const [shell, loaded] = await Promise.all([shellFor(viewer, toast), load({ ...asked, viewer })]);
      return loaded instanceof Response ? loaded : { ...loaded, shell };
    });
    if (data instanceof Response && isRedirect(data) && answeredHere.has(args.context))
      return json({} as T & { shell: S });
    return answerWith(data, asked, cookie);
  });
}

function write<Viewer, Schema extends z.ZodType>(
  open: Door<Viewer>,
  form: Schema,
  act: (asked: Asked & { viewer: Viewer } & Sent<Schema>) => Promise<Answer>,
): Action {
  return guarded(async (args) => {
    const asked = ask(args);
    const answer = await open(asked, async (viewer) => {
      const read = await readForm(asked.request, form);
      if (!read.ok) return invalid(read.fields, read.values);
      return act({ ...asked, viewer, form: read.value, values: read.values });
    });
    if (!isRedirect(answer)) answeredHere.add(args.context);
    return answer;
  });
}

/**
 * Requests whose form was answered on the spot: wrong input, a refusal. Without scripts that answer is a page, so an address
 * that only takes forms, whose loader returns the way to another page, must not lead away from it.
 */
const answeredHere = new WeakSet<AppLoadContext>();

function isRedirect({ status }: Pick<Response, "status">): boolean {
  return status >= 300 && status < 400;
}

function answerWith(data: object, { headers }: Asked, cookie: string | null): Response {
  if (data instanceof Response) return data;
  if (cookie) headers.append("Set-Cookie", cookie);
  return new DataAnswer(data, headers);
}
