// Every way content can say no, each with its sentence. The table is exhaustive: a new refusal without words does not compile.

export type ContentRefusal =
  | "no-such-content"
  | "key-used"
  | "nothing-in-it"
  | "not-yours"
  | "kept"
  | "changed-meanwhile"
  | "never-back"
  | "retired"
  | "no-such-replacement"
  | "reader-cannot"
  | "not-kept-in-own"
  | "nobody-to-tell"
  | "not-shown"
  | "placed-already"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function contentRefusalWords(refusal: ContentRefusal, names: Names): string {
  return words[refusal](names.side === "buyer" ? names.workspaceName : names.companyName);
}

const words: Record<ContentRefusal, (other: string) => string> = {
  "no-such-content": () => "This is not in the library.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add something else.",
  "nothing-in-it": () => "There is nothing in it yet. Give an address, write a note or choose a file.",
  "not-yours": () => "Only the people who added this, or those who may edit the plan with them, can change it.",
  kept: () => "This is kept for named people. Only whoever added it, and they, can do that.",
  "changed-meanwhile": () => "Somebody else changed this while you were writing. Nothing is saved until you choose.",
  "never-back": () => "Everybody who could read this can still read it: it never goes back to fewer readers.",
  retired: () => "This was taken out of the library. Put it back first.",
  "no-such-replacement": () =>
    "What should stand in its place has to be in the library, and as many have to be able to read it.",
  "reader-cannot": (other) =>
    `Somebody you chose cannot read what ${other} reads, because ${other} does not know them. Choose others, or let only your own company read it.`,
  "not-kept-in-own": () => "Only you can read this, so there is nobody to keep it for.",
  "nobody-to-tell": () => "Only you can read this, so there is nobody to tell.",
  "not-shown": (other) =>
    `Nothing you answer is shown to ${other}, as you or whoever leads this chose. Let only your own company read it, or choose anew under People.`,
  "placed-already": () => "This is on the plan already.",
  "your-name-would-show": (other) =>
    `${other} will see your name if you do this here. You can become visible under People, let only your own company read it, or ask whoever leads this plan.`,
};
