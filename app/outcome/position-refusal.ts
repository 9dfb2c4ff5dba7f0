// Every way an answer can be refused, each with its sentence. The table is exhaustive.

export type PositionRefusal =
  "nothing-said" | "take-back-first" | "not-yours" | "not-yours-to-show" | "open-already" | "your-name-would-show";

export function positionRefusalWords(
  refusal: PositionRefusal,
  names: { companyName: string; workspaceName: string },
): string {
  return words[refusal](names);
}

const words: Record<PositionRefusal, (names: { companyName: string; workspaceName: string }) => string> = {
  "nothing-said": () => "Answer the one question first. What you chose is still here.",
  "take-back-first": () =>
    "Your team reads an answer of yours already. Take that one back first, below; then say it to fewer. Who read it before may remember it.",
  "not-yours": ({ companyName }) => `This is for the people of ${companyName} to say, each of themselves.`,
  "not-yours-to-show": ({ companyName }) => `Whoever leads this at ${companyName} can show it now.`,
  "open-already": () => "Everybody who has answered sees it already.",
  "your-name-would-show": ({ workspaceName }) => `${workspaceName} would see your name if you did this here.`,
};
