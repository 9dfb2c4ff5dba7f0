/** How Acme judges: agreed in Needs, answered in Trial; and what Dana wants to have settled before anybody decides. */
import { and, eq, like } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { refuse } from "#app/lib/result.ts";
import type { CriterionResult } from "#app/outcome/criterion.ts";
import { addCriterion, type CriterionWords } from "#app/outcome/criterion.commands.server.ts";
import { judge } from "#app/outcome/criterion-result.commands.server.ts";
import { shareCriterion, shareOption } from "#app/outcome/criterion-sharing.commands.server.ts";
import { addLine, changeLine, startList, tickLine } from "#app/outcome/deciding.commands.server.ts";
import { criterion, decidingLine, participant } from "#db/schema/index.ts";

import { aylin, dana, lea } from "./acme-people.ts";
import { sam } from "./northwind.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAcmeJudging(acme: Telling): void {
  agreeHow(acme);
  sayWhatWasFound(acme);
  beforeTheyDecide(acme);
}

const oneDesk = "Hamburg and Lyon see the same case, each in their own language";
const data = "Our customers' data stays in the EU, and we see who has read it";
const phone = "The night shift keeps the phone button it has today";
const learned = "Somebody new works alone after one day";

function agreeHow({ say }: Telling): void {
  say(aylin, [-22, "10:05"], asks(oneDesk, { judge: "Aylin Demir", shownBy: "Both teams work a day of real cases" }));
  say(lea, [-22, "10:40"], asks(data, { judge: "Lea Moreau", shownBy: "Answers in writing, and one look at the log" }));
  say(
    aylin,
    [-22, "11:10"],
    asks(phone, { weight: "nice", judgeWords: "the night shift", shownBy: "Two nights with it" }),
  );
  say(dana, [-22, "11:30"], asks(learned, { weight: "nice", shownBy: "A temp from Lyon tries it" }));
  say(
    dana,
    [-21, "16:05"],
    onCriterion("Our customers' data", (viewer, id) => shareCriterion(viewer, id)),
  );
  say(dana, [-21, "16:06"], (viewer) => shareOption(viewer, "workspace"));
  say(dana, [-4, "18:05"], asks("I can show on one page what it changes for Lyon", { weight: "nice", readBy: "own" }));
  say(sam, [-3, "16:50"], asks("Two years of old cases come along in a weekend", { weight: "nice" }));
}

function sayWhatWasFound({ say }: Telling): void {
  say(
    dana,
    [-11, "17:20"],
    finds("Hamburg and Lyon", "nothing", "no", "As today: two lists, and one mail between them."),
  );
  say(dana, [-11, "17:22"], finds("Our customers' data", "nothing", "yes"));
  say(
    aylin,
    [-8, "15:35"],
    finds("Hamburg and Lyon", "workspace", "partly", "Hamburg does. Lyon's accounts came late."),
  );
  say(
    lea,
    [-7, "11:15"],
    finds("Our customers' data", "workspace", "yes", "Frankfurt and Paris; the log shows each reader."),
  );
  say(
    dana,
    [-5, "12:10"],
    finds("Hamburg and Lyon", "ourselves", "partly", "Jonas could join the lists. Nobody would look after it."),
  );
  say(aylin, [-2, "17:05"], finds("Hamburg and Lyon", "workspace", "yes", "Lyon took over a case of ours at noon."));
  say(aylin, [-1, "10:20"], finds("The night shift", "workspace", "no", "Two clicks instead of one. Asked Northwind."));
}

function beforeTheyDecide({ say }: Telling): void {
  say(dana, [-5, "17:40"], (viewer) => startList(viewer));
  say(dana, [-5, "17:44"], (viewer) =>
    addLine(viewer, { key: crypto.randomUUID(), text: "Lyon has worked with it for a whole week", readBy: "team" }),
  );
  say(dana, [-5, "17:46"], (viewer) =>
    addLine(viewer, { key: crypto.randomUUID(), text: "Karin hears the number from me first", readBy: "own" }),
  );
  for (const [index, beginning] of ["Why we want", "We know what happens", "We agreed what", "What has to"].entries())
    say(
      dana,
      [-4, `17:1${index}`],
      onLine(beginning, (viewer, { id }) => tickLine(viewer, id, true)),
    );
  say(
    dana,
    [-2, "18:20"],
    onLine("Everybody who will", (viewer, { id, text }) =>
      changeLine(viewer, id, {
        is: { text, note: "The works council is still to be heard." },
        was: { text, note: "" },
      }),
    ),
  );
}

function asks(text: string, words: Partial<Omit<CriterionWords, "text">> & { readBy?: "team" | "own" }): Act<unknown> {
  return async (viewer) =>
    addCriterion(viewer, {
      ...{ key: crypto.randomUUID(), text, weight: "must", judgeWords: null, shownBy: null },
      ...words,
      judge: words.judge ? await personNamed(viewer, words.judge) : null,
    });
}

async function personNamed({ tx, planId }: PlanViewer, name: string): Promise<string> {
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.planId, planId), eq(participant.name, name)));
  return found?.id ?? "";
}

function finds(beginning: string, option: string, result: CriterionResult, note: string | null = null): Act<unknown> {
  return onCriterion(beginning, (viewer, id) => judge(viewer, id, { option, result, note }));
}

function onCriterion<T>(beginning: string, act: (viewer: PlanViewer, id: string) => ReturnType<Act<T>>): Act<T> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: criterion.id })
      .from(criterion)
      .where(and(eq(criterion.planId, viewer.planId), like(criterion.text, `${beginning}%`)));
    return found ? act(viewer, found.id) : refuse(`nothing is judged by “${beginning}”`);
  };
}

function onLine<T>(
  beginning: string,
  act: (viewer: PlanViewer, line: { id: string; text: string }) => ReturnType<Act<T>>,
): Act<T> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: decidingLine.id, text: decidingLine.text })
      .from(decidingLine)
      .where(and(eq(decidingLine.planId, viewer.planId), like(decidingLine.text, `${beginning}%`)));
    return found ? act(viewer, found) : refuse(`no line “${beginning}”`);
  };
}
