import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { signIn } from "#app/access/entrance.server.ts";
import { joinAddress, mailedJoinAddress } from "#app/access/membership.server.ts";
import * as join from "#app/routes/access/join.tsx";
import * as outbox from "#app/routes/access/outbox.tsx";
import * as members from "#app/routes/workspace/members.tsx";
import { holdClock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { closeMail } from "#app/server/mail.server.ts";
import { deliver } from "#app/server/tasks.server.ts";
import { delivery, member, person } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let box: MailBox;
beforeAll(async () => {
  box = await openMailBox();
  Object.assign(readEnv(), { smtpUrl: box.url, mailFrom: "Lockstep <plans@northwind.example>", isSampleMode: false });
  world = await makeWorld(database.url);
});
afterAll(async () => {
  holdClock(undefined);
  closeMail();
  await box.close();
  await world.end();
});
beforeEach(() => holdClock(worldNow));

async function signedIn(who: keyof World["people"]): Promise<Caller> {
  const caller = new Caller();
  const cookie = await signIn(new Request("http://localhost:3000/"), world.people[who], worldNow);
  caller.cookies.set("lockstep-session", cookie.split(/[=;]/)[1]!);
  return caller;
}

async function idOf(name: string): Promise<string> {
  const [row] = await world.owner.select().from(member).where(eq(member.name, name));
  return row!.id;
}

function send(caller: Caller, form: Record<string, string>): Promise<Response> {
  return caller.post(members.action, "/members", form);
}

async function invite(address: string, name = "New Person"): Promise<string> {
  const answer = await send(await signedIn("manager"), {
    intent: "invite",
    name,
    address,
    role: "rep",
    function: "sales",
  });
  expect(answer.status).toBe(303);
  return idOf(name);
}

describe("members", () => {
  it("[S11] are for managers and owners to manage", async () => {
    for (const who of ["rep", "marketer"] as const) {
      expect((await (await signedIn(who)).get(members.loader, "/members")).status).toBe(403);
      expect((await send(await signedIn(who), { intent: "end", memberId: await idOf("Max Market") })).status).toBe(403);
    }
    expect((await (await signedIn("champion")).get(members.loader, "/members")).status).toBe(404);
  });

  it.each([
    ["manager", { intent: "change", role: "rep", function: "sales" }, "Olga Owner", "Only an owner"],
    ["manager", { intent: "end" }, "Olga Owner", "Only an owner"],
    ["manager", { intent: "change", role: "owner", function: "sales" }, "Sam Rep", "Only an owner"],
    ["manager", { intent: "change", role: "owner", function: "sales" }, "Mia Manager", "Somebody else"],
    ["owner", { intent: "end" }, "Olga Owner", "at least one owner"],
    ["owner", { intent: "change", role: "rep", function: "sales" }, "Olga Owner", "Somebody else"],
  ] as const)("[S11] refuses %s %j of %s", async (who, form, name, words) => {
    const before = await world.owner.select().from(member);
    const answer = await send(await signedIn(who), { ...form, memberId: await idOf(name) });
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([
      409,
      expect.stringContaining(words),
    ]);
    expect(await world.owner.select().from(member)).toEqual(before);
  });

  it("[S11] refuses to invite an owner as a manager, and a member of another workspace is not found", async () => {
    const asOwner = {
      intent: "invite",
      name: "Sly",
      address: "sly@northwind.example",
      role: "owner",
      function: "sales",
    };
    expect((await send(await signedIn("manager"), asOwner)).status).toBe(409);
    expect((await send(await signedIn("owner"), { intent: "end", memberId: await idOf("Ria Rival") })).status).toBe(
      409,
    );
  });

  it("[S11] sees a changed role and an ended access at the next request", async () => {
    const marketer = await signedIn("marketer");
    const memberId = await idOf("Max Market");
    await send(await signedIn("owner"), { intent: "change", memberId, role: "manager", function: "marketing" });
    expect((await marketer.get(members.loader, "/members")).status).toBe(200);
    await send(await signedIn("owner"), { intent: "end", memberId });
    expect((await marketer.get(members.loader, "/members")).status).toBe(404);
  });
});

describe("joining", () => {
  it("[PE3] [S12] answers the inviter alike and refuses the person who is on the other side", async () => {
    const memberId = await invite("zoe@acme.example", "Zoe");
    const { makeParticipant } = await import("#tests/support/world.ts");
    await makeParticipant({
      db: world.owner,
      workspaceId: world.workspaceId,
      planId: world.planId,
      personId: null,
      name: "Zoe",
      address: "zoe@acme.example",
      access: "view",
    });
    const token = joinAddress({ memberId }).split("/").at(-1)!;
    const answer = await new Caller().post(
      join.action,
      "/join",
      { name: "Zoe", password: "twelve tall ships sail" },
      { token },
    );
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([
      409,
      expect.stringContaining("one side only"),
    ]);
    expect(await world.owner.select().from(person).where(eq(person.address, "zoe@acme.example"))).toEqual([]);
  });

  it("proves an address by the mailed link and not by the copied one, once", async () => {
    for (const [name, makeAddress, isProved] of [
      ["Cora", joinAddress, false],
      ["Mel", mailedJoinAddress, true],
    ] as const) {
      const memberId = await invite(`${name.toLowerCase()}@northwind.example`, name);
      const token = makeAddress({ memberId }).split("/").at(-1)!;
      const joined = await new Caller().post(
        join.action,
        "/join",
        { name, password: "twelve tall ships sail" },
        { token },
      );
      expect([joined.status, joined.headers.get("Location")]).toEqual([303, "/plans"]);
      const [made] = await world.owner
        .select()
        .from(person)
        .where(eq(person.address, `${name.toLowerCase()}@northwind.example`));
      expect(made!.provedAt !== null).toBe(isProved);
      expect(
        (await new Caller().post(join.action, "/join", { name, password: "twelve tall ships sail" }, { token })).status,
      ).toBe(409);
    }
  });

  it("never gives an invitation's link to a person who has an account: they sign in first", async () => {
    const memberId = await invite("stranger@elsewhere.example", "Stranger");
    const token = joinAddress({ memberId }).split("/").at(-1)!;
    expect(await (await new Caller().get(join.loader, "/join", { token })).json()).toMatchObject({ way: "sign-in" });
    const answer = await new Caller().post(
      join.action,
      "/join",
      { name: "S", password: "twelve tall ships sail" },
      { token },
    );
    expect(answer.headers.getSetCookie().some((line) => line.startsWith("lockstep-session"))).toBe(false);
    const own = await signedIn("stranger");
    expect((await own.post(join.action, "/join", { name: "Stranger" }, { token })).headers.get("Location")).toBe(
      "/plans",
    );
  });
});

describe("mail", () => {
  it("goes to one address, with the link of the invitation, and the outbox shows its state [PE5]", async () => {
    const memberId = await invite("mail@northwind.example", "Mail Person");
    const [row] = await world.owner.select().from(delivery).where(eq(delivery.recipient, "mail@northwind.example"));
    await deliver(row!.id);
    const mail = await box.next("mail@northwind.example");
    expect(mail.to).toEqual(["mail@northwind.example"]);
    expect(mail.subject).toBe("Join Northwind");
    expect(mail.text).toContain(mailedJoinAddress({ memberId }));
    await world.owner.update(person).set({ isAdministrator: true }).where(eq(person.id, world.people.owner));
    const page = await (await (await signedIn("owner")).get(outbox.loader, "/outbox")).text();
    expect(JSON.parse(page)).toMatchObject({
      mails: expect.arrayContaining([
        expect.objectContaining({ recipient: "mail@northwind.example", kind: "membership", state: "sent" }),
      ]) as unknown,
    });
    expect(page).not.toContain("/join/");
    expect((await (await signedIn("manager")).get(outbox.loader, "/outbox")).status).toBe(404);
  });

  it("[NO2] is dropped when its reader lost their right meanwhile", async () => {
    const memberId = await invite("late@northwind.example", "Late");
    await send(await signedIn("owner"), { intent: "end", memberId });
    const [row] = await world.owner.select().from(delivery).where(eq(delivery.recipient, "late@northwind.example"));
    await deliver(row!.id);
    const [after] = await world.owner.select().from(delivery).where(eq(delivery.id, row!.id));
    expect(after!.state).toBe("dropped");
  });

  it("waits with the error beside it while the mail server is away, and is kept where none is set up", async () => {
    await invite("away@northwind.example", "Away");
    const [row] = await world.owner.select().from(delivery).where(eq(delivery.recipient, "away@northwind.example"));
    Object.assign(readEnv(), { smtpUrl: "smtp://127.0.0.1:9" });
    await expect(deliver(row!.id)).rejects.toThrow("not sent");
    const read = async (): Promise<unknown> =>
      (await world.owner.select().from(delivery).where(eq(delivery.id, row!.id)))[0];
    expect(await read()).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastError: expect.stringContaining("ECONNREFUSED") as string,
    });
    Object.assign(readEnv(), { smtpUrl: undefined });
    await deliver(row!.id);
    expect(await read()).toMatchObject({ state: "kept" });
    Object.assign(readEnv(), { smtpUrl: box.url });
    await deliver(row!.id);
    expect(await read()).toMatchObject({ state: "sent" });
  });
});
