/** Forwards for whoever sent them and for the team: the chain, what came back, and nothing that nobody said (CO1, CO4). */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { addressOfLink } from "#app/access/link.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { briefTitle } from "#app/brief/cut.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { findPerson } from "#app/participant/person-record.server.ts";
import { readByWords } from "#app/step/step-row.ts";
import { forwardLink } from "#db/schema/forward.ts";
import { question } from "#db/schema/talk.ts";

import { asChains, hangingFrom } from "./chain.ts";
import { answerSentence, type ForwardWay, takesWords } from "./forward.ts";
import { forwardMailAddress, textWithLink } from "./forward-mail.ts";
import {
  allForwards,
  type AnswerRecord,
  type ForwardRecord,
  isUuid,
  lastAnswers,
  mayTend,
  titlesOf,
} from "./forward-record.server.ts";
import type { ForwardLine, OneForward } from "./forward-line.ts";
import { standTitle } from "./stand.ts";
import { broughtInBy } from "./revocation.commands.server.ts";

/** Chain by chain, each under what it hangs from. `toId`: only those to one person. */
export async function readForwards(viewer: PlanViewer, only: { toId?: string } = {}): Promise<ForwardLine[]> {
  const rows = await allForwards(viewer);
  if (rows.length === 0) return [];
  const [answers, titles, states, asked] = await Promise.all([
    lastAnswers(viewer),
    titlesOf(viewer),
    readMailStates(viewer),
    readQuestions(viewer),
  ]);
  const lines = rows.map((row) => ({
    ...lineOf(viewer, row, answers.get(row.id) ?? null),
    title: row.asksStand
      ? standTitle
      : row.brief
        ? briefTitle(row.brief)
        : ((row.contentId && titles.get(row.contentId)) ?? null),
    wayWords: wayWords(row.way, { isMine: isMine(viewer, row), state: states.get(row.id) }),
    questions: asked.filter((one) => one.forwardId === row.id),
  }));
  const chains = asChains(lines);
  return only.toId ? chains.filter(({ toId }) => toId === only.toId).map((one) => ({ ...one, depth: 0 })) : chains;
}

export async function readForward(viewer: PlanViewer, id: string): Promise<OneForward | null> {
  if (!isUuid(id)) return null;
  const lines = await readForwards(viewer);
  const line = lines.find((one) => one.id === id);
  const row = (await allForwards(viewer)).find((one) => one.id === id);
  if (!line || !row) return null;
  return {
    line,
    ask: row.ask,
    message: row.message,
    toSend: line.isMine && !row.revokedAt ? await readToSend(viewer, row, { ...row, title: line.title }) : null,
    below: hangingFrom(lines, id),
    above: lines.find((one) => one.id === row.parentId) ?? null,
  };
}

/** Who loses access when it is taken back, by name: those nothing else brought in, and who take part by now. */
export async function readEnding(viewer: PlanViewer, id: string): Promise<string[]> {
  const rows = await allForwards(viewer);
  const row = rows.find((one) => one.id === id);
  if (!row || !viewer.can("leadPlan")) return [];
  const people = await broughtInBy(viewer, [row, ...hangingFrom(rows, id)]);
  return people.filter(({ personId }) => personId !== null).map(({ name, title }) => name ?? title);
}

/** These words with the recipient's own link, to send in one's own mail; for whoever sent it alone. */
export async function readToSend(
  viewer: PlanViewer,
  row: ForwardRecord,
  { title, message }: { title: string | null; message: string },
): Promise<OneForward["toSend"]> {
  if (!isMine(viewer, row)) return null;
  const [found] = await viewer.tx
    .select({ linkId: forwardLink.linkId })
    .from(forwardLink)
    .where(eq(forwardLink.forwardId, row.id));
  if (!found) return null;
  const link = addressOfLink(found.linkId);
  const to = row.toId ? ((await findPerson(viewer, row.toId))?.address ?? null) : null;
  const subject = title ?? `Where we are with ${viewer.workspaceName}`;
  const mail = forwardMailAddress({ to, subject, message, link });
  return { mail: mail.address, isCut: mail.isCut, text: textWithLink({ message, link }), link, to };
}

function lineOf(viewer: PlanViewer, row: ForwardRecord, answer: AnswerRecord | null) {
  const on = (at: Date): string => formatDate(dateIn(viewer.planZone, at), viewer);
  return {
    id: row.id,
    parentId: row.parentId,
    contentId: row.contentId,
    brief: row.brief,
    asksStand: row.asksStand,
    by: row.byName,
    isMine: isMine(viewer, row),
    to: row.toName,
    toId: row.toId,
    on: on(row.at),
    answer: answer && {
      sentence: answerSentence(answer.answer, answer.words),
      words: answer.words,
      note: answer.isByLink ? `by link, ${on(answer.at)}` : on(answer.at),
      isTellable: takesWords(answer.answer) && row.lane !== "shared" && answer.toldAt === null,
      toldWords: answer.toldAt && `Told to ${viewer.workspaceName} without the name, ${on(answer.toldAt)}`,
    },
    readWords: row.readSaidAt && `Says they have read it, ${on(row.readSaidAt)}`,
    revokedWords: row.revokedAt && `Taken back by ${row.revokedByName ?? "somebody"}, ${on(row.revokedAt)}`,
    readBy: readByWords(row.lane, viewer),
    mayTend: mayTend(viewer, row),
  };
}

function isMine(viewer: PlanViewer, row: ForwardRecord): boolean {
  return row.byPersonId !== null && row.byPersonId === viewer.personId;
}

function wayWords(way: ForwardWay, { isMine, state }: { isMine: boolean; state: string | undefined }): string {
  if (way === "own-mail") return isMine ? "from your own mail" : "from their own mail";
  if (way === "copied") return "by a copied link";
  return (state && mailWords[state]) ?? "by a mail of this server";
}

const mailWords: Record<string, string> = {
  waiting: "by a mail of this server, which is on its way",
  sent: "by a mail of this server, which was sent",
  failed: "by a mail of this server, which could not be delivered so far",
  dropped: "by a mail of this server, which was not sent any more",
  kept: "by a mail of this server, which the sample does not send",
};

async function readMailStates({ tx }: PlanViewer): Promise<Map<string, string>> {
  const rows = await tx.execute<{ forward_id: string; state: string }>(sql`select * from forward_mail_states()`);
  return new Map(rows.map(({ forward_id, state }) => [forward_id, state]));
}

async function readQuestions(
  viewer: PlanViewer,
): Promise<(ForwardLine["questions"][number] & { forwardId: string })[]> {
  const rows = await viewer.tx
    .select()
    .from(question)
    .where(and(eq(question.planId, viewer.planId), isNull(question.removedAt), sql`${question.forwardId} is not null`))
    .orderBy(asc(question.at));
  return rows.map((row) => ({
    id: row.id,
    forwardId: row.forwardId ?? "",
    text: row.text,
    asked: `${row.isByLink ? "by link, " : ""}${formatDate(dateIn(viewer.planZone, row.at), viewer)}`,
    answer: row.answer,
    answeredBy: row.answeredByName,
  }));
}
