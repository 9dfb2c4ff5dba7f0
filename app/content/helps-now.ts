// What helps now: of all there is to read, what answers the people who are still missing at the stage the buyer is in. It
// only chooses; whether anything is passed on, and to whom, is the reader's (P16).
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { fieldWords } from "#app/participant/buying-role.ts";
import { fieldsNeededAt } from "#app/participant/needed-role.ts";
import { stageDefault, type StageKind } from "#app/plan/stage.ts";

export type Helpful = {
  id: string;
  title: string;
  question: string | null;
  stageKinds: readonly StageKind[];
  fields: readonly FieldOfWork[];
};

/** Somebody who should hear about it: a place nobody fills yet, or a person not asked yet. */
export type Missing = { participantId: string | null; field: FieldOfWork | null; called: string };

export type Chosen<Content extends Helpful> = { content: Content; to: Missing | null };

/** One of them as the home page shows it. */
export type HelpsNowRow = {
  id: string;
  title: string;
  question: string | null;
  what: string;
  to: Pick<Missing, "participantId" | "called"> | null;
};

/** For a member: what of the workspace's library would help, and why. */
export type WorthPlacing = { id: string; title: string; why: string };

/** Three stand side by side; more is a library, and that has its own page. */
export const helpsShown = 3;

/**
 * For each missing person, in their order, the content made for their field: best for this stage, better with a question
 * it answers. Then what helps at this stage whoever reads it. Each content once, three at most.
 */
export function helpsNow<Content extends Helpful>(
  contents: readonly Content[],
  { stageKind, missing }: { stageKind: StageKind | null; missing: readonly Missing[] },
): Chosen<Content>[] {
  const left = [...contents].sort(
    (a, b) => worth(b, stageKind) - worth(a, stageKind) || a.title.localeCompare(b.title),
  );
  const chosen: Chosen<Content>[] = [];
  for (const to of missing) {
    const at = left.findIndex(({ fields }) => to.field !== null && fields.includes(to.field));
    if (at >= 0) chosen.push(...left.splice(at, 1).map((content) => ({ content, to })));
  }
  const forStage = left.filter(({ stageKinds }) => stageKind !== null && stageKinds.includes(stageKind));
  return [...chosen, ...forStage.map((content) => ({ content, to: null }))].slice(0, helpsShown);
}

/** What there is for one person: made for their field of work, the closest to this stage first, two at most. */
export function helpsFor<Content extends Helpful>(
  contents: readonly Content[],
  { stageKind, field }: { stageKind: StageKind | null; field: FieldOfWork | null },
): Content[] {
  if (field === null) return [];
  return contents
    .filter(({ fields }) => fields.includes(field))
    .sort((a, b) => worth(b, stageKind) - worth(a, stageKind) || a.title.localeCompare(b.title))
    .slice(0, 2);
}

/** Why a content of the workspace's library serves the buyer now, for the rep: one sentence. */
export function whyItHelps(
  content: Pick<Helpful, "question" | "fields">,
  { stageKind, company }: { stageKind: StageKind; company: string },
): string {
  const field = content.fields.find((one) => fieldsNeededAt[stageKind].includes(one));
  const { label } = stageDefault(stageKind);
  if (content.question && field) return `${fieldWords[field].label} usually asks at ${label}: “${content.question}”`;
  if (content.question) return `It answers “${content.question}”`;
  return field ? `${fieldWords[field].label} is usually heard at ${label}.` : `${company} is in ${label} now.`;
}

/** Of the workspace's library: what is made for this stage or for a field heard there, the closest first. */
export function worthPlacing<Content extends Helpful>(contents: readonly Content[], stageKind: StageKind): Content[] {
  const isFor = ({ stageKinds, fields }: Content): boolean =>
    stageKinds.includes(stageKind) || fields.some((field) => fieldsNeededAt[stageKind].includes(field));
  return contents
    .filter(isFor)
    .sort((a, b) => worth(b, stageKind) - worth(a, stageKind) || a.title.localeCompare(b.title))
    .slice(0, helpsShown);
}

function worth({ stageKinds, fields, question }: Helpful, stageKind: StageKind | null): number {
  const isForStage = stageKind !== null && stageKinds.includes(stageKind);
  const isForSomebody = stageKind !== null && fields.some((field) => fieldsNeededAt[stageKind].includes(field));
  // Made for this stage beats made for any; made for nobody in particular comes before made for another stage.
  return (isForStage ? 4 : stageKinds.length === 0 ? 1 : 0) + (isForSomebody ? 2 : 0) + (question ? 1 : 0);
}
