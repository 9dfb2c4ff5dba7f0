import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { asPerson } from "#app/access/context.server.ts";
import { askForMail } from "#app/access/delivery.server.ts";
import { readOutbox, resendMail } from "#app/activity/delivery.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { closeMail, sendMail } from "#app/server/mail.server.ts";
import { deliver } from "#app/server/tasks.server.ts";
import { verifier } from "#db/schema/index.ts";
import { delivery } from "#db/schema/activity.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { type Mail, type MailBox, openMailBox } from "#tests/support/mail.ts";
import { as, makeWorld, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let box: MailBox;
beforeAll(async () => {
  box = await openMailBox();
  Object.assign(readEnv(), { smtpUrl: box.url, mailFrom: "Lockstep <plans@northwind.example>", isSampleMode: false });
  world = await makeWorld(database.url);
  await world.owner.delete(verifier);
  holdClock(new Date(worldNow.getTime() + 300_000));
});
afterAll(async () => {
  holdClock(undefined);
  closeMail();
  await box.close();
  await world.end();
});

async function rowTo(recipient: string): Promise<typeof delivery.$inferSelect> {
  const [row] = await world.owner.select().from(delivery).where(eq(delivery.recipient, recipient));
  if (!row) throw new Error(`No mail to ${recipient} was asked for.`);
  return row;
}

function headerOf({ raw }: Mail, name: string): string | undefined {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1];
}

function letter(subject: string): Parameters<typeof sendMail>[0]["letter"] {
  return { subject, lines: ["One line."] };
}

describe("what goes out", () => {
  it("[S36] [NO1] is one mail to one address, as text and HTML, with the way to end such mail by one act", async () => {
    await as(world, "champion", (viewer) => moveStage(viewer, { toStageId: world.stages[0]?.id ?? "" }));
    const row = await rowTo("lea@acme.example");
    await deliver(row.id);
    const mail = await box.next("lea@acme.example");
    expect(mail.to).toEqual(["lea@acme.example"]);
    expect(mail.subject).toBe("Dana Kim said where Acme is: Why change");
    expect(mail.text).toContain("Dana Kim said where Acme is: Why change.");
    expect(mail.html).toContain("Dana Kim said where Acme is: Why change.");
    expect(mail.text).toContain("10:00 Berlin time");
    expect(headerOf(mail, "List-Unsubscribe")).toMatch(/^<http.*\/updates\/mail\/off\/[\w-]{43}>$/);
    expect(headerOf(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(mail.html).not.toMatch(/<img|src=/);
  });

  it("[S36] lets no name or subject add a header, a recipient or another direction of writing", async () => {
    const subject = "Bob, x@evil.example, <c@evil.example>\r\nBcc: d@evil.example\u2028\u202eevil";
    await sendMail({ id: crypto.randomUUID(), to: "one@acme.example", letter: letter(subject), foot: "foot" });
    const mail = await box.next("one@acme.example");
    expect(mail.to).toEqual(["one@acme.example"]);
    expect(headerOf(mail, "Bcc")).toBeUndefined();
    expect(headerOf(mail, "To")).toBe("one@acme.example");
    expect(mail.subject).toBe("Bob, x@evil.example, <c@evil.example> Bcc: d@evil.example evil");
  });

  it("[S36] takes exactly one address, in any script, and refuses what could be two", async () => {
    for (const to of ["a@acme.example, b@evil.example", "a@acme.example\r\nb@evil.example", "A <a@acme.example>"])
      await expect(sendMail({ id: crypto.randomUUID(), to, letter: letter("x"), foot: "" }), to).rejects.toThrow();
    const before = box.received.length;
    await sendMail({ id: crypto.randomUUID(), to: "lea@bücher.example", letter: letter("x"), foot: "" });
    const sent = box.received.slice(before);
    expect(sent.map(({ to }) => to)).toEqual([["lea@bücher.example"]]);
    expect(headerOf(sent[0]!, "To")).toBe("lea@xn--bcher-kva.example");
  });
});

describe("what did not get through", () => {
  it("[R5] a process that dies between sending and noting it sends the same mail again, known by its id", async () => {
    const row = await rowTo("nils@acme.example");
    await deliver(row.id);
    // As the death leaves it: sent, and nothing noted.
    await world.owner.update(delivery).set({ state: "waiting", sentAt: null }).where(eq(delivery.id, row.id));
    await deliver(row.id);
    await deliver(row.id);
    const mails = box.received.filter(({ to }) => to.includes("nils@acme.example"));
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => headerOf(mail, "Message-ID"))).size).toBe(1);
    expect(headerOf(mails[0]!, "Message-ID")).toContain(row.id);
  });

  it("[R5] what was given up stands in the outbox, and is sent by its button", async () => {
    const row = await rowTo("vic@acme.example");
    Object.assign(readEnv(), { smtpUrl: "smtp://127.0.0.1:9" });
    await world.owner.update(delivery).set({ attempts: 11 }).where(eq(delivery.id, row.id));
    await expect(deliver(row.id)).rejects.toThrow("not sent");
    Object.assign(readEnv(), { smtpUrl: box.url });
    const administrator = {
      personId: world.people.owner,
      address: "olga@northwind.example",
      isAdministrator: true,
      sessionId: "",
      now: worldNow,
    };
    const [dead] = (await asPerson(administrator, readOutbox)).filter(({ id }) => id === row.id);
    expect(dead).toMatchObject({ state: "failed", attempts: 12, mayResend: true });
    expect(await asPerson(administrator, (viewer) => resendMail(viewer, row.id))).toBe(true);
    await deliver(row.id);
    expect((await box.next("vic@acme.example")).to).toEqual(["vic@acme.example"]);
    expect(await rowTo("vic@acme.example")).toMatchObject({ state: "sent" });
  });

  it("[NO2] a code that was used meanwhile goes to nobody", async () => {
    const ask = { kind: "code", recipient: "lea@acme.example", about: { codeId: crypto.randomUUID() } } as const;
    const id = await world.owner.transaction((tx) => askForMail(tx, { ...ask, now: worldNow }));
    await deliver(id);
    const [row] = await world.owner.select().from(delivery).where(eq(delivery.id, id));
    expect(row?.state).toBe("dropped");
  });
});
