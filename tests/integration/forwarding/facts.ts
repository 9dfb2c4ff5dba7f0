/** What tests of forwards start from: something to read in a lane, a form filled in, and the link of a forward. */
import { desc, eq } from "drizzle-orm";

import { hashOf, tokenFor } from "#app/access/secret.server.ts";
import { type NewForwardForm, newForwardForm } from "#app/forwarding/forward.form.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { content, contentVersion, event, forwardLink } from "#db/schema/index.ts";
import { as, type Who, type World, worldNow } from "#tests/support/world.ts";

export async function makeContent(
  world: World,
  { lane = "shared", title = "Cost and return" }: { lane?: Lane; title?: string } = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const authorId = lane === "own" || lane === "buyer" ? world.people.champion : null;
  const of = { workspaceId: world.workspaceId, planId: world.planId, lane, authorId };
  const side = lane === "shared" || lane === "seller" ? ("seller" as const) : ("buyer" as const);
  await world.owner.insert(content).values({ id, ...of, side, title, createdByName: "Sam Rep" });
  await world.owner.insert(contentVersion).values({
    ...of,
    id: crypto.randomUUID(),
    contentId: id,
    number: 1,
    kind: "note",
    body: `What ${title} says`,
    side,
    byName: "Sam Rep",
    at: worldNow,
  });
  return id;
}

export function newForward(words: Partial<Record<keyof NewForwardForm, string>> = {}): NewForwardForm {
  return newForwardForm.parse({
    key: crypto.randomUUID(),
    ask: "What would you need to see?",
    message: "Hi,\n\nplease read this.\n\nDana",
    way: "own-mail",
    mayForward: "on",
    ...words,
  });
}

/** Passed on, with the hash of its link; throws where it was refused. */
export async function passedOn(
  world: World,
  who: Who,
  words: Partial<Record<keyof NewForwardForm, string>>,
  now = worldNow,
): Promise<{ forwardId: string; tokenHash: string }> {
  const form = newForward(words);
  const made = await as(world, who, (viewer) => makeForward(viewer, form), { now });
  if (!made.ok) throw new Error(made.refusal);
  return { forwardId: made.value.forwardId, tokenHash: await tokenHashOf(world, made.value.forwardId) };
}

export async function tokenHashOf(world: World, forwardId: string): Promise<string> {
  const [row] = await world.owner.select().from(forwardLink).where(eq(forwardLink.forwardId, forwardId));
  return hashOf(tokenFor("link", row?.linkId ?? ""));
}

export async function lastEvent(world: World, lane: Lane) {
  const rows = await world.owner.select().from(event).where(eq(event.planId, world.planId)).orderBy(desc(event.seq));
  return rows.find((row) => row.lane === lane);
}
