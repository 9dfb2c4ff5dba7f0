// A question as one reader is shown it: who asks whom, until when, and what that reader may do about it.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readByWords } from "#app/step/step-row.ts";

import { isFor } from "./question.ts";

export type QuestionRow = {
  id: string;
  text: string;
  answer: string | null;
  lane: Lane;
  /** "Only Acme", "Acme + Northwind". */
  readBy: string;
  /** "Dana Kim (Acme) asks Northwind", "A condition somebody at Acme has". */
  who: string;
  /** "asked on Mon 2 Nov"; for a condition by whom it was told. */
  asked: string;
  /** "Answered by Sam Rep (Northwind) on Tue 3 Nov". */
  answered: string | null;
  /** "an answer is planned for Thu 5 Nov"; null once it is answered, and without a date. */
  due: string | null;
  isOpen: boolean;
  isForUs: boolean;
  isCondition: boolean;
  about: { id: string; title: string } | null;
  stepId: string | null;
  /** "Passed on by Dana Kim, without a name". */
  passedOn: string | null;
  mayAnswer: boolean;
  mayTakeBack: boolean;
  mayPassOn: boolean;
  /** What the export writes, each fact alone. */
  facts: { by: string; from: string; to: string; on: IsoDate; answeredBy: string | null; answeredOn: IsoDate | null };
};

export type QuestionFacts = {
  id: string;
  lane: Lane;
  text: string;
  toSide: Side;
  fromSide: Side;
  isCondition: boolean;
  isByLink: boolean;
  byPersonId: string | null;
  byName: string;
  at: Date;
  answer: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
  answeredBySide: Side | null;
  contentId: string | null;
  contentTitle: string | null;
  stepId: string | null;
  dueOn: IsoDate | null;
  passedOnBy: string | null;
};

type Reader = {
  side: Side;
  personId: string | null;
  companyName: string;
  workspaceName: string;
  planZone: string;
  today: IsoDate;
  can: (capability: "takePart") => boolean;
  couldAfterProof: (capability: "takePart") => boolean;
};

export function questionRow(facts: QuestionFacts, reader: Reader): QuestionRow {
  const { lane, isCondition, isByLink, answeredAt } = facts;
  const company = (side: Side): string => (side === "buyer" ? reader.companyName : reader.workspaceName);
  const day = (moment: Date): IsoDate => dateIn(reader.planZone, moment);
  const isOpen = answeredAt === null;
  const isForUs = isFor(facts, reader.side);
  const takesPart = reader.can("takePart") || reader.couldAfterProof("takePart");
  const isMine = facts.byPersonId !== null && facts.byPersonId === reader.personId;
  const on = formatDate(day(facts.at), reader);
  const by = isByLink ? `${facts.byName} (by link)` : withCompany(facts.byName, company(facts.fromSide));
  return {
    id: facts.id,
    text: facts.text,
    answer: facts.answer,
    lane,
    readBy: readByWords(lane, reader),
    who: whoWords(facts, { by, company }),
    asked: isCondition ? `told by ${facts.byName} on ${on}` : `asked on ${on}`,
    answered: answeredAt && answeredWords(facts, { company, on: formatDate(day(answeredAt), reader) }),
    due: isOpen && facts.dueOn ? `an answer is planned for ${formatDate(facts.dueOn, reader)}` : null,
    isOpen,
    isForUs,
    isCondition,
    about: facts.contentId && facts.contentTitle ? { id: facts.contentId, title: facts.contentTitle } : null,
    stepId: facts.stepId,
    passedOn: facts.passedOnBy && `Passed on by ${facts.passedOnBy}, without a name`,
    mayAnswer: isForUs && takesPart,
    mayTakeBack: isOpen && isMine && !isByLink,
    mayPassOn: lane !== "shared" && isOpen && facts.passedOnBy === null && takesPart,
    facts: {
      by: isByLink ? `${facts.byName} (by link)` : facts.byName,
      from: company(facts.fromSide),
      to: lane === "shared" ? company(facts.toSide) : `${company(facts.toSide)} (own team)`,
      on: day(facts.at),
      answeredBy: facts.answeredByName,
      answeredOn: answeredAt && day(answeredAt),
    },
  };
}

function answeredWords(
  { answeredByName, answeredBySide }: QuestionFacts,
  { company, on }: { company: (side: Side) => string; on: string },
): string {
  const name = answeredByName ?? "somebody";
  return answeredBySide
    ? `Answered by ${withCompany(name, company(answeredBySide))} on ${on}`
    : `Answered by ${name} on ${on}`;
}

function whoWords(
  { lane, isCondition, fromSide, toSide }: QuestionFacts,
  { by, company }: { by: string; company: (side: Side) => string },
): string {
  if (isCondition) return `A condition somebody at ${company(fromSide)} has`;
  return lane === "shared" ? `${by} asks ${company(toSide)}` : `${by} asks the team`;
}

/** Who is called by their role says the company already: "Finance approver at Acme" (CO1). */
function withCompany(name: string, company: string): string {
  return name.endsWith(` at ${company}`) ? name : `${name} (${company})`;
}
