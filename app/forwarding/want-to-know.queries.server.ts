/** The page "What they will want to know" of the company that buys: whom to talk to next, what each needs, and what there is for them. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { cutFor } from "#app/brief/cut.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { helpsFor } from "#app/content/helps-now.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { answerWords } from "#app/outcome/position.ts";
import { fieldWords } from "#app/participant/buying-role.ts";
import { asSentence } from "#app/participant/person-words.ts";
import { readGround } from "#app/step/step-facts.server.ts";

import { chainLine, type ChainLine } from "./chain-line.ts";
import { readToSend } from "./forwards.queries.server.ts";
import { type LetterTo, wordForRole, wordOnQuestion } from "./letter-for-role.ts";
import { nameOf } from "./name-in-words.ts";
import { type OpenMatter, type PassedOn, readOpenMatters } from "./open-matter.queries.server.ts";
import { reminderText } from "./reminder.ts";
import type { Heard } from "./said.queries.server.ts";
import type { Unanswered } from "./unanswered.server.ts";
import {
  inOrder,
  matterWords,
  quoteOf,
  type Reminder,
  toldAtOnce,
  type ToldLater,
  type ToTell,
  whyFirst,
} from "./want-to-know.ts";

export type WantToKnow = {
  /** Why the first of them comes first; null where nothing is open with anybody now. */
  first: string | null;
  people: ToTell[];
  later: ToldLater[];
  chains: ChainLine[];
};

export async function readWantToKnow(viewer: PlanViewer): Promise<WantToKnow> {
  const [{ matters, passedOn, waiting, heard }, ground, contents] = await Promise.all([
    readOpenMatters(viewer),
    readGround(viewer),
    readHelpful(viewer),
  ]);
  const stage =
    ground.stages.find(({ id }) => id === ground.currentStageId) ?? ground.stages.find(({ retired }) => !retired);
  const all = inOrder(matters, viewer.today);
  const now = all.filter(({ matter }) => matter.kind !== "nameless").slice(0, toldAtOnce);
  const [head] = now;
  const people = now.map((one) => {
    const had = new Set(passedOn.flatMap(({ row }) => (isWith(one, row) ? [row.contentId] : [])));
    const left = contents.filter(({ id }) => !had.has(id));
    const papers = helpsFor(left, { stageKind: stage?.kind ?? null, field: one.field });
    return toTell(
      viewer,
      one,
      papers.map(({ id, title, question }) => ({ id, title, question })),
    );
  });
  return {
    first: head ? whyFirst(head, { today: viewer.today, stage: stage?.label ?? "" }) : null,
    people: await Promise.all(people),
    later: all.filter((one) => !now.includes(one)).map((one) => toldLater(viewer, one)),
    chains: chainsOf(viewer, { passedOn, waiting, heard }),
  };
}

/** What somebody has already is not given to them again. */
function isWith({ person, linkId, waiting }: OpenMatter, row: PassedOn["row"]): boolean {
  return (
    row.revokedAt === null &&
    (row.id === linkId || row.id === waiting?.row.id || (row.toId !== null && row.toId === person?.id))
  );
}

function chainsOf(
  viewer: PlanViewer,
  { passedOn, waiting, heard }: { passedOn: readonly PassedOn[]; waiting: readonly Unanswered[]; heard: Heard },
): ChainLine[] {
  const waits = new Set(waiting.map(({ row }) => row.id));
  const parents = new Set(passedOn.map(({ row }) => row.parentId));
  return passedOn.map(({ row: { id, toId, at, asksStand, remindedAt }, line }) => {
    const stand = asksStand && toId !== null ? heard.stands?.get(toId) : undefined;
    return chainLine(line, {
      ...{ waits: waits.has(id), hasBranches: parents.has(id) },
      stands: stand && stand.at >= at ? asSentence(answerWords(stand.answer, stand.words)) : null,
      remindedOn: remindedAt && formatDate(dateIn(viewer.planZone, remindedAt), viewer),
    });
  });
}

async function toTell(viewer: PlanViewer, open: OpenMatter, papers: ToTell["papers"]): Promise<ToTell> {
  const { person, linkId, field, called, matter, waiting, neededOn } = open;
  const to: LetterTo = {
    ...{ name: person ? person.name : linkId && nameOf(called), field, needs: person?.needs ?? null },
    said: quoteOf(open.said),
    by: neededOn && neededOn >= viewer.today ? formatDate(neededOn, viewer) : null,
  };
  const reminder = matter.kind === "waits" && waiting ? await reminderOf(viewer, waiting, to) : null;
  const text = matter.kind === "asks" ? wordOnQuestion(to, matter.text, viewer) : wordForRole(to, viewer);
  const isOwn = person?.reach === "own";
  return {
    ...toldLater(viewer, open),
    initials: person?.initials ?? null,
    decides: person?.decides ? asSentence(person.decides) : null,
    matter: matter.kind,
    needs: person?.needs ? asSentence(person.needs) : field && fieldWords[field].wantsToKnow,
    isUsual: !person?.needs,
    ...{ text: reminder?.text ?? text, papers, cut: cutFor(field), reminder },
    questionId: matter.kind === "asks" ? matter.questionId : null,
    mayPassOn: !isOwn,
    mayBringIn: viewer.can("leadPlan") && person?.name === null && !isOwn,
    readBy: person && person.reach !== "both" ? { words: person.readBy, reach: person.reach } : null,
  };
}

function toldLater(viewer: PlanViewer, { key, person, linkId, field, called, matter, why }: OpenMatter): ToldLater {
  const isWritten = person !== null && person.name !== null;
  return {
    ...{ key, participantId: person?.id ?? null, linkId, field, called },
    what: linkId
      ? "Known by a link alone"
      : (person && [isWritten ? person.title : null, person.part].filter(Boolean).join(" · ")) || null,
    matterWords: why ? asSentence(why) : matterWords(matter, viewer.today),
  };
}

/** With their own link only for whoever sent it; it stands in nobody else's page. */
async function reminderOf(viewer: PlanViewer, { row, line }: Unanswered, to: LetterTo): Promise<Reminder> {
  const by = line.isMine ? null : line.by;
  const text = reminderText(to, { title: line.title, asksStand: row.asksStand, on: line.on, by }, viewer);
  const sent = await readToSend(viewer, row, { title: line.title, message: text });
  return { forwardId: row.id, text: sent?.text ?? text, mail: sent?.mail ?? null, maySay: line.mayTend };
}
