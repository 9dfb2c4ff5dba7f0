// The words about a person as a form sends them: which ones somebody else changed meanwhile, and what they are called.
import type { DescribedField, EditPersonForm } from "./person.form.ts";

const labels: Record<DescribedField, string> = {
  name: "Name",
  title: "What they are",
  field: "Field of work",
  buyingRole: "Their part",
  decides: "What they decide here",
  needs: "What they need to say yes",
  why: "Why they are needed",
  neededStageId: "For which stage",
  neededOn: "By which day",
};

/** The fields this form changes that stand differently now than when it was shown: both texts of each. */
export function conflictsBetween(
  form: EditPersonForm,
  now: Record<DescribedField, string>,
): { field: string; label: string; mine: string; theirs: string }[] {
  return (Object.keys(labels) as DescribedField[]).flatMap((field) => {
    const was = form[`was.${field}`] ?? "";
    const mine = form[field] ?? "";
    const isChanged = was !== mine && now[field] !== was && now[field] !== mine;
    return isChanged ? [{ field, label: labels[field], mine, theirs: now[field] }] : [];
  });
}

/**
 * What the form goes on with after a conflict: made from the words as they stand now, with one's own words only where one
 * wrote some, so that sending it again takes nothing else back.
 */
export function wordsToGoOnWith(form: EditPersonForm, now: Record<DescribedField, string>): Record<string, string> {
  return Object.fromEntries(
    (Object.keys(labels) as DescribedField[]).flatMap((field) => {
      const mine = form[field] ?? "";
      const isMine = mine !== (form[`was.${field}`] ?? "");
      return [
        [`was.${field}`, now[field]],
        [field, isMine ? mine : now[field]],
      ];
    }),
  );
}

/** People write these as they like; beside each other they all begin like a sentence. The same on server and browser. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
