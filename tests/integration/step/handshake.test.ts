import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readUpdates } from "#app/activity/event.queries.server.ts";
import { acceptStep, acceptSteps, acceptStepBy } from "#app/step/handshake.commands.server.ts";
import { changeOwner } from "#app/step/owner.commands.server.ts";
import { completeStep, startStep } from "#app/step/progress.commands.server.ts";
import { answerProposal } from "#app/step/proposal.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { wishTakeOver } from "#app/step/take-over.commands.server.ts";
import { stepProposal } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";
import { type Done, lastEvents, stepRow, undo } from "./facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

type Answer = "accepted" | "declined" | "withdrawn";

async function answer(who: Who, stepId: string, said: Answer): Promise<unknown> {
  const [waiting] = await world.owner
    .select()
    .from(stepProposal)
    .where(and(eq(stepProposal.stepId, stepId), isNull(stepProposal.answeredAt)));
  return as(world, who, (viewer) =>
    answerProposal(viewer, { stepId, proposalId: waiting?.id ?? "", answer: said, reason: null }),
  );
}

async function suggestion(title: string): Promise<string> {
  return makeStep(world, { title, handshake: "proposed", proposedBySide: "seller", dueOn: "2026-11-10" });
}

function by(who: Who, stepId: string, dueOn: `${number}-${number}-${number}`, was = "2026-11-10") {
  return as(world, who, (viewer) => acceptStepBy(viewer, { stepId, dueOn, was }));
}

async function rowFor(who: Who, id: string) {
  return (await as(world, who, readSteps)).find((row) => row.id === id);
}

/** What the feed says last of the step of that title. */
async function lastUpdate(who: Who, title: string): Promise<string | undefined> {
  const { updates } = await as(world, who, (viewer) => readUpdates(viewer));
  return updates.find(({ sentence }) => sentence.includes(`“${title}”`))?.sentence;
}

describe("a suggestion taken by another day", () => {
  it("[SP3] waits for whoever suggested it; the first day counts until they agree", async () => {
    const id = await suggestion("by then");
    expect(await by("champion", id, "2026-11-17")).toMatchObject({ ok: true, value: { isProposed: true } });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10", handshake: "changed" });
    expect(await lastUpdate("rep", "by then")).toBe(
      "Dana Kim of Acme would take “by then” with date from Tue 10 Nov to Tue 17 Nov.",
    );
    expect(await rowFor("rep", id)).toMatchObject({ waitsForUs: true, proposal: { isAnswer: true } });
    expect(await rowFor("champion", id)).toMatchObject({ waitsForUs: false, daysToSpare: null });
    expect(await answer("champion", id, "accepted")).toEqual({ ok: false, refusal: "theirs-to-answer" });
    expect(await answer("rep", id, "accepted")).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-17", handshake: "accepted", ownerSide: "buyer" });
    expect(await lastEvents(world, "shared", 2)).toEqual(["step.change-proposed", "step.change-answered"]);
  });

  it.each([
    ["rep", "declined"],
    ["champion", "withdrawn"],
  ] as const)("[SP3] is a suggestion again when %s has %s it, and can be answered anew", async (who, said) => {
    const id = await suggestion(`not by then, ${said}`);
    await by("champion", id, "2026-11-17");
    expect(await answer(who, id, said)).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10", handshake: "proposed" });
    expect(await as(world, "champion", (viewer) => acceptStep(viewer, { stepId: id }))).toMatchObject({ ok: true });
  });

  it("[SP3] is agreed to by beginning, whatever becomes of the day", async () => {
    const id = await suggestion("begun");
    await by("champion", id, "2026-11-17");
    await as(world, "champion", (viewer) => startStep(viewer, { stepId: id }));
    await answer("rep", id, "declined");
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10", handshake: "accepted" });
  });

  it("[ST10] is taken back by its undo, and refuses a day that is no other or no longer the one suggested", async () => {
    const id = await suggestion("undone");
    expect(await by("champion", id, "2026-11-10")).toEqual({ ok: false, refusal: "same-day" });
    expect(await by("champion", id, "2026-11-17", "2026-11-09")).toEqual({ ok: false, refusal: "suggested-anew" });
    const done = (await by("champion", id, "2026-11-17")) as Done;
    expect(await undo(world, { who: "champion", stepId: id, done })).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ dueOn: "2026-11-10", handshake: "proposed" });
    expect(await by("rep", id, "2026-11-18")).toEqual({ ok: false, refusal: "theirs-to-answer" });
  });

  it("[SP3] takes those that were ticked and leaves the others", async () => {
    const ids = [await suggestion("ticked"), await suggestion("left")];
    await as(world, "champion", (viewer) => acceptSteps(viewer, { stepIds: [ids[0] ?? ""] }));
    expect(await stepRow(world, ids[0] ?? "")).toMatchObject({ handshake: "accepted" });
    expect(await stepRow(world, ids[1] ?? "")).toMatchObject({ handshake: "proposed" });
  });
});

describe("taking over", () => {
  const wish = (who: Who, stepId: string) =>
    as(world, who, (viewer) => wishTakeOver(viewer, { stepId, reason: null })) as Promise<Done>;

  it("[SP5] the buyer asks; owner and side change with one act of the seller, and both read it", async () => {
    const id = await makeStep(world, { title: "asked", ownerId: world.participants.contributor, ownerLane: "shared" });
    expect(await wish("champion", id)).toMatchObject({ ok: true, value: { isProposed: true } });
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "buyer", handshake: "changed" });
    expect(await lastUpdate("rep", "asked")).toBe("Dana Kim of Acme asked Northwind to take over “asked”.");
    expect(await rowFor("rep", id)).toMatchObject({ waitsForUs: true });
    expect(await answer("rep", id, "accepted")).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({
      ownerSide: "seller",
      ownerId: world.participants.rep,
      handshake: "accepted",
    });
    for (const who of ["champion", "contributor"] as const)
      expect(await lastUpdate(who, "asked")).toBe("Sam Rep of Northwind agreed: “asked” is now with Sam Rep.");
    expect(await as(world, "rep", (viewer) => completeStep(viewer, { stepId: id }))).toMatchObject({ ok: true });
  });

  it("[SP5] the seller offers; the buyer agrees, or it stays", async () => {
    const id = await makeStep(world, { title: "offered" });
    await wish("rep", id);
    expect(await lastUpdate("champion", "offered")).toBe("Sam Rep of Northwind offered Acme to take over “offered”.");
    expect(await answer("rep", id, "accepted")).toEqual({ ok: false, refusal: "theirs-to-answer" });
    expect(await answer("contributor", id, "declined")).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "buyer", handshake: "accepted" });
    await wish("rep", id);
    expect(await answer("contributor", id, "accepted")).toMatchObject({ ok: true });
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "seller", ownerId: world.participants.rep });
    expect(await lastEvents(world, "shared", 2)).toEqual(["step.take-over-proposed", "step.take-over-answered"]);
  });

  it("[SP5] choosing somebody of the seller asks them; a suggestion that goes back is one again if they will not", async () => {
    const id = await suggestion("rather you");
    const asked = await as(world, "champion", (viewer) => changeOwner(viewer, { stepId: id, owner: "seller" }));
    expect(asked).toMatchObject({ ok: true, value: { isProposed: true } });
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "buyer", handshake: "changed" });
    await answer("rep", id, "declined");
    expect(await stepRow(world, id)).toMatchObject({ ownerSide: "buyer", handshake: "proposed" });
  });

  it("[SP5] [ST10] is taken back by its undo; nobody takes over what is the seller's, or what is not theirs to give", async () => {
    const id = await makeStep(world, { title: "undone" });
    const done = await wish("champion", id);
    expect(await undo(world, { who: "champion", stepId: id, done })).toMatchObject({ ok: true });
    expect(await lastUpdate("rep", "undone")).toBe(
      "Dana Kim of Acme took back the request that Northwind takes over “undone”.",
    );
    expect(await stepRow(world, id)).toMatchObject({ handshake: "accepted" });
    expect(await wish("viewer", id)).toEqual({ ok: false, refusal: "not-yours" });
    const theirs = await makeStep(world, { title: "Northwind's", ownerSide: "seller" });
    expect(await wish("champion", theirs)).toEqual({ ok: false, refusal: "theirs-to-give" });
    expect(await wish("rep", theirs)).toEqual({ ok: false, refusal: "choose-who" });
  });

  it("[LN6] [SP5] whom the team gave it inside is not named to anybody, and no longer has it", async () => {
    const id = await makeStep(world, { title: "inside" });
    await as(world, "champion", (viewer) => changeOwner(viewer, { stepId: id, owner: world.participants.hidden }));
    await wish("rep", id);
    await answer("champion", id, "accepted");
    expect((await rowFor("champion", id))?.owner).toBe("Sam Rep");
    expect(JSON.stringify(await rowFor("rep", id))).not.toContain("Hilda");
    const shown = await as(world, "rep", (viewer) => readUpdates(viewer));
    expect(JSON.stringify(shown)).not.toContain("Hilda");
  });
});
