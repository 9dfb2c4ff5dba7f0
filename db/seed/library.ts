/** What Northwind has to read, and what lies on the plan of Acme: notes and links, from both companies and in every lane. */
import { inWorkspace } from "#app/access/context.server.ts";
import { personOfAddress } from "#app/access/entrance.server.ts";
import type { ContentWords } from "#app/content/change.ts";
import { answerContent } from "#app/content/answer.commands.server.ts";
import { addContent, addVersion, type NewContent } from "#app/content/content.commands.server.ts";
import { addToLibrary } from "#app/content/library.commands.server.ts";
import { placeContent } from "#app/content/placement.commands.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { refuse, type Result } from "#app/lib/result.ts";
import { content, participant } from "#db/schema/index.ts";
import { and, eq, isNull } from "drizzle-orm";

import { aylin, dana, lea } from "./acme-people.ts";
import * as text from "./library-texts.ts";
import { priya, sam, theo } from "./northwind.ts";
import { storyDays } from "./story-days.ts";
import type { Act, Telling } from "./telling.ts";

type Words = Partial<ContentWords> & { title: string };
type Read = { url: string } | { body: string };

/** The workspace's own library, which Theo has kept for a while. */
export async function fillLibrary(now: Date): Promise<void> {
  const at = storyDays("DE", now).at(-60, "10:00");
  const personId = await personOfAddress(theo, at);
  const all: [Words, Read][] = [
    [text.worksheet.words, { body: text.worksheet.body }],
    [text.security.words, { body: text.security.body }],
    [text.tour, { url: "https://northwind.example/tour" }],
    [text.whenNot.words, { body: text.whenNot.body }],
    [text.worksCouncil.words, { body: text.worksCouncil.body }],
    [text.rollout.words, { body: text.rollout.body }],
    [text.threeDesks, { url: "https://northwind.example/stories/three-desks" }],
    [text.contract.words, { body: text.contract.body }],
  ];
  for (const [words, read] of all) {
    const added = await inWorkspace({ personId, now: at }, (viewer) =>
      addToLibrary(viewer, { key: crypto.randomUUID(), words: whole(words), ...read }),
    );
    if (!added?.ok) throw new Error(`The library of the story lacks ${words.title}.`);
  }
}

export function tellLibrary({ say }: Telling): void {
  say(sam, [-38, "14:10"], places("When we are not the right choice"));
  say(sam, [-31, "09:40"], places("Product tour"));
  say(sam, [-16, "10:05"], places("Cost and return worksheet"));
  say(sam, [-15, "08:40"], places("Security on two pages"));
  say(lea, [-13, "15:20"], answers("Security on two pages", "not-quite", "Who of your own people can see our cases?"));
  say(
    priya,
    [-12, "16:00"],
    writesAnew("Security on two pages", text.security.second, "Who of us can see your cases."),
  );
  say(lea, [-11, "11:05"], answers("Security on two pages", "yes"));
  say(dana, [-4, "17:20"], puts(text.forFinance.words, { body: text.forFinance.body }, { readBy: "team" }));
  say(aylin, [-3, "15:30"], puts(text.pilotDiary.words, { body: text.pilotDiary.body }));
  say(sam, [-3, "13:15"], puts(text.beforeFinance.words, { body: text.beforeFinance.body }, { readBy: "team" }));
  say(sam, [-2, "11:50"], async (viewer) => {
    const [reader] = await viewer.tx
      .select({ id: participant.id })
      .from(participant)
      .where(and(eq(participant.planId, viewer.planId), eq(participant.title, "Security lead")));
    const keptFor = reader ? [reader.id] : [];
    return puts(text.penetrationTest.words, { body: text.penetrationTest.body }, { keptFor })(viewer);
  });
}

function puts(words: Words, read: Read, place: Partial<Pick<NewContent, "readBy" | "keptFor">> = {}): Act<unknown> {
  return (viewer) =>
    addContent(viewer, { key: crypto.randomUUID(), words: whole(words), readBy: "shared", ...read, ...place });
}

function places(title: string): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: content.id })
      .from(content)
      .where(and(isNull(content.planId), eq(content.title, title)));
    return placeContent(viewer, { libraryId: found?.id ?? "", readBy: "shared" });
  };
}

function answers(title: string, answer: "yes" | "not-quite", missing: string | null = null): Act<unknown> {
  return onContent(title, (viewer, id) => answerContent(viewer, id, { answer, missing, readBy: "shared" }));
}

function writesAnew(title: string, body: string, note: string): Act<unknown> {
  return onContent(title, (viewer, id) => addVersion(viewer, id, { body, note, was: 1 }));
}

function onContent(
  title: string,
  act: (viewer: PlanViewer, id: string) => Promise<Result<unknown, unknown>>,
): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: content.id })
      .from(content)
      .where(and(eq(content.planId, viewer.planId), eq(content.title, title)));
    return found ? act(viewer, found.id) : refuse(`nothing called “${title}”`);
  };
}

function whole(words: Words): ContentWords {
  return { question: null, purpose: null, stageKinds: [], fields: [], isWhenNot: false, ...words };
}
