// S3 for the post: every mail that can be asked for, as it would go to everybody there is, says nothing of a lane its reader
// does not read.
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { mailOffAddress } from "#app/access/mail-off.server.ts";
import { eventKey } from "#app/activity/notice.ts";
import { eventSchemas } from "#app/activity/event.ts";
import { asHtml, asText } from "#app/mail/letter-render.tsx";
import { writeLetter } from "#app/mail/letter.server.ts";
import { comment, delivery, event, mailMute, participant, question, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { canariesIn } from "#tests/support/canary.ts";
import { mailAddresses, makeMatrixWorld, mayRead, type MatrixWorld, type Reader } from "#tests/support/matrix.ts";
import { as, worldNow } from "#tests/support/world.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";

const database = useDatabase();
let world: MatrixWorld;
beforeAll(async () => {
  world = await makeMatrixWorld(database.url, worldNow);
  // Nobody is silent, and nothing is gone: whatever could be told, would be.
  await world.owner.delete(mailMute);
  await world.owner.update(step).set({ removedAt: null });
  await world.owner.update(question).set({ removedAt: null });
  await tellOfWhatIsThere();
}, 120_000);
afterAll(() => world.end());

const lanes = ["shared", "buyer", "seller"] as const;

/** Keys of every event of every lane of the plan, whoever asks. */
function everyEvent(): string {
  const count = Object.keys(eventSchemas).length;
  return lanes.flatMap((lane) => Array.from({ length: count }, (_, index) => eventKey(lane, index + 1))).join(" ");
}

/** The numbers of events that point at what really lies in their lane. */
const alone = { question: 9001, mention: 9002 };

async function tellOfWhatIsThere(): Promise<void> {
  const common = { workspaceId: world.workspaceId, planId: world.planId, actorName: "Somebody", at: worldNow };
  for (const lane of lanes) {
    const { questionId, commentId, stepId } = world.planted[lane];
    const asks = { questionId, text: "", toSide: "seller", isByLink: false, by: null };
    const says = { commentId, on: "step", onId: stepId, title: "", text: "", mentions: [] };
    await world.owner.insert(event).values([
      { ...common, lane, seq: alone.question, kind: "question.asked", payload: asks },
      { ...common, lane, seq: alone.mention, kind: "comment.written", payload: says },
    ]);
  }
  // Whoever reads it is meant by it.
  const people = await world.owner.select({ id: participant.id }).from(participant);
  await world.owner.update(comment).set({ removedAt: null, mentions: people.map(({ id }) => id) });
  await world.owner.update(question).set({ answeredAt: null });
}

/** What each kind could be about, of every lane. */
function everythingAsked(): { kind: string; about: Record<string, string> }[] {
  const planted = ["shared", "buyer", "seller", "ownchampion", "ownrep"].map(
    (zone) => world.planted[zone as keyof typeof world.planted] as unknown as Record<string, string>,
  );
  return [
    { kind: "notice", about: { events: everyEvent() } },
    // A question or a mention that comes alone is told in full.
    ...lanes.flatMap((lane) => [
      { kind: "question", about: { events: eventKey(lane, alone.question) } },
      { kind: "mention", about: { events: eventKey(lane, alone.mention) } },
    ]),
    {
      kind: "digest",
      about: { plans: world.planId, since: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" },
    },
    ...planted.flatMap((ids) => [
      { kind: "access-request", about: { requestId: ids["requestId"] ?? "" } },
      { kind: "succession", about: { noticeId: crypto.randomUUID() } },
      { kind: "forward", about: { forwardId: ids["forwardId"] ?? "", linkId: crypto.randomUUID() } },
      { kind: "invitation", about: { participantId: ids["participantId"] ?? "", linkId: crypto.randomUUID() } },
    ]),
  ];
}

async function mailTo(recipient: string, asked: { kind: string; about: Record<string, string> }): Promise<string> {
  const letter = await writeLetter({ ...asked, recipient, planId: world.planId, now: worldNow });
  if (typeof letter === "string") return letter;
  return `${letter.subject}\n${asText(letter, "foot")}\n${await asHtml(letter, "foot")}`;
}

describe("every mail to everybody", () => {
  it("[S3] [LN2] [NO2] says nothing of a lane its reader does not read", async () => {
    const wrong: string[] = [];
    const met = new Map<string, Set<string>>();
    for (const [who, address] of Object.entries(mailAddresses) as [Reader, string][]) {
      for (const asked of everythingAsked()) {
        const found = canariesIn(await mailTo(address, asked));
        met.set(who, new Set([...(met.get(who) ?? []), ...found]));
        for (const zone of found)
          if (!mayRead[who].some((one) => one === zone)) wrong.push(`${asked.kind} to ${who} tells of ${zone}`);
      }
    }
    expect(wrong).toEqual([]);
    // And they do say what may be read: the silence above is not an empty letter.
    expect(met.get("contributor")).toEqual(new Set(["shared", "buyer"]));
    expect(met.get("rep")).toEqual(new Set(["shared", "seller"]));
    expect(met.get("stranger")).toEqual(new Set());
    // What is told in full is told to whoever reads its lane.
    const told = { kind: "mention", about: { events: eventKey("buyer", alone.mention) } };
    expect(canariesIn(await mailTo("lea@acme.example", told))).toEqual(new Set(["buyer"]));
    expect(canariesIn(await mailTo("sam@northwind.example", told))).toEqual(new Set());
    const asked = { kind: "question", about: { events: eventKey("seller", alone.question) } };
    expect(canariesIn(await mailTo("sam@northwind.example", asked))).toEqual(new Set(["seller"]));
    expect(canariesIn(await mailTo("lea@acme.example", asked))).toEqual(new Set());
  });

  it("[PE5] keeps nothing of what happened in the row that waits", async () => {
    await as(world, "champion", (viewer) =>
      moveStage(viewer, {
        toStageId: world.stages.at(-1)?.id ?? "",
        reason: "rather-not-say",
        note: "kanari_buyer_note",
      }),
    );
    const rows = await world.owner.select().from(delivery);
    for (const row of rows.filter(({ kind }) => kind === "notice"))
      expect(row.about).toEqual({ events: expect.stringMatching(/^((shared|buyer|seller)-\d+ ?)+$/) as string });
    expect(mailOffAddress(world.planId, world.people.champion)).not.toContain(world.people.champion);
  });
});
