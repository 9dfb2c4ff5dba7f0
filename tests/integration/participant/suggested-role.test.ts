import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { hashOf } from "#app/access/secret.server.ts";
import { readTold } from "#app/forwarding/told.queries.server.ts";
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { newPersonForm } from "#app/participant/person.form.ts";
import { readSuggestedRoles } from "#app/participant/suggested-role.queries.server.ts";
import { forward, forwardAnswer, link, participant, plan } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  as,
  asLink,
  makeParticipant,
  makePlan,
  makeStep,
  makeWorld,
  type Who,
  type World,
  worldNow,
} from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await makeStep(world, { title: "Sign the order of 80,000 EUR" });
  await world.owner.update(plan).set({ createdAt: worldNow }).where(eq(plan.id, world.planId));
});
afterAll(() => world.end());

/** A plan of that company before this one, with a works council and somebody who approves. */
async function earlierPlan(values: {
  workspaceId: string;
  companyId?: string;
  isAdopted: boolean;
  days: number;
}): Promise<string> {
  const { owner: db } = world;
  const { planId } = await makePlan(db, { ...values, companyName: "Acme" });
  const createdAt = new Date(worldNow.getTime() - values.days * 86_400_000);
  const companyId = values.companyId;
  await db
    .update(plan)
    .set({ createdAt, ...(companyId && { companyId }) })
    .where(eq(plan.id, planId));
  return planId;
}

async function somebody(
  of: { workspaceId: string; planId: string },
  facts: { field: string | null; title: string; name?: string; decides?: string; lane?: "buyer" },
): Promise<void> {
  const { field, decides = null, name = null, ...rest } = facts;
  const who = { ...of, ...rest, name, db: world.owner, personId: null, address: null, access: "none" } as const;
  const id = await makeParticipant(who);
  await world.owner.update(participant).set({ field, decides }).where(eq(participant.id, id));
}

async function suggested(who: Who): Promise<string[]> {
  return (await as(world, who, readSuggestedRoles)).map(({ title, why }) => `${title}: ${why}`);
}

describe("roles the company had before", () => {
  it("[PE2] come from its earlier plans with this workspace, from what both read there, with the reason", async () => {
    const { workspaceId, companyId } = world;
    const before = { workspaceId, planId: await earlierPlan({ workspaceId, companyId, isAdopted: true, days: 90 }) };
    await somebody(before, { field: "works-council", title: "Chair of the works council", name: "Wim" });
    await somebody(before, { field: "signatory", title: "Second signature", decides: "signs orders over 50k" });
    await somebody(before, { field: "legal", title: "Counsel", name: "Lou", lane: "buyer" });
    await somebody(before, { field: null, title: "Finance approver" });
    expect(await suggested("champion")).toEqual([
      "Second signature: “Sign the order of 80,000 EUR” names 80k, and at Acme somebody signs orders over 50k.",
      "Works council: Acme’s last plan had a works council.",
    ]);
  });

  it("[PE2] [LN2] never from a draft nobody took, another company's plan, another vendor's, or a later one", async () => {
    const { workspaceId, companyId, rival } = world;
    const draft = await earlierPlan({ workspaceId, companyId, isAdopted: false, days: 30 });
    const other = await earlierPlan({ workspaceId, isAdopted: true, days: 30 });
    const later = await earlierPlan({ workspaceId, companyId, isAdopted: true, days: -2 });
    const vendors = await earlierPlan({ workspaceId: rival.workspaceId, isAdopted: true, days: 30 });
    for (const planId of [draft, other, later])
      await somebody({ workspaceId, planId }, { field: "it", title: "Ops", name: "O" });
    await somebody({ workspaceId: rival.workspaceId, planId: vendors }, { field: "it", title: "Ops", name: "O" });
    expect((await suggested("champion")).join()).not.toMatch(/IT|Ops/);
  });

  it("[PE2] are the buying side's alone, and only for whoever can add to the team's list", async () => {
    expect(await suggested("rep")).toEqual([]);
    expect(await suggested("viewer")).toEqual([]);
    expect((await suggested("contributor")).length).toBeGreaterThan(0);
    const tokenHash = hashOf("a link");
    const { workspaceId, planId } = world;
    const aLink = { id: crypto.randomUUID(), workspaceId, planId, tokenHash, createdByName: "Dana Kim" };
    await world.owner.insert(link).values({ ...aLink, lane: "shared" } as never);
    expect(await asLink(world, tokenHash, readSuggestedRoles)).toEqual([]);
  });

  it("[PE2] are added by one act for the team alone, and suggested no more, nor once taken off again", async () => {
    const [first] = await as(world, "champion", readSuggestedRoles);
    const { key: _, ...words } = first ?? { key: "", title: "" };
    const form = newPersonForm.parse({ ...words, key: crypto.randomUUID(), lane: "buyer" });
    expect(await as(world, "champion", (viewer) => addPerson(viewer, form))).toMatchObject({ ok: true });
    expect(await suggested("champion")).toEqual(["Works council: Acme’s last plan had a works council."]);
    await world.owner.update(participant).set({ revokedAt: worldNow }).where(eq(participant.id, form.key));
    expect(await suggested("champion")).toHaveLength(1);
  });
});

describe("what people told us", () => {
  it("[FW2] [LN2] is the last answer to what they were sent, for the readers of its lane", async () => {
    const { workspaceId, planId, participants, people } = world;
    const ours = { workspaceId, planId, lane: "buyer", authorId: people.champion, byName: "Dana Kim" } as const;
    const of = { side: "buyer", toLane: "shared", toId: participants.role, toName: "Finance approver" } as const;
    const rest = { message: "x", way: "copied" } as const;
    const [kept, gone] = [crypto.randomUUID(), crypto.randomUUID()];
    await world.owner.insert(forward).values([
      { ...ours, ...of, ...rest, id: kept },
      { ...ours, ...of, ...rest, id: gone, revokedAt: worldNow },
    ]);
    const said = { ...ours, isByLink: true } as const;
    await world.owner.insert(forwardAnswer).values([
      {
        ...said,
        id: crypto.randomUUID(),
        forwardId: kept,
        answer: "not-yet",
        words: "the budget",
        at: new Date("2026-10-30T09:00:00Z"),
      },
      {
        ...said,
        id: crypto.randomUUID(),
        forwardId: kept,
        answer: "yes-if",
        words: "quarterly",
        at: new Date("2026-11-01T09:00:00Z"),
      },
      { ...said, id: crypto.randomUUID(), forwardId: gone, answer: "fine", at: worldNow },
    ]);
    expect(await as(world, "viewer", readTold)).toEqual({
      [participants.role]: { sentence: "Yes, if: quarterly", note: "by link, Sun 1 Nov" },
    });
    expect(await as(world, "rep", readTold)).toEqual({});
  });
});
