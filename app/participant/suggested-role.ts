// A suggested role is one that this company had before: in an earlier plan with the same workspace, as both companies read it
// there. It is shown to the buying side alone, with the reason, and added by one act for the team alone (PE2).
import { amountsIn, amountWords, thresholdIn } from "./amount.ts";
import { type BuyingRole, type FieldOfWork, fieldWords } from "./buying-role.ts";

export type EarlierRole = {
  field: FieldOfWork | null;
  title: string;
  decides: string | null;
  needs: string | null;
  buyingRole: BuyingRole | null;
  /** Written down as a role: then its title says what is needed, else it is somebody's own. */
  isRole: boolean;
  /** Of the newest of the earlier plans. */
  isOfLastPlan: boolean;
};

export type SuggestedRole = {
  key: string;
  title: string;
  field: FieldOfWork | null;
  decides: string | null;
  needs: string | null;
  buyingRole: BuyingRole | null;
  /** Why it is suggested, as a sentence. */
  why: string;
};

type Known = { field: FieldOfWork | null; title: string };
/** Something of this plan that may name an amount, as this reader reads it. */
export type Stated = { where: string; text: string };

export const mostSuggested = 5;

/** PE2: roles of earlier plans that nobody here stands for, those an amount calls for first. `earlier`: the newest plan first. */
export function suggestRoles(
  earlier: readonly EarlierRole[],
  { known, stated, companyName }: { known: readonly Known[]; stated: readonly Stated[]; companyName: string },
): SuggestedRole[] {
  const highest = highestOf(stated);
  const seen = new Set(known.flatMap(keysOf));
  const roles: { role: SuggestedRole; isCalledFor: boolean }[] = [];
  for (const one of earlier) {
    if (!tookPart(one)) continue;
    if (keysOf(one).some((key) => seen.has(key))) continue;
    keysOf(one).forEach((key) => seen.add(key));
    const from = thresholdIn(one.decides ?? "") ?? thresholdIn(one.title);
    const isCalledFor = from !== null && highest !== null && highest.amount >= from;
    const why = isCalledFor
      ? `“${highest.where}” names ${amountWords(highest.amount)}, and at ${companyName} somebody ${wordsOfThreshold(one)}.`
      : `${one.isOfLastPlan ? `${companyName}’s last plan` : `An earlier plan of ${companyName}`} had ${calledOf(one)}.`;
    roles.push({ role: asSuggested(one, why), isCalledFor });
  }
  return [...roles.filter((one) => one.isCalledFor), ...roles.filter((one) => !one.isCalledFor)]
    .map(({ role }) => role)
    .slice(0, mostSuggested);
}

/** Somebody of a field of work, or a role in the team's own words; a place of the usual list that nobody ever filled did not. */
function tookPart({ field, title, isRole }: EarlierRole): boolean {
  return isRole ? field === null || title.trim() !== fieldWords[field].label : field !== null;
}

function asSuggested({ field, title, decides, needs, buyingRole, isRole }: EarlierRole, why: string): SuggestedRole {
  const usual = field && fieldWords[field];
  return {
    key: field ?? title.trim().toLowerCase(),
    title: isRole || !usual ? title : usual.label,
    field,
    decides,
    needs: needs ?? usual?.wantsToKnow ?? null,
    buyingRole: buyingRole ?? usual?.usually ?? null,
    why,
  };
}

/** A field of work stands for everybody in it; a role without one goes by its words. */
function keysOf({ field, title }: Known): string[] {
  return [...(field ? [field] : []), title.trim().toLowerCase()];
}

function highestOf(stated: readonly Stated[]): { where: string; amount: number } | null {
  const all = stated.flatMap(({ where, text }) => amountsIn(text).map((amount) => ({ where, amount })));
  return all.reduce<(typeof all)[number] | null>((top, one) => (top && top.amount >= one.amount ? top : one), null);
}

/** "approves spend over 50k". */
function wordsOfThreshold({ decides, title }: EarlierRole): string {
  if (decides && thresholdIn(decides) !== null) return decides.replace(/\.$/, "");
  return `is “${title}”`;
}

function calledOf({ field, title, isRole }: EarlierRole): string {
  if (isRole || field === null) return `the role “${title}”`;
  return hadWords[field];
}

const hadWords: Record<FieldOfWork, string> = {
  sponsor: "a sponsor",
  "project-lead": "a project manager",
  users: "users in it",
  "team-lead": "somebody who runs it today",
  it: "somebody from IT",
  security: "somebody from security",
  "data-protection": "somebody for data protection",
  finance: "somebody from finance",
  legal: "somebody from legal",
  purchasing: "somebody from purchasing",
  "works-council": "a works council",
  signatory: "somebody who signs",
};
