// A stage is a place on the path of one plan. Stages stand in an order, each is of one of eight kinds, and each
// carries one to three facts ("done when") that are acts of the buyer, objective, yes or no. The path belongs to
// the plan: labels, names and order may change, a kind stays. A stage that anything hangs on is retired, never deleted.

export const stageKinds = ["why", "options", "needs", "trial", "choice", "approval", "golive", "results"] as const;
export type StageKind = (typeof stageKinds)[number];

/** The functions of the workspace, of which one leads at each kind of stage and others support (P7). */
export const sellerFunctions = ["marketing", "sales", "presales", "success"] as const;
export type SellerFunction = (typeof sellerFunctions)[number];

/** A stage of a plan. Lists of stages are always in path order, retired ones included. */
export type Stage = { id: string; kind: StageKind; label: string; name: string; retired: boolean };

/** A fact that shows the stage is done. Met or unmet only by a buyer (ST14). */
export type Verifier = { id: string; stageId: string; text: string; met: boolean };

export type StageDefault = {
  kind: StageKind;
  label: string;
  name: string;
  verifiers: readonly string[];
  leads: SellerFunction;
  supports: readonly SellerFunction[];
};

/** The path a plan starts with. A template step may name a verifier by its place in `verifiers` (ST13). */
export const defaultPath: readonly StageDefault[] = [
  {
    kind: "why",
    label: "Why change",
    name: "Agree why to change",
    verifiers: [
      "The reason to change is written down in our own words",
      "Somebody who could pay for it agrees that it is worth looking into",
    ],
    leads: "marketing",
    supports: ["sales"],
  },
  {
    kind: "options",
    label: "Options",
    name: "See what could solve it",
    verifiers: [
      "Three ways are compared, doing nothing and doing it ourselves among them",
      "We know roughly what each way would cost",
    ],
    leads: "marketing",
    supports: ["sales", "presales"],
  },
  {
    kind: "needs",
    label: "Needs",
    name: "Agree what we need",
    verifiers: [
      "The people who will live with it accept the list of must-haves",
      "We agreed how we will judge, before we try anything",
      "We know who decides, who signs, which reviews apply and who can release the money",
    ],
    leads: "sales",
    supports: ["presales", "marketing"],
  },
  {
    kind: "trial",
    label: "Trial",
    name: "Try it on our own case",
    verifiers: ["People who would use it have tried it", "The result is written down, whichever way it went"],
    leads: "presales",
    supports: ["sales"],
  },
  {
    kind: "choice",
    label: "Choice",
    name: "Choose and say why",
    verifiers: [
      "Our choice, the reasons and what we did not choose are written down",
      "Everyone affected has been heard, and their conditions are listed",
    ],
    leads: "sales",
    supports: ["presales"],
  },
  {
    kind: "approval",
    label: "Approval",
    name: "Get it approved here",
    verifiers: [
      "The money is released",
      "The questions of security, data protection and legal are answered",
      "It is signed by somebody who may sign",
    ],
    leads: "sales",
    supports: ["success"],
  },
  {
    kind: "golive",
    label: "Go-live",
    name: "Put it to work",
    verifiers: ["The first people do real work with it", "We know who runs it here and whom to ask"],
    leads: "success",
    supports: ["presales"],
  },
  {
    kind: "results",
    label: "Results",
    name: "See what it brought",
    verifiers: ["The same thing has been measured again", "We decided: keep it, change it or stop"],
    leads: "success",
    supports: ["sales", "marketing"],
  },
];

export function stageDefault(kind: StageKind): StageDefault {
  const found = defaultPath.find((stage) => stage.kind === kind);
  if (!found) throw new Error(`No default for stage kind ${kind}`);
  return found;
}

/** P17: stages in which one judges by what was agreed before; their pages lead to it. */
export function isJudgedIn(kind: StageKind): boolean {
  return kind === "needs" || kind === "trial" || kind === "choice";
}
