import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { addColleague, addPerson, editPerson } from "#app/participant/participant.commands.server.ts";
import { nameRole } from "#app/participant/naming.commands.server.ts";
import { readMissingRoles, readPeople } from "#app/participant/participant.queries.server.ts";
import { editPersonForm, newPersonForm } from "#app/participant/person.form.ts";
import { setMine } from "#app/participant/consent.commands.server.ts";
import { becomeVisible, sharePerson } from "#app/participant/sharing.commands.server.ts";
import { event, member, participant, step, stepAssignment } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

function newPerson(words: Record<string, string>) {
  return newPersonForm.parse({ key: crypto.randomUUID(), lane: "buyer", title: "IT lead", ...words });
}

async function called(who: Who): Promise<string[]> {
  return (await as(world, who, readPeople)).map((row) => row.called);
}

async function lastEvent(
  lane: "shared" | "buyer" | "own" = "shared",
): Promise<{ kind: string; lane: string; payload: unknown } | undefined> {
  const [last] = await world.owner
    .select({ kind: event.kind, lane: event.lane, payload: event.payload })
    .from(event)
    .where(
      and(
        eq(event.planId, world.planId),
        eq(event.lane, lane),
        lane === "own" ? eq(event.authorId, world.people.contributor) : undefined,
      ),
    )
    .orderBy(desc(event.seq))
    .limit(1);
  return last;
}

/** What the seller is answered about people, to the byte. */
async function sellerReads(): Promise<string> {
  return as(world, "rep", async (viewer) =>
    JSON.stringify([await readPeople(viewer), await readMissingRoles(viewer), viewer.cursor]),
  );
}

describe("writing somebody down", () => {
  it("[PE1] keeps a role with why it is needed and by which stage and day, and says so in one event", async () => {
    const form = newPerson({
      title: "Whoever approves spend over 50k",
      field: "signatory",
      why: "signs sums like this",
      neededStageId: world.stages[5]?.id ?? "",
      neededOn: "2026-12-01",
    });
    expect(await as(world, "champion", (viewer) => addPerson(viewer, form))).toMatchObject({ ok: true });
    const rows = await as(world, "champion", readPeople);
    expect(rows.find(({ id }) => id === form.key)).toMatchObject({
      called: "Whoever approves spend over 50k",
      name: null,
      initials: null,
      accessWords: "Not named yet",
      neededWords: "for Approval, by Tue 1 Dec",
      readBy: "Only Acme",
    });
    expect(await as(world, "champion", (viewer) => addPerson(viewer, form))).toMatchObject({ ok: true });
    const events = await world.owner
      .select()
      .from(event)
      .where(and(eq(event.kind, "participant.added"), eq(event.lane, "buyer")));
    expect(events).toHaveLength(1);
  });

  it("[LN1] takes the lane that was chosen, and offers each only what they may", async () => {
    const own = newPerson({ title: "My own note", lane: "own" });
    expect(await as(world, "viewer", (viewer) => addPerson(viewer, own))).toMatchObject({ ok: true });
    expect(await called("viewer")).toContain("My own note");
    expect(await called("champion")).not.toContain("My own note");
    for (const [who, lane] of [
      ["viewer", "buyer"],
      ["contributor", "shared"],
      ["rep", "shared"],
      ["rep", "buyer"],
      ["rep", "seller"],
    ] as const) {
      const refused = await as(world, who, (viewer) => addPerson(viewer, newPerson({ lane })));
      expect([who, lane, refused]).toEqual([who, lane, { ok: false, refusal: "not-yours-to-change" }]);
    }
  });

  it("[LN2] changes not one byte of what the seller reads, whatever the team writes down for itself", async () => {
    const before = await sellerReads();
    await as(world, "champion", (viewer) =>
      addPerson(viewer, newPerson({ name: "Lena Fox", title: "CFO", field: "finance" })),
    );
    await as(world, "champion", (viewer) =>
      nameRole(viewer, world.participants.role, { name: "Lena Fox", lane: "buyer" }),
    );
    expect(await sellerReads()).toBe(before);
  });

  it("lets the seller bring in a colleague of the workspace, once", async () => {
    const [mia] = await world.owner.select().from(member).where(eq(member.name, "Mia Manager"));
    const add = () => as(world, "rep", (viewer) => addColleague(viewer, mia?.id ?? ""));
    expect(await add()).toMatchObject({ ok: true });
    expect(await lastEvent()).toMatchObject({
      kind: "participant.added",
      lane: "shared",
      payload: { who: "Mia Manager", side: "seller" },
    });
    expect(await add()).toEqual({ ok: false, refusal: "there-already" });
    expect(await as(world, "champion", (viewer) => addColleague(viewer, mia?.id ?? ""))).toEqual({
      ok: false,
      refusal: "not-yours-to-change",
    });
  });
});

describe("changing the words about somebody", () => {
  const form = (was: string, is: string, more: Record<string, string> = {}) =>
    editPersonForm.parse({
      name: "Lea Moreau",
      "was.name": "Lea Moreau",
      title: "Acme",
      "was.title": "Acme",
      decides: is,
      "was.decides": was,
      ...more,
    });

  it("stores what nobody else changed meanwhile, and nothing at all otherwise", async () => {
    const id = world.participants.contributor;
    expect(await as(world, "contributor", (viewer) => editPerson(viewer, id, form("", "how data is handled")))).toEqual(
      { ok: true, value: null },
    );
    expect(await lastEvent()).toMatchObject({ kind: "participant.changed", lane: "shared" });
    const stale = await as(world, "champion", (viewer) => editPerson(viewer, id, form("", "security")));
    expect(stale).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const [row] = await world.owner.select().from(participant).where(eq(participant.id, id));
    expect(row?.decides).toBe("how data is handled");
  });

  it("[PE4] refuses the seller every word about a person of the company", async () => {
    const refused = await as(world, "rep", (viewer) =>
      editPerson(viewer, world.participants.contributor, form("how data is handled", "nothing")),
    );
    expect(refused).toEqual({ ok: false, refusal: "not-yours-to-change" });
  });

  it("[LN2] answers somebody of another lane as if the person did not exist", async () => {
    const hidden = await as(world, "rep", (viewer) => editPerson(viewer, world.participants.hidden, form("", "x")));
    const unknown = await as(world, "rep", (viewer) => editPerson(viewer, crypto.randomUUID(), form("", "x")));
    expect(hidden).toEqual(unknown);
  });
});

describe("naming a role", () => {
  it("[SP1] keeps the participant, so that all its steps are the person's", async () => {
    const form = newPerson({ title: "IT approver", lane: "shared" });
    await as(world, "champion", (viewer) => addPerson(viewer, form));
    const stepId = await makeStep(world, { title: "Look at the connections", ownerId: form.key, ownerLane: "shared" });
    expect(await as(world, "champion", (viewer) => nameRole(viewer, form.key, { name: "Ian Turing" }))).toEqual({
      ok: true,
      value: { id: form.key },
    });
    expect(await lastEvent()).toMatchObject({
      kind: "participant.named",
      lane: "shared",
      payload: { who: "Ian Turing", role: "IT approver", steps: 1 },
    });
    const [row] = await world.owner.select().from(step).where(eq(step.id, stepId));
    expect(row?.ownerId).toBe(form.key);
    const again = await as(world, "deputy", (viewer) => nameRole(viewer, form.key, { name: "Other" }));
    expect(again).toEqual({ ok: false, refusal: "named-already" });
  });

  it("[LN6] named for the team alone, leaves the shared role as it is and says in the buyer lane who has its steps", async () => {
    const form = newPerson({ title: "Works council", field: "works-council", lane: "shared" });
    await as(world, "champion", (viewer) => addPerson(viewer, form));
    const stepId = await makeStep(world, { title: "Tell the works council", ownerId: form.key, ownerLane: "shared" });
    const before = await sellerReads();
    const named = await as(world, "champion", (viewer) =>
      nameRole(viewer, form.key, { name: "Wanda Works", lane: "buyer" }),
    );
    expect(named).toMatchObject({ ok: true });
    expect(await sellerReads()).toBe(before);
    const [assigned] = await world.owner.select().from(stepAssignment).where(eq(stepAssignment.stepId, stepId));
    expect(assigned).toMatchObject({ lane: "buyer", participantLane: "buyer" });
    const role = (await as(world, "champion", readPeople)).find(({ id }) => id === form.key);
    expect(role?.knownAs?.called).toBe("Wanda Works");
  });
});

describe("showing somebody to more readers", () => {
  it("[LN3] is one explicit act; the other side reads when and by whom, and no earlier invitation", async () => {
    const form = newPerson({ name: "Petra Purchase", title: "Purchasing" });
    await as(world, "champion", (viewer) => addPerson(viewer, form));
    await world.owner
      .update(participant)
      .set({ invitedAt: new Date("2026-10-01T08:00:00Z"), invitedByName: "Dana Kim" })
      .where(eq(participant.id, form.key));
    expect(await as(world, "contributor", (viewer) => sharePerson(viewer, form.key, "shared"))).toEqual({
      ok: false,
      refusal: "not-yours-to-change",
    });
    expect(await as(world, "champion", (viewer) => sharePerson(viewer, form.key, "shared"))).toEqual({
      ok: true,
      value: null,
    });
    expect(await lastEvent()).toMatchObject({ kind: "participant.shared", lane: "shared" });
    const forRep = (await as(world, "rep", readPeople)).find(({ id }) => id === form.key);
    expect(forRep).toMatchObject({
      called: "Petra Purchase",
      invitedWords: null,
      sharedWords: "Shown to you on Mon 2 Nov by Dana Kim",
    });
    expect(await as(world, "champion", (viewer) => sharePerson(viewer, form.key, "buyer"))).toEqual({
      ok: false,
      refusal: "never-back",
    });
  });

  it("[CO1] leaves it to those who take part whether the other side sees their name", async () => {
    const refused = await as(world, "champion", (viewer) => sharePerson(viewer, world.participants.hidden, "shared"));
    expect(refused).toEqual({ ok: false, refusal: "theirs-to-show" });
  });

  it("[LN6] lets somebody become visible themselves", async () => {
    expect(await called("rep")).not.toContain("Hilda Hidden");
    expect(await as(world, "hidden", becomeVisible)).toEqual({ ok: true, value: null });
    expect(await called("rep")).toContain("Hilda Hidden");
    expect(await lastEvent()).toMatchObject({
      kind: "participant.shared",
      lane: "shared",
      payload: { who: "Hilda Hidden" },
    });
    expect(await as(world, "rep", becomeVisible)).toEqual({ ok: false, refusal: "no-such-person" });
  });

  it("[CO1] [CO4] shows the other side nothing of views and presence before they said so, and keeps the choice to themselves", async () => {
    const id = world.participants.contributor;
    const read = async () => (await world.owner.select().from(participant).where(eq(participant.id, id)))[0];
    expect(await read()).toMatchObject({ showsViews: "nothing", showsPresence: false });
    const before = await sellerReads();
    const choice = { showsViewsToTeam: false, showsAnswers: "each-time" as const };
    await as(world, "contributor", (viewer) =>
      setMine(viewer, { ...choice, showsPresence: true, showsViews: "counted" }),
    );
    expect(await read()).toMatchObject({ showsViews: "counted", showsPresence: true });
    expect(await lastEvent("own")).toMatchObject({ kind: "participant.changed", lane: "own" });
    expect(await sellerReads()).toBe(before);
  });
});
