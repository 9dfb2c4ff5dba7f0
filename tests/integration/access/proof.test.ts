import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { planAction } from "#app/access/guard.server.ts";
import { newLink } from "#app/access/link.server.ts";
import { codeFor, tokenFor } from "#app/access/secret.server.ts";
import { askForMail } from "#app/access/delivery.server.ts";
import { writeLetter } from "#app/mail/letter.server.ts";
import * as notYou from "#app/routes/access/not-you.tsx";
import * as linkPage from "#app/routes/access/link.tsx";
import * as homePage from "#app/routes/plan/home.tsx";
import * as proofPage from "#app/routes/access/proof.tsx";
import { holdClock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { accessRequest, code, delivery, event, link, participant, person, session } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeParticipant, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  Object.assign(readEnv(), { smtpUrl: "smtp://127.0.0.1:1", isSampleMode: false });
  world = await makeWorld(database.url);
});
afterAll(() => world.end());
beforeEach(() => holdClock(worldNow));
afterEach(async () => {
  holdClock(undefined);
  Object.assign(readEnv(), { smtpUrl: "smtp://127.0.0.1:1" });
  await world.owner.execute(sql`delete from rate_limit`);
});

/** A step that a buyer takes: what the guard keeps and the code lets through. */
const act = planAction(
  { can: "editSteps", form: z.strictObject({ title: z.string(), tags: z.array(z.string()) }) },
  ({ form, viewer }) => Promise.resolve(done("/", { say: `${viewer.name}: ${form.title} ${form.tags.join("+")}` })),
);

async function makeReader(
  address: string | null,
  name = "Nina New",
  access: "none" | "contribute" = "contribute",
): Promise<{ caller: Caller; participantId: string; linkId: string }> {
  const participantId = await makeParticipant({
    db: world.owner,
    workspaceId: world.workspaceId,
    planId: world.planId,
    personId: null,
    name,
    address,
    access,
  });
  const { id, tokenHash } = newLink();
  await world.owner.insert(link).values({
    id,
    tokenHash,
    workspaceId: world.workspaceId,
    planId: world.planId,
    lane: "shared",
    participantId,
    createdByName: "Dana Kim",
  });
  const caller = new Caller();
  const opened = await caller.get(linkPage.loader, `/l/${tokenFor("link", id)}`, { token: tokenFor("link", id) });
  expect([opened.status, opened.headers.get("Location")]).toEqual([303, `/plans/${world.planId}`]);
  return { caller, participantId, linkId: id };
}

async function newestCode(address: string): Promise<string> {
  const rows = await world.owner.select().from(code).where(eq(code.address, address));
  return codeFor(rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1)?.id ?? "");
}

function at(tail = "/proof"): string {
  return `/plans/${world.planId}${tail}`;
}

function prove(caller: Caller, form: Record<string, string>): Promise<Response> {
  return caller.post(proofPage.action, at(), form, { planId: world.planId });
}

describe("a personal link", () => {
  it("[FW4] [S13] [S18] changes nothing however often it is read, and moves the token into a cookie", async () => {
    const { linkId } = await makeReader("fw4@acme.example");
    const token = tokenFor("link", linkId);
    const count = (): Promise<unknown> =>
      world.owner.execute(sql`select (select count(*) from session) s, (select count(*) from code) c,
      (select count(*) from event) e, (select count(*) from rate_limit) r, (select count(*) from kept_form) k, (select max(xmin::text::bigint) from link) l`);
    const before = await count();
    for (let i = 0; i < 50; i++) {
      const answer = await new Caller().get(linkPage.loader, `/l/${token}`, { token });
      expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(answer.headers.getSetCookie()[0]).toMatch(/^lockstep-link-.*HttpOnly; SameSite=Lax/);
    }
    expect(await count()).toEqual(before);
  });

  it("says whom to ask where it is dead, and nothing of the plan", async () => {
    const { linkId, participantId } = await makeReader("dead@acme.example");
    const token = tokenFor("link", linkId);
    const read = async (): Promise<[number, unknown]> => {
      const answer = await new Caller().get(linkPage.loader, `/l/${token}`, { token });
      return [answer.status, await answer.json()];
    };
    await world.owner
      .update(link)
      .set({ expiresAt: new Date("2020-01-01") })
      .where(eq(link.id, linkId));
    expect(await read()).toEqual([410, { state: "expired", askName: "Dana Kim" }]);
    await world.owner.update(link).set({ expiresAt: null }).where(eq(link.id, linkId));
    await world.owner.update(participant).set({ revokedAt: worldNow }).where(eq(participant.id, participantId));
    expect(await read()).toEqual([410, { state: "revoked", askName: "Dana Kim" }]);
    const unknown = await new Caller().get(linkPage.loader, "/l/nothing", { token: "nothing" });
    expect([unknown.status, await unknown.json()]).toEqual([404, { state: "unknown", askName: "" }]);
  });
});

describe("the first act on a device", () => {
  it("[AC1] [FW3] keeps what was typed, asks for the code, and sends it on as it was in one step", async () => {
    const { caller } = await makeReader("nina@acme.example");
    const early = await caller.post(
      act,
      `/plans/${world.planId}/steps`,
      [
        ["title", "Ask legal"],
        ["tags[]", "a"],
        ["tags[]", "b"],
      ],
      { planId: world.planId },
    );
    expect([early.status, early.headers.get("Location")]).toEqual([303, at()]);

    const page = (await (await caller.get(proofPage.loader, at(), { planId: world.planId })).json()) as Record<
      string,
      unknown
    >;
    expect(page).toMatchObject({ madeFor: "n•••@acme.example", way: "mailed-code", isAwaited: false, kind: "link" });
    expect(page["kept"]).toEqual([
      { name: "title", value: "Ask legal" },
      { name: "tags[]", value: "a" },
      { name: "tags[]", value: "b" },
    ]);
    expect(JSON.stringify(page)).not.toContain("nina@");

    const sent = await prove(caller, { _intent: "send" });
    expect(await sent.json()).toEqual({ values: { asked: "yes", shown: "" } });
    const digits = await newestCode("nina@acme.example");
    const wrong = await prove(caller, { _intent: "code", _code: digits === "000000" ? "000001" : "000000" });
    expect([wrong.status, ((await wrong.json()) as { refused: string }).refused]).toEqual([
      409,
      expect.stringContaining("not the code"),
    ]);

    const right = await prove(caller, {
      _intent: "code",
      _code: `${digits.slice(0, 3)} ${digits.slice(3)}`,
      title: "Ask legal",
    });
    expect([right.status, right.headers.get("Location")]).toEqual([307, `/plans/${world.planId}/steps`]);
    const resent = await caller.post(
      act,
      `/plans/${world.planId}/steps`,
      [
        ["title", "Ask legal"],
        ["tags[]", "a"],
        ["tags[]", "b"],
        ["_code", digits],
      ],
      { planId: world.planId },
    );
    const toast = Buffer.from(resent.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? "", "base64url").toString();
    expect([resent.status, toast]).toEqual([303, JSON.stringify({ say: "Nina New: Ask legal a+b" })]);
    const again = await prove(caller, { _intent: "code", _code: digits });
    expect(again.headers.get("Location")).toBe(`/plans/${world.planId}`);
  });

  it("[AC1] leaves the code in no table", async () => {
    const { caller } = await makeReader("nowhere@acme.example");
    await prove(caller, { _intent: "send" });
    const digits = await newestCode("nowhere@acme.example");
    const [dump] = await world.owner.execute<{
      text: string;
    }>(sql`select (select string_agg(d::text, ' ') from delivery d)
      || (select string_agg(c::text, ' ') from code c) || (select string_agg(payload::text, ' ') from graphile_worker._private_jobs) as text`);
    expect(dump?.text).toContain("nowhere@acme.example");
    expect(dump?.text).not.toContain(digits);
    const [mail] = await world.owner.select().from(delivery).where(eq(delivery.recipient, "nowhere@acme.example"));
    expect(mail).toMatchObject({ kind: "code", state: "waiting" });
  });

  it("[S14] makes exactly one session of 100 posts of one code at once", async () => {
    const { caller } = await makeReader("race@acme.example");
    await prove(caller, { _intent: "send" });
    const digits = await newestCode("race@acme.example");
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => {
        const twin = new Caller();
        for (const [name, value] of caller.cookies) twin.cookies.set(name, value);
        return prove(twin, { _intent: "code", _code: digits });
      }),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const [made] = await world.owner.select().from(person).where(eq(person.address, "race@acme.example"));
    expect(await world.owner.select().from(session).where(eq(session.userId, made!.id))).toHaveLength(1);
  });

  it("[S15] works only in the browser that asked, for ten minutes, for five guesses", async () => {
    const { caller, linkId } = await makeReader("bound@acme.example");
    await prove(caller, { _intent: "send" });
    const digits = await newestCode("bound@acme.example");
    const other = new Caller();
    await other.get(linkPage.loader, `/l/x`, { token: tokenFor("link", linkId) });
    expect((await prove(other, { _intent: "code", _code: digits })).status).toBe(409);
    for (let i = 0; i < 5; i++) await prove(caller, { _intent: "code", _code: "x" });
    const sixth = await prove(caller, { _intent: "code", _code: digits });
    expect(((await sixth.json()) as { refused: string }).refused).toContain("wrong too often");
    await prove(caller, { _intent: "send" });
    holdClock(new Date(worldNow.getTime() + 11 * 60_000));
    const late = await prove(caller, { _intent: "code", _code: await newestCode("bound@acme.example") });
    expect(((await late.json()) as { refused: string }).refused).toContain("ten minutes");
  });

  it("[S19] sends five codes in a quarter of an hour to one address, and twenty to one place", async () => {
    const { caller } = await makeReader("often@acme.example");
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await prove(caller, { _intent: "send" })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 409, 409]);
    holdClock(new Date(worldNow.getTime() + 31 * 60_000));
    expect((await prove(caller, { _intent: "send" })).status).toBe(200);
    await world.owner.execute(sql`delete from rate_limit`);
    let sent = 0;
    for (let i = 0; i < 24; i++) {
      const one = await makeReader(`place${i}@acme.example`);
      if ((await prove(one.caller, { _intent: "send" })).status === 200) sent += 1;
    }
    expect(sent).toBe(20);
  });

  it("[PE3] [S12] tells the person, after the code, that their address is on the other side", async () => {
    const { caller } = await makeReader("mia@northwind.example");
    await prove(caller, { _intent: "send" });
    const answer = await prove(caller, { _intent: "code", _code: await newestCode("mia@northwind.example") });
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([
      409,
      expect.stringContaining("one person is on one side"),
    ]);
    expect([...caller.cookies.keys()]).not.toContain("lockstep-session");
  });

  it("[FW3] [S16] offers no code to a member and stays that member; a link for nobody asks who you are", async () => {
    const { caller } = await makeReader("jane@acme.example");
    const { signIn } = await import("#app/access/entrance.server.ts");
    const cookie = await signIn(new Request("http://localhost:3000/"), world.people.rep, worldNow);
    caller.cookies.set("lockstep-session", cookie.split(/[=;]/)[1] ?? "");
    const page: unknown = await (await caller.get(proofPage.loader, at(), { planId: world.planId })).json();
    expect(page).toMatchObject({ kind: "member", name: "Sam Rep", workspaceName: "Northwind" });
    const nobody = await makeReader(null);
    const asked = await nobody.caller.get(proofPage.loader, at(), { planId: world.planId });
    expect(asked.headers.get("Location")).toBe(`${at()}/not-you`);
  });

  it("[FW3] [AC1] offers the reader of a role nobody has named their own acts, and asks first who they are", async () => {
    const { caller } = await makeReader(null, "Finance approver", "none");
    const home: unknown = await (await caller.get(homePage.loader, at(""), { planId: world.planId })).json();
    expect(home).toMatchObject({ shell: { can: { takePart: true, editSteps: false, leadPlan: false } } });
    const typed: [string, string][] = [
      ["title", "Approved"],
      ["tags[]", "a"],
    ];
    const sent = await caller.post(act, at("/steps/x"), typed, { planId: world.planId });
    expect([sent.status, sent.headers.get("Location")]).toEqual([303, at()]);
    const asked = await caller.get(proofPage.loader, at(), { planId: world.planId });
    expect(asked.headers.get("Location")).toBe(`${at()}/not-you`);
  });

  it("[FW3] without scripts says on its own page what is wrong, with what was typed", async () => {
    const { caller } = await makeReader("jane3@acme.example");
    const typed = { intent: "code", name: "", address: "nina", code: "12" };
    const answer = await caller.post(notYou.action, `${at()}/not-you`, typed, { planId: world.planId });
    expect([answer.status, await answer.json()]).toMatchObject([422, { values: typed }]);
    const { signIn } = await import("#app/access/entrance.server.ts");
    const cookie = await signIn(new Request("http://localhost:3000/"), world.people.champion, worldNow);
    caller.cookies.set("lockstep-session", cookie.split(/[=;]/)[1] ?? "");
    const page = await caller.get(notYou.loader, `${at()}/not-you`, { planId: world.planId });
    expect([page.status, await page.json()]).toMatchObject([200, { insideAs: "Dana Kim" }]);
  });

  it("[AC1] takes a passphrase where no mail is set up, and asks for it on the next device", async () => {
    Object.assign(readEnv(), { smtpUrl: undefined });
    const { caller, participantId, linkId } = await makeReader("phrase@acme.example");
    expect(await (await caller.get(proofPage.loader, at(), { planId: world.planId })).json()).toMatchObject({
      way: "new-passphrase",
    });
    expect((await prove(caller, { _intent: "passphrase", _passphrase: "short" })).status).toBe(409);
    const first = await prove(caller, { _intent: "passphrase", _passphrase: "four green kettles sing" });
    expect(first.status).toBe(303);
    const [bound] = await world.owner.select().from(participant).where(eq(participant.id, participantId));
    const [made] = await world.owner.select().from(person).where(eq(person.id, bound!.personId!));
    expect(made).toMatchObject({ provedAt: null, address: "phrase@acme.example" });

    const phone = new Caller();
    await phone.get(linkPage.loader, "/l/x", { token: tokenFor("link", linkId) });
    expect(await (await phone.get(proofPage.loader, at(), { planId: world.planId })).json()).toMatchObject({
      way: "passphrase",
    });
    expect((await prove(phone, { _intent: "passphrase", _passphrase: "four green kettles sank" })).status).toBe(409);
    expect((await prove(phone, { _intent: "passphrase", _passphrase: "four green kettles sing" })).status).toBe(303);
  });

  it("[FW3] proves who says “not me”, and leaves one request in the buying team's lane", async () => {
    const { caller } = await makeReader("jane2@acme.example");
    const say = { name: "Raj Rao", address: "raj@acme.example" };
    for (let i = 0; i < 2; i++) {
      holdClock(new Date(worldNow.getTime() + i * 60_000));
      caller.cookies.delete("lockstep-session");
      await caller.post(notYou.action, `${at()}/not-you`, { intent: "send", ...say }, { planId: world.planId });
      const asked = { intent: "code", ...say, code: await newestCode("raj@acme.example") };
      const answer = await caller.post(notYou.action, `${at()}/not-you`, asked, { planId: world.planId });
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/plans/${world.planId}`]);
    }
    const rows = await world.owner.select().from(accessRequest).where(eq(accessRequest.address, "raj@acme.example"));
    expect(rows).toMatchObject([{ name: "Raj Rao", lane: "buyer", answer: null }]);
    const events = await world.owner.select().from(event).where(eq(event.kind, "access.requested"));
    expect(events).toMatchObject([{ lane: "buyer", actorName: "Raj Rao" }]);
  });

  it("[FW3] [NO2] tells the one who leads by mail once, and nobody once it was answered or somebody else leads", async () => {
    const mails = await world.owner.select().from(delivery).where(eq(delivery.kind, "access-request"));
    expect(mails).toMatchObject([{ recipient: "dana@acme.example", planId: world.planId }]);
    const asked = { ...mails[0]!, now: worldNow };
    const letter = await writeLetter(asked);
    expect(letter).toMatchObject({ button: { address: expect.stringContaining(asked.about["requestId"]!) as string } });
    expect(JSON.stringify(letter)).toContain("Raj Rao");
    expect(await writeLetter({ ...asked, recipient: "dev@acme.example" })).toBe("dropped");
    await world.owner.update(accessRequest).set({ answeredAt: worldNow, answer: "refused" });
    expect(await writeLetter(asked)).toBe("dropped");
  });

  it("[NO2] writes an invitation in the rights of its link, and none once the link is dead", async () => {
    const { linkId, participantId } = await makeReader("inv@acme.example");
    const about = { participantId, linkId };
    const ask = {
      kind: "invitation" as const,
      about,
      recipient: "inv@acme.example",
      planId: world.planId,
      now: worldNow,
    };
    await world.owner.transaction((tx) => askForMail(tx, { ...ask, workspaceId: world.workspaceId }));
    expect(await writeLetter(ask)).toMatchObject({
      button: { address: expect.stringContaining(tokenFor("link", linkId)) as string },
    });
    await world.owner.update(link).set({ revokedAt: worldNow }).where(eq(link.id, linkId));
    expect(await writeLetter(ask)).toBe("dropped");
  });

  it("is a 404 for a stranger and a way to sign in for nobody", async () => {
    const nobody = await new Caller().get(proofPage.loader, at(), { planId: world.planId });
    expect([nobody.status, nobody.headers.get("Location")]).toEqual([303, `/sign-in?to=%2Fplans%2F${world.planId}`]);
  });
});
