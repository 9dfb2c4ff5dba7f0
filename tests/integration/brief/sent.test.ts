import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { writeWords } from "#app/brief/brief.commands.server.ts";
import { readBriefToSend } from "#app/brief/brief.queries.server.ts";
import type { BriefPage } from "#app/brief/brief.ts";
import { saveCost } from "#app/brief/cost.commands.server.ts";
import { briefPdf } from "#app/brief/pdf.server.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import { readNewForward } from "#app/forwarding/new-forward.queries.server.ts";
import { readReceived, readReceivedBrief } from "#app/forwarding/received.queries.server.ts";
import { briefCost, briefSent, forward } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asLink, makeStep, makeWorld, type World, worldNow } from "#tests/support/world.ts";

import { lastEvent, newForward, passedOn } from "../forwarding/facts.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await as(world, "champion", (viewer) =>
    saveCost(viewer, {
      ...{ id: crypto.randomUUID(), what: "Licences", kind: "yearly", amount: 24_000_00, currency: "EUR" },
      ...{ figure: "ours", was: "" },
    }),
  );
});
afterAll(() => world.end());

function noText(): Promise<string> {
  return Promise.resolve("");
}

describe("a summary that is passed on", () => {
  it("[BR5] [FW5] is kept as it was sent, for its recipient by their link, who is told where it changed since", async () => {
    const came = await passedOn(world, "champion", { name: "Ines Finance", brief: "finance" });
    expect(await lastEvent(world, "buyer")).toMatchObject({
      kind: "forward.made",
      payload: { title: "Summary for finance" },
    });
    const read = (): Promise<unknown> =>
      asLink(world, came.tokenHash, async (viewer) => (await readReceived(viewer, came.forwardId, noText))?.brief);
    expect(await read()).toMatchObject({
      isNewer: false,
      page: { cut: "finance", costs: [{ what: "Licences", cents: 24_000_00 }] },
    });
    // By that link nothing else of it is read.
    expect(await asLink(world, came.tokenHash, ({ tx }) => tx.select().from(briefCost))).toEqual([]);
    const change = { section: "risks" as const, text: "Something new.", "was.text": "", readBy: "buyer" as const };
    const now = new Date(worldNow.getTime() + 60_000);
    await as(world, "champion", (viewer) => writeWords(viewer, "group", change), { now });
    expect(await read()).toMatchObject({ isNewer: false });
    await as(world, "champion", (viewer) => writeWords(viewer, "finance", change), { now });
    expect(await read()).toMatchObject({ isNewer: true });
    expect(JSON.stringify(await read())).not.toContain("Something new.");
    expect(await as(world, "rep", ({ tx }) => tx.select().from(briefSent))).toEqual([]);
  });

  it("[BR5] passed on once more is the very page that was sent", async () => {
    const first = await passedOn(world, "champion", { to: world.participants.viewer, brief: "users" });
    const change = { section: "why" as const, text: "Later words.", "was.text": "", readBy: "buyer" as const };
    await as(world, "champion", (viewer) => writeWords(viewer, "users", change));
    const second = await passedOn(world, "viewer", { name: "Somebody", brief: "users", from: first.forwardId });
    const pages = await world.owner.select().from(briefSent).where(eq(briefSent.cut, "users"));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.page).toEqual(pages[1]?.page);
    const [row] = await world.owner.select().from(forward).where(eq(forward.id, second.forwardId));
    expect(row?.parentId).toBe(first.forwardId);
  });

  it("[BR5] is not a member's to pass on, nor to begin with", async () => {
    const form = newForward({ to: world.participants.viewer, brief: "finance" });
    expect(await as(world, "rep", (viewer) => makeForward(viewer, form))).toEqual({ ok: false, refusal: "not-yours" });
    const asked = new URLSearchParams({ brief: "finance" });
    expect(await as(world, "rep", (viewer) => readNewForward(viewer, asked))).toBeNull();
    expect(await as(world, "champion", (viewer) => readNewForward(viewer, asked))).toMatchObject({
      brief: "finance",
      what: { title: "Summary for finance" },
    });
  });
});

describe("on paper", () => {
  it("[BR6] [LN2] is the same file of the same day, with and without what others keep for themselves", async () => {
    const came = await passedOn(world, "champion", { name: "Ines Finance", brief: "finance" });
    const file = async (hour: number): Promise<string> => {
      const now = new Date(worldNow.getTime() + hour * 3_600_000);
      const sent = await asLink(world, came.tokenHash, (viewer) => readReceivedBrief(viewer, came.forwardId));
      const made = await as(world, "viewer", (viewer) => readBriefToSend(viewer, "finance"), { now });
      const bytes = sent && (await briefPdf(sent.page, { paper: "a4", on: sent.on }));
      return `${JSON.stringify(made)} ${Buffer.from(bytes ?? []).toString("base64")}`;
    };
    const before = await file(0);
    expect(before.length).toBeGreaterThan(10_000);
    await as(world, "champion", (viewer) =>
      writeWords(viewer, "finance", { section: "why", text: "My draft.", "was.text": "", readBy: "own" }),
    );
    await makeStep(world, { title: "Mine", progress: "blocked", lane: "own", authorId: world.people.champion });
    expect(await file(2)).toBe(before);
  });

  async function textOf(
    page: BriefPage,
    paper: "a4" | "letter",
  ): Promise<{ pages: number; size: number[]; text: string }> {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const data = await briefPdf(page, { paper, on: "2026-11-02" });
    const file = await getDocument({ data, verbosity: 0 }).promise;
    const first = await file.getPage(1);
    const { items } = await first.getTextContent();
    const text = items.map((one) => ("str" in one ? one.str : "")).join(" ");
    const result = { pages: file.numPages, size: first.view.slice(2).map(Math.round), text };
    await file.destroy();
    return result;
  }

  it("[BR6] is one page of A4 or Letter, with real letters of many scripts", async () => {
    const page = await as(world, "champion", (viewer) => readBriefToSend(viewer, "finance"));
    const full: BriefPage = {
      ...page,
      sections: [
        ...page.sections,
        { section: "who", title: "Who agrees", lines: ["Łódź agrees, Ελλάδα agrees, Привет agrees, Việt agrees."] },
      ],
    };
    const a4 = await textOf(full, "a4");
    expect(a4).toMatchObject({ pages: 1, size: [595, 842] });
    const plain = a4.text.replace(/\s+/g, "");
    for (const words of ["Summary for finance", "EUR 72,000", "Łódź", "Ελλάδα", "Привет", "Việt"])
      expect(plain).toContain(words.replace(/\s/g, ""));
    expect(await textOf(full, "letter")).toMatchObject({ pages: 1, size: [612, 792] });
  });

  it("[BR6] goes on to a second page where it is too long, and breaks words that are", async () => {
    const page = await as(world, "champion", (viewer) => readBriefToSend(viewer, "finance"));
    const line = `${"x".repeat(300)} and what else there is to say about it, in so many words.`;
    const lines = Array.from({ length: 40 }, () => line);
    const long: BriefPage = { ...page, sections: [{ section: "risks", title: "What could go wrong", lines }] };
    expect((await textOf(long, "a4")).pages).toBeGreaterThan(1);
  });
});
