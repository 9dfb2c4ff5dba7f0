// Every way the summary can say no, each with its sentence. The table is exhaustive.

export type BriefRefusal =
  | "not-yours"
  | "no-such-section"
  | "no-such-cost"
  | "no-draft"
  | "changed-since"
  | "too-many"
  | "key-used"
  | "too-late"
  | "only-you-know-yourself"
  | "your-name-would-show";

export function briefRefusalWords(refusal: BriefRefusal, { companyName }: { companyName: string }): string {
  return words[refusal](companyName);
}

const words: Record<BriefRefusal, (company: string) => string> = {
  "not-yours": (company) => `The summary is for people who take part at ${company}.`,
  "no-such-section": () => "This part is not in this summary. Load the page again.",
  "no-such-cost": () => "This line is not there any more. Load the page again.",
  "no-draft": () => "There is no draft of yours here any more. Load the page again.",
  "changed-since": () => "Somebody changed this line meanwhile. Load the page again and see what stands there.",
  "too-many": () => "A sum of this many lines nobody checks. Put some of them together first.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add another line.",
  "too-late": () => "The two minutes for undoing this are over. You can add the line again.",
  "only-you-know-yourself": () => "You are not among the people of this plan yet, so nobody can name you.",
  "your-name-would-show": () => "Your name would show where others read. Ask whoever leads this.",
};
