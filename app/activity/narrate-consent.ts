import type { KindsOf, Narrators } from "./narrators.ts";

export const narrateConsent: Narrators<KindsOf<"consent">> = {
  "consent.changed": (_, { who, workspaceName }) => `${who} changed what ${workspaceName} is shown of its people.`,
  "consent.ceiling-set": ({ views, answers, names }, { who, workspaceName }) =>
    `${who} set the most that ${workspaceName} may be shown of anybody: of what they open ${mostWords[views] ?? views}, of what they answer ${mostWords[answers] ?? answers}, of who they are ${nameWords[names] ?? names}.`,
};

const nameWords: Record<string, string> = {
  nothing: "nothing",
  role: "what they are",
  name: "their name, where they let it be shown",
};

const mostWords: Record<string, string> = {
  nothing: "nothing",
  counted: "how many",
  summary: "a summary",
  "by-name": "all they let be shown",
};
