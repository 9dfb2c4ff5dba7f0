/** What Acme has to do around this purchase, and what it wants to know after go-live: Dana's page, which Northwind never reads. */
import { and, eq, isNull, like } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { refuse } from "#app/lib/result.ts";
import { addChecks, writeMeasured } from "#app/project/check.commands.server.ts";
import type { LineKind } from "#app/project/line.ts";
import { addLine, changeLine, type LineWords, tickLine } from "#app/project/project.commands.server.ts";
import { measure, participant, projectLine } from "#db/schema/index.ts";

import { aylin, dana, lea } from "./acme-people.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAcmeProject({ say, day, naturalGoLive }: Telling): void {
  say(dana, [-28, "09:40"], puts("compliance", "Our own security review, before any real data", day(-8)));
  say(dana, [-28, "09:42"], puts("milestone", "Lyon opens its new desk", naturalGoLive));
  say(dana, [-28, "09:44"], puts("approval", "The works council agrees what is counted and what is not", day(12)));
  say(dana, [-28, "09:47"], puts("purchase", "Headsets for both towns", day(16)));
  say(aylin, [-26, "14:10"], puts("own-work", "Clear out the customer list before it moves", day(18)));
  say(aylin, [-26, "14:12"], puts("roll-out", "The night shift in Hamburg has practised on old cases", day(24)));
  say(lea, [-25, "10:15"], puts("compliance", "Entry in our record of processing", day(20)));
  say(aylin, [-26, "14:15"], puts("adoption", "Nobody keeps the old list beside it any more", null));
  say(dana, [-6, "16:52"], puts("own-work", "Ask Ana what else lands on Karin's desk in spring", day(3), "own"));
  say(
    dana,
    [-27, "11:05"],
    says("Headsets", { who: "Jonas Reiter", note: "Two offers are in. Small enough for me to sign." }),
  );
  say(
    dana,
    [-27, "11:08"],
    says("The works council", {
      whoWords: "the council's chair",
      note: "They meet once a month, and read before they talk.",
    }),
  );
  say(aylin, [-26, "14:20"], says("Clear out", { who: "Aylin Demir" }));
  say(aylin, [-26, "14:21"], says("The night shift", { whoWords: "Aylin and Milan" }));
  say(lea, [-25, "10:16"], says("Entry in", { who: "Lea Moreau" }));
  say(lea, [-25, "10:17"], says("Our own security", { who: "Lea Moreau" }));
  say(lea, [-8, "16:05"], ticks("Our own security"));
  say(dana, [-24, "15:30"], putsChecks());
}

/** Somebody further on counted again after 30 days. */
export function tellFirstCheck({ say }: Telling, lead: string, measured: number): void {
  say(lead, [-30, "11:20"], putsChecks());
  say(lead, [-4, "16:25"], async (viewer) => {
    const line = await lineOf(viewer, { daysAfter: 30 });
    return line ? writeMeasured(viewer, line.id, { measured, was: "" }) : refuse("no check of value");
  });
}

function puts(kind: LineKind, text: string, dueOn: IsoDate | null, readBy: "team" | "own" = "team"): Act<unknown> {
  return (viewer) => addLine(viewer, { key: crypto.randomUUID(), kind, text, dueOn, readBy });
}

/** Who does it, by the name the plan knows them by or in words, and a note. */
function says(beginning: string, { who, ...more }: { who?: string; whoWords?: string; note?: string }): Act<unknown> {
  return async (viewer) => {
    const line = await lineOf(viewer, { beginning });
    if (!line) return refuse(`no line “${beginning}”`);
    const stands = { kind: line.kind, text: line.text, dueOn: line.dueOn as IsoDate | null };
    const is: LineWords = {
      ...{ ...stands, whoWords: null, note: null, ...more },
      who: who ? await personNamed(viewer, who) : null,
    };
    const was = { kind: line.kind, text: line.text, dueOn: line.dueOn ?? "", who: "", whoWords: "", note: "" };
    return changeLine(viewer, line.id, { is, was });
  };
}

function ticks(beginning: string): Act<unknown> {
  return async (viewer) => {
    const line = await lineOf(viewer, { beginning });
    return line ? tickLine(viewer, line.id, true) : refuse(`no line “${beginning}”`);
  };
}

/** For every measure of why. */
function putsChecks(): Act<unknown> {
  return async (viewer) => {
    const measures = await viewer.tx
      .select({ id: measure.id })
      .from(measure)
      .where(and(eq(measure.planId, viewer.planId), isNull(measure.removedAt)));
    return addChecks(
      viewer,
      measures.map(({ id }) => id),
    );
  };
}

async function lineOf(
  { tx, planId }: PlanViewer,
  which: { beginning: string } | { daysAfter: number },
): Promise<typeof projectLine.$inferSelect | undefined> {
  const picked =
    "beginning" in which ? like(projectLine.text, `${which.beginning}%`) : eq(projectLine.daysAfter, which.daysAfter);
  const [found] = await tx
    .select()
    .from(projectLine)
    .where(and(eq(projectLine.planId, planId), picked));
  return found;
}

async function personNamed({ tx, planId }: PlanViewer, name: string): Promise<string> {
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.name, name)));
  return found?.id ?? "";
}
