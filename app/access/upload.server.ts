/**
 * The guard of forms that carry a file. Who sends it is asked before a byte of it is read, and once more when it has
 * arrived; in between no transaction is open. What arrives goes to the storage as it comes, and a file that no row names
 * in the end is removed again.
 */
import { type ActionFunctionArgs, json } from "@remix-run/node";
import { sql } from "drizzle-orm";
import type { z } from "zod";

import { database } from "#db/client.ts";
import { boundaryOf } from "#app/server/multipart.server.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";
import { storage } from "#app/server/storage.server.ts";

import { type ActionAnswer, invalid } from "./answer.server.ts";
import type { Capability, WorkspaceCapability } from "./capability.ts";
import { checkForm, type FormValues, readForm } from "./form.server.ts";
import { guarded } from "./guard.server.ts";
import { ask, type Asked, openPlan, openWorkspace } from "./opening.server.ts";
import { type Arrived, readUpload, type Room, type Stopped } from "./upload-form.server.ts";
import type { PlanViewer, WorkspaceViewer } from "./viewer.ts";

type Answer = Response | ReturnType<typeof json<ActionAnswer>>;

export interface Upload<Viewer, Schema extends z.ZodType> {
  form: Schema;
  /** How much more may be stored here, or why nothing may. Asked before the body is read. */
  room: (viewer: Viewer) => Promise<Room>;
  /** Null where the form came without a file. */
  act: (
    asked: Asked & { viewer: Viewer; form: z.infer<Schema>; values: FormValues; file: Arrived | null },
  ) => Promise<Answer>;
}

const filesAnHour = 60;
const tooOften: Stopped = {
  status: 429,
  say: `You have sent ${filesAnHour} files within an hour. Please wait a little, then send this one again.`,
};

export function planUpload<Schema extends z.ZodType>(
  can: Capability,
  upload: Upload<PlanViewer, Schema>,
): (args: ActionFunctionArgs) => Promise<Answer> {
  return receive((asked, run) => openPlan(asked, can, run), upload);
}

export function workspaceUpload<Schema extends z.ZodType>(
  can: WorkspaceCapability,
  upload: Upload<WorkspaceViewer, Schema>,
): (args: ActionFunctionArgs) => Promise<Answer> {
  return receive((asked, run) => openWorkspace(asked, can, run), upload);
}

function receive<Viewer extends { personId: string | null }, Schema extends z.ZodType>(
  open: <T>(asked: Asked, run: (viewer: Viewer) => Promise<T>) => Promise<T>,
  { form, room, act }: Upload<Viewer, Schema>,
): (args: ActionFunctionArgs) => Promise<Answer> {
  return guarded(async (args: ActionFunctionArgs) => {
    const asked = ask(args);
    const before = await open(asked, async (viewer) => ({ room: await room(viewer), who: viewer.personId }));
    const boundary = boundaryOf(asked.request.headers.get("Content-Type"));
    if (boundary === null) {
      const read = await readForm(asked.request, form);
      return read.ok
        ? open(asked, (viewer) => act({ ...asked, viewer, form: read.value, values: read.values, file: null }))
        : invalid(read.fields, read.values);
    }
    const isFree = await takeTurn(
      [{ key: `upload person ${before.who ?? ""}`, limit: filesAnHour, hours: 1 }],
      asked.now,
    );
    const sent = await readUpload(asked.request, boundary, isFree ? before.room : tooOften);
    try {
      if (sent.stopped) return json({ refused: sent.stopped.say, values: sent.values }, sent.stopped.status);
      const read = checkForm(sent, form);
      if (!read.ok) return invalid(read.fields, read.values);
      return await open(asked, (viewer) =>
        act({ ...asked, viewer, form: read.value, values: read.values, file: sent.file }),
      );
    } finally {
      if (sent.file) await removeUnlessKept(sent.file.fileId);
    }
  });
}

/** A refusal, a second press of the button, a transaction that failed: no row names the file then, and it goes. */
async function removeUnlessKept(fileId: string): Promise<void> {
  const known = await database()
    .db.execute(sql`select known_files(array[${fileId}]::uuid[])`)
    // Nobody knows whether the row was stored: the sweeper finds out.
    .catch(() => [fileId]);
  if (known.length === 0) await storage().remove(fileId);
}
