import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { makeResetOnServer, resetAddress } from "#app/access/code.server.ts";
import { letIn, signIn } from "#app/access/entrance.server.ts";
import { planAction } from "#app/access/guard.server.ts";
import { hashPassword } from "#app/access/password.server.ts";
import { codeFor } from "#app/access/secret.server.ts";
import { announceSetUp } from "#app/access/set-up.server.ts";
import * as forgotten from "#app/routes/access/forgotten.tsx";
import * as newPassword from "#app/routes/access/new-password.tsx";
import * as setUp from "#app/routes/access/set-up.tsx";
import * as codePage from "#app/routes/access/sign-in-code.tsx";
import * as signInPage from "#app/routes/access/sign-in.tsx";
import * as signOut from "#app/routes/access/sign-out.tsx";
import * as home from "#app/routes/home.tsx";
import { holdClock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { code, member, person, serverFact, session, workspace } from "#db/schema/index.ts";
import { Caller } from "#tests/support/call.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeWorld, type World, worldNow } from "#tests/support/world.ts";

/** Of a known and an unknown address, timed beside each other: 500 runs, so that a busy machine does not move the median. */
const pairs = 250;

const database = useDatabase();
const passphrase = "seven slow herons fly";
let world: World;
beforeAll(async () => {
  Object.assign(readEnv(), { smtpUrl: "smtp://127.0.0.1:1", isSampleMode: false });
  world = await makeWorld(database.url);
  await world.owner
    .update(person)
    .set({ passwordHash: await hashPassword(passphrase) })
    .where(eq(person.id, world.people.rep));
});
afterAll(() => world.end());
beforeEach(() => holdClock(worldNow));
afterEach(async () => {
  holdClock(undefined);
  await world.owner.execute(sql`delete from rate_limit`);
});

async function newestCode(address: string): Promise<string> {
  const rows = await world.owner.select().from(code).where(eq(code.address, address));
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1)?.id ?? "";
}

function withPassword(
  caller: Caller,
  address: string,
  password: string,
  more: Record<string, string> = {},
): Promise<Response> {
  return caller.post(signInPage.action, "/sign-in", {
    _intent: "password",
    _address: address,
    _password: password,
    ...more,
  });
}

describe("signing in", () => {
  it("lets a member in by password, with a new session each time [S21], in a cookie of ours alone [S22]", async () => {
    const caller = new Caller();
    const first = await withPassword(caller, " Sam@Northwind.example ", passphrase);
    expect([first.status, first.headers.get("Location")]).toEqual([303, "/"]);
    const [cookie = ""] = first.headers.getSetCookie().filter((line) => line.startsWith("lockstep-session="));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Domain/);
    const old = caller.cookies.get("lockstep-session")!;
    expect((await caller.get(home.loader, "/")).headers.get("Location")).toBe("/plans");
    await withPassword(caller, "sam@northwind.example", passphrase);
    expect(caller.cookies.get("lockstep-session")).not.toBe(old);
    const thief = new Caller();
    thief.cookies.set("lockstep-session", old);
    expect((await thief.get(home.loader, "/")).headers.get("Location")).toBe("/sign-in");
  });

  it("[S22] names the cookie __Host- and marks it Secure where the server speaks https", async () => {
    Object.assign(readEnv(), { isSecure: true });
    const cookie = await signIn(new Request("https://plans.example/"), world.people.rep, worldNow).finally(() =>
      Object.assign(readEnv(), { isSecure: false }),
    );
    expect(cookie).toMatch(/^__Host-session=.+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it("[S20] answers alike for an address that is there and one that is not", async () => {
    const answers = [];
    for (const address of ["sam@northwind.example", "nobody@nowhere.example"]) {
      const caller = new Caller();
      const step = await caller.post(signInPage.action, "/sign-in", { _intent: "address", _address: address });
      const wrong = await withPassword(caller, address, "not the right one");
      const sent = await caller.post(codePage.action, "/sign-in/code", { _intent: "send", _address: address });
      const reset = await new Caller().post(forgotten.action, "/sign-in/forgotten", { address });
      const texts = await Promise.all(
        [step, wrong, sent, reset].map(async (one) => `${one.status} ${(await one.text()).replaceAll(address, "X")}`),
      );
      answers.push(texts);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it("[S20] takes as long for an address that is not there, to ten milliseconds", async () => {
    const timed = async (address: string): Promise<number> => {
      await world.owner.execute(sql`delete from rate_limit`);
      const from = performance.now();
      await withPassword(new Caller(), address, "not the right one");
      return performance.now() - from;
    };
    const apart: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const unknown = `nobody${pair}@nowhere.example`;
      // Side by side and in turn the first, so that what else the machine does falls on both.
      const first = pair % 2 === 0 ? await timed("sam@northwind.example") : await timed(unknown);
      const second = pair % 2 === 0 ? await timed(unknown) : await timed("sam@northwind.example");
      apart.push(pair % 2 === 0 ? first - second : second - first);
    }
    const median = apart.sort((one, other) => one - other)[Math.floor(pairs / 2)] ?? Number.NaN;
    expect(Math.abs(median)).toBeLessThan(10);
  }, 240_000);

  it("[S19] takes five passwords for one address in a quarter of an hour, the right one too", async () => {
    for (let i = 0; i < 5; i++) await withPassword(new Caller(), "sam@northwind.example", "wrong wrong wrong");
    expect((await withPassword(new Caller(), "sam@northwind.example", passphrase)).status).toBe(409);
    holdClock(new Date(worldNow.getTime() + 31 * 60_000));
    expect((await withPassword(new Caller(), "sam@northwind.example", passphrase)).status).toBe(303);
  });

  it("gets a champion in on a new phone by a code, straight to their plan", async () => {
    const phone = new Caller();
    await phone.post(codePage.action, "/sign-in/code", { _intent: "send", _address: "dana@acme.example" });
    const digits = codeFor(await newestCode("dana@acme.example"));
    expect(
      (
        await phone.post(codePage.action, "/sign-in/code", {
          _intent: "code",
          _address: "dana@acme.example",
          _code: digits,
        })
      ).status,
    ).toBe(303);
    expect((await phone.get(home.loader, "/")).headers.get("Location")).toBe(`/plans/${world.planId}`);
  });

  it("sends on what was typed when the session had ended", async () => {
    const caller = new Caller();
    const act = planAction({ can: "editSteps", form: z.strictObject({ title: z.string() }) }, ({ form }) =>
      Promise.resolve(done("/", { say: form.title })),
    );
    const early = await caller.post(
      act,
      `/plans/${world.planId}/steps`,
      { title: "long text" },
      { planId: world.planId },
    );
    expect(early.headers.get("Location")).toBe("/sign-in");
    const page = (await (await caller.get(signInPage.loader, "/sign-in")).json()) as { kept: unknown };
    expect(page.kept).toEqual([{ name: "title", value: "long text" }]);
    const entered = await withPassword(caller, "sam@northwind.example", passphrase, { title: "long text" });
    expect([entered.status, entered.headers.get("Location")]).toEqual([307, `/plans/${world.planId}/steps`]);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/.//evil.example",
    "\u2028/x",
    "http:/evil",
  ])("[S37] leads to a page of ours whatever stands in `to`: %j", async (to) => {
    const answer = await withPassword(new Caller(), "sam@northwind.example", passphrase, { _to: to });
    const location = answer.headers.get("Location") ?? "";
    expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
    const kept = await letIn(new Request("http://localhost:3000/"), { personId: world.people.rep, now: worldNow, to });
    expect(kept.headers.get("Location")).toBe("/");
  });

  it("ends the session on the server, and clears what the browser kept", async () => {
    const caller = new Caller();
    await withPassword(caller, "sam@northwind.example", passphrase);
    const token = caller.cookies.get("lockstep-session")!;
    const out = await caller.post(signOut.action, "/sign-out");
    expect(out.headers.get("Clear-Site-Data")).toBe('"cache"');
    caller.cookies.set("lockstep-session", token);
    expect((await caller.get(home.loader, "/")).headers.get("Location")).toBe("/sign-in");
  });

  it.each([
    ["member", "rep", 14, 30],
    ["buyer", "champion", 7, 30],
  ] as const)("[S21] ends a session of a %s after idle and absolute time", async (_kind, who, idle, absolute) => {
    const caller = new Caller();
    const cookie = await signIn(new Request("http://localhost:3000/"), world.people[who], worldNow);
    caller.cookies.set("lockstep-session", cookie.split(/[=;]/)[1]!);
    const at = async (days: number): Promise<string | null> => {
      holdClock(new Date(worldNow.getTime() + days * 24 * 60 * 60_000));
      return (await caller.get(home.loader, "/")).headers.get("Location");
    };
    for (let day = idle - 1; day < absolute; day += idle - 1) expect(await at(day)).not.toBe("/sign-in");
    expect(await at(absolute + 0.1)).toBe("/sign-in");
    const lazy = await signIn(new Request("http://localhost:3000/"), world.people[who], worldNow);
    caller.cookies.set("lockstep-session", lazy.split(/[=;]/)[1]!);
    expect(await at(idle + 0.1)).toBe("/sign-in");
  });
});

describe("a new password", () => {
  it("[S14] [S15] is set once however many come with the link, in the browser that asked, and ends other devices", async () => {
    const other = new Caller();
    await withPassword(other, "sam@northwind.example", passphrase);
    const caller = new Caller();
    await caller.post(forgotten.action, "/sign-in/forgotten", { address: "sam@northwind.example" });
    const token = resetAddress(await newestCode("sam@northwind.example"))
      .split("/")
      .at(-1)!;
    const stranger = (await (await new Caller().get(newPassword.loader, "/x", { token })).json()) as {
      dead: string;
      address: string;
    };
    expect(stranger).toMatchObject({ dead: expect.stringContaining("only in the browser") as string, address: "" });
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, i) => {
        const twin = new Caller();
        for (const [name, value] of caller.cookies) twin.cookies.set(name, value);
        return twin.post(newPassword.action, "/x", { password: `${passphrase} again ${i}` }, { token });
      }),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await world.owner.select().from(session).where(eq(session.userId, world.people.rep))).toHaveLength(1);
    expect((await other.get(home.loader, "/")).headers.get("Location")).toBe("/sign-in");
    await world.owner
      .update(person)
      .set({ passwordHash: await hashPassword(passphrase) })
      .where(eq(person.id, world.people.rep));
  });

  it("works in any browser where it was made on the server, and refuses what is easy to guess [S46]", async () => {
    const token = (await makeResetOnServer("mia@northwind.example", worldNow)).split("/").at(-1)!;
    for (const password of ["short", "passwordpassword1", "mia@northwind.example", "abcabcabcabcabc"]) {
      expect((await new Caller().post(newPassword.action, "/x", { password }, { token })).status).toBe(422);
    }
    expect(
      (await new Caller().post(newPassword.action, "/x", { password: "nine calm otters swim" }, { token })).status,
    ).toBe(303);
    holdClock(new Date(worldNow.getTime() + 11 * 60_000));
    const late = (await makeResetOnServer("mia@northwind.example", worldNow)).split("/").at(-1)!;
    expect(
      (await new Caller().post(newPassword.action, "/x", { password: "nine calm otters swim" }, { token: late }))
        .status,
    ).toBe(409);
  });
});

describe("setting up", () => {
  const form = {
    name: "Olga",
    address: "olga@own.example",
    password: "eleven red barns stand",
    workspaceName: "Own",
    domains: "own.example",
    country: "DE",
    timeZone: "Europe/Berlin",
  };

  it("[S45] opens by the code from the log while there is no real owner, once, and is closed afterwards", async () => {
    await world.owner.update(workspace).set({ isSample: true });
    const lines: string[] = [];
    await announceSetUp((line) => lines.push(line));
    await announceSetUp((line) => lines.push(line));
    expect(lines[0]).toBe(lines[1]);
    const [fact] = await world.owner.select().from(serverFact).where(eq(serverFact.key, "set-up"));
    const typed = lines[0]!.split(" ").at(-1)!;
    expect(JSON.stringify(fact)).not.toContain(typed);
    expect((await new Caller().get(setUp.loader, "/set-up")).status).toBe(200);
    expect(
      (await new Caller().post(setUp.action, "/set-up", { ...form, code: "AAAAA-BBBBB-CCCCC-DDDDD" })).status,
    ).toBe(422);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        new Caller().post(setUp.action, "/set-up", {
          ...form,
          code: typed.toLowerCase(),
          address: `olga${i}@own.example`,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await world.owner.select().from(member).where(eq(member.name, "Olga"))).toHaveLength(1);
    expect((await new Caller().get(setUp.loader, "/set-up")).status).toBe(404);
    expect((await new Caller().post(setUp.action, "/set-up", { ...form, code: typed })).status).toBe(404);
    lines.length = 0;
    await announceSetUp((line) => lines.push(line));
    expect(lines).toEqual([]);
    await world.owner.update(workspace).set({ isSample: false });
  });
});
