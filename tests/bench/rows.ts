// What steps of a plan look like: of ten, two are done, one waits for something, one is under way, two are the other
// company's, most have a day.
import { addDays, type IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";

export type Row = {
  id: string;
  lane: Lane;
  stageId: string;
  title: string;
  note: string | null;
  doneWhen: string | null;
  ownerSide: Side;
  ownerId: string | null;
  /** As the champion reads it. */
  ownerName: string;
  dueOn: IsoDate | null;
  offsetDays: number | null;
  isRequired: boolean;
  rank: number;
  progress: "open" | "in-progress" | "blocked";
  waitsFor: string | null;
  isDone: boolean;
};

const titles = [
  "Agree which reports finance needs on the first day",
  "Send the security questionnaire",
  "Name who signs above the limit",
  "Two weeks of trial with the night shift",
  "Answer the questions of the works council",
  "List the systems that have to be connected",
  "Book the rooms for the training",
  "Compare three ways, doing nothing among them",
  "Write down what we want to be different in a year",
  "Read the contract together with legal",
];

export function rowsOf(of: {
  size: number;
  stages: readonly string[];
  today: IsoDate;
  owners: { champion: string; colleague: string; rep: string };
}): Row[] {
  return Array.from({ length: of.size }, (_, index) => {
    const kind = index % 10;
    const isTheirs = kind === 4 || kind === 9;
    const isMine = kind % 3 === 0;
    return {
      id: crypto.randomUUID(),
      lane: "shared",
      stageId: of.stages[index % of.stages.length] ?? "",
      title: `${titles[kind] ?? ""} (${index + 1})`,
      note: "Whoever does this finds the papers of last year in the folder of the team.",
      doneWhen: kind < 5 ? "It is written down and everybody named has read it" : null,
      ownerSide: isTheirs ? "seller" : "buyer",
      ownerId: isTheirs ? of.owners.rep : isMine ? of.owners.champion : of.owners.colleague,
      ownerName: isTheirs ? "Sam Rep" : isMine ? "You" : "Lea Moreau",
      dueOn: kind === 8 ? null : addDays(of.today, ((index * 7) % 110) - 10),
      offsetDays: kind < 5 ? -((index * 7) % 80) : null,
      isRequired: kind < 5,
      rank: (index + 1) * 10,
      progress: kind === 2 ? "blocked" : kind === 5 ? "in-progress" : "open",
      waitsFor: kind === 2 ? "the answer of the auditors" : null,
      isDone: kind === 1 || kind === 7,
    };
  });
}
