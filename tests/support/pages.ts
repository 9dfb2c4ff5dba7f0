/**
 * Every page of the product, by who meets it in the sample: what axe, the security policy, narrow windows and the pictures
 * look at. An address stands here as the table of addresses has it; the architecture tests fail on one that is missing.
 */
import { type IdName, type SampleIds, usual } from "./sample-ids.ts";

export const readers = ["nobody", "finance", "recipient", "invited", "champion", "rep", "manager", "owner"] as const;
export type PageReader = (typeof readers)[number];

export interface SamplePage {
  by: PageReader;
  /** As in the table of addresses, with the slash that begins it. */
  at: string;
  /** What stands for its parameters, where it is not the usual one. */
  of?: Readonly<Record<string, IdName>>;
  /** What follows the address: a hash that opens a dialog, a query; ids in capitals. */
  then?: string;
  /** Only takes forms: shown is what somebody without scripts is answered to a wrong one. */
  isAnswer?: true;
  /** Shown is how somebody is told that there is nothing for them. */
  isRefusal?: true;
}

const draft = { planId: "eastfield" } as const;

export const pages: readonly SamplePage[] = [
  ...by("nobody", [
    "/sign-in",
    "/sign-in/code",
    "/sign-in/forgotten",
    "/about-this-server",
    "/set-up",
    { at: "/l/:token", of: { token: "nothing" }, isRefusal: true },
    { at: "/join/:token", of: { token: "nothing" }, isRefusal: true },
    { at: "/join/:token", of: { token: "invitation" } },
    { at: "/sign-in/new-password/:token", of: { token: "nothing" } },
    { at: "/plans/:planId/updates/mail/off/:token", of: { token: "nothing" }, isRefusal: true },
    { at: "/nowhere", isRefusal: true },
  ]),
  ...by("finance", [
    "/plans/:planId",
    "/plans/:planId/steps",
    "/plans/:planId/steps/:stepId",
    "/plans/:planId/people",
    "/plans/:planId/updates",
    "/plans/:planId/proof/not-you",
  ]),
  // Who was forwarded something, and has the link of that alone.
  ...by("recipient", [
    "/plans/:planId/forwards/:forwardId",
    "/plans/:planId",
    "/plans/:planId/library",
    "/plans/:planId/library/:contentId",
    { at: "/plans/:planId/library/:contentId", of: { contentId: "keptContent" } },
    "/plans/:planId/questions",
    "/plans/:planId/what-they-see",
  ]),
  // Who has a link of their own to a draft, and has not said a word yet.
  ...by("invited", [
    { at: "/plans/:planId", of: draft },
    { at: "/plans/:planId", of: draft, then: "?draft=later" },
    { at: "/plans/:planId/adoption", of: draft },
    { at: "/plans/:planId/steps", of: draft },
    { at: "/plans/:planId/people", of: draft },
    { at: "/plans/:planId/proof", of: draft },
  ]),
  ...by("champion", [
    "/plans/:planId",
    { at: "/plans/:planId", then: "#where" },
    "/plans/:planId/stage-moves/new",
    { at: "/plans/:planId/stage-moves/new", then: "?to=NEEDS" },
    { at: "/plans/:planId/stage-moves/new", then: "?to=CHOICE" },
    "/plans/:planId/stage-moves",
    "/plans/:planId/pause",
    "/plans/:planId/end",
    "/plans/:planId/go-live",
    { at: "/plans/:planId/go-live", then: "?on=2020-01-03" },
    "/plans/:planId/steps",
    "/plans/:planId/steps/new",
    "/plans/:planId/steps/bin",
    "/plans/:planId/steps/:stepId",
    { at: "/plans/:planId/steps/:stepId", of: { stepId: "proposedStep" } },
    { at: "/plans/:planId/steps/:stepId", of: { stepId: "theirStep" } },
    { at: "/plans/:planId/steps/:stepId", of: { stepId: "privateStep" } },
    { at: "/plans/:planId/steps/:stepId/sharing", of: { stepId: "privateStep" } },
    "/plans/:planId/why",
    { at: "/plans/:planId/why", then: "?write=paid&lane=buyer" },
    "/plans/:planId/people",
    "/plans/:planId/people/by-decision",
    "/plans/:planId/people/want-to-know",
    "/plans/:planId/where-we-stand",
    "/plans/:planId/where-we-stand/mine",
    "/plans/:planId/people/new",
    "/plans/:planId/people/me",
    "/plans/:planId/people/succession",
    "/plans/:planId/people/requests/:requestId",
    "/plans/:planId/people/:participantId",
    { at: "/plans/:planId/people/:participantId", of: { participantId: "role" } },
    "/plans/:planId/people/:participantId/words",
    { at: "/plans/:planId/people/:participantId/name", of: { participantId: "role" } },
    "/plans/:planId/people/:participantId/invitation",
    "/plans/:planId/people/:participantId/access",
    "/plans/:planId/people/:participantId/revocation",
    { at: "/plans/:planId/people/:participantId/sharing", of: { participantId: "privatePerson" } },
    { at: "/plans/:planId/comments/:commentId/sharing", of: { commentId: "note" } },
    "/plans/:planId/library",
    { at: "/plans/:planId/library", then: "#forward" },
    { at: "/plans/:planId/library", then: "?q=nothing+like+that&for=finance&stage=trial" },
    "/plans/:planId/library/new",
    { at: "/plans/:planId/library/new", then: "?what=link" },
    "/plans/:planId/library/upload",
    { at: "/plans/:planId/library/:contentId/upload", of: { contentId: "ownContent" } },
    "/plans/:planId/library/:contentId",
    { at: "/plans/:planId/library/:contentId", of: { contentId: "keptContent" } },
    { at: "/plans/:planId/library/:contentId", of: { contentId: "ownContent" } },
    { at: "/plans/:planId/library/:contentId/words", of: { contentId: "ownContent" } },
    { at: "/plans/:planId/library/:contentId/versions", of: { contentId: "ownContent" } },
    { at: "/plans/:planId/library/:contentId/sharing", of: { contentId: "ownContent" } },
    { at: "/plans/:planId/library/:contentId/readers", of: { contentId: "ownContent" } },
    { at: "/plans/:planId/library/:contentId/retirement", of: { contentId: "ownContent" } },
    "/plans/:planId/updates",
    { at: "/plans/:planId/updates", then: "?what=steps" },
    "/plans/:planId/updates/mail",
    "/plans/:planId/take-away",
    "/plans/:planId/forwards",
    { at: "/plans/:planId/forwards/new", then: "?field=finance" },
    { at: "/plans/:planId/forwards/new", then: "?content=CONTENT" },
    { at: "/plans/:planId/library/:contentId", then: "#forward?content=CONTENT" },
    { at: "/plans/:planId/forwards/:forwardId", then: "?go=copied" },
    "/plans/:planId/forwards/:forwardId",
    { at: "/plans/:planId/forwards/:forwardId", of: { forwardId: "chainedForward" } },
    { at: "/plans/:planId/forwards/:forwardId", of: { forwardId: "revokedForward" } },
    { at: "/plans/:planId/forwards/:forwardId/revocation", of: { forwardId: "chainedForward" } },
    "/plans/:planId/forwards/:forwardId/condition",
    "/plans/:planId/questions",
    { at: "/plans/:planId/questions", then: "?q=nothing+like+that&show=open&from=them" },
    { at: "/plans/:planId/questions/new", then: "?text=where+is+the+data+of+customers+kept" },
    "/plans/:planId/questions/:questionId",
    { at: "/plans/:planId/questions/:questionId", of: { questionId: "askedQuestion" } },
    { at: "/plans/:planId/questions/:questionId", of: { questionId: "teamQuestion" } },
    "/plans/:planId/meeting",
    "/plans/:planId/criteria",
    { at: "/plans/:planId/criteria", then: "?judge=CRITERION&way=nothing" },
    "/plans/:planId/criteria/:criterionId/sharing",
    { at: "/plans/:planId/criteria/options/:optionId/sharing" },
    { at: "/plans/:planId/before-we-decide/:lineId/sharing", of: { lineId: "ownLine" } },
    "/plans/:planId/before-we-decide",
    "/plans/:planId/project",
    { at: "/plans/:planId/project", then: "?change=APPROVAL" },
    { at: "/plans/:planId/project/:projectLineId/sharing", of: { projectLineId: "ownProjectLine" } },
    "/my-work",
    { at: "/projects/new", then: "?plan=ACME" },
    "/projects/:projectId",
    "/plans/:planId/summary",
    "/plans/:planId/summary/:cut",
    "/plans/:planId/settings",
    "/plans/:planId/path",
    "/plans/:planId/path/:stageId",
    "/plans/:planId/what-they-see",
    "/account",
    "/sign-out",
    { at: "/nowhere", isRefusal: true },
    ...answers(
      "/plans/:planId/updates/read",
      "/plans/:planId/go-live/answer",
      "/plans/:planId/path/proposals/:proposalId",
      "/plans/:planId/path/:stageId/place",
      "/plans/:planId/path/:stageId/retirement",
      "/plans/:planId/settings/asking",
      "/plans/:planId/in-step",
      "/plans/:planId/stage-moves/:moveId/undo",
      "/plans/:planId/left-out/:itemId/taking-up",
      "/plans/:planId/not-yet",
      "/plans/:planId/resumption",
      "/plans/:planId/stage-question/answer",
      "/plans/:planId/criteria/options",
      "/plans/:planId/criteria/:criterionId",
      "/plans/:planId/criteria/:criterionId/removal",
      "/plans/:planId/criteria/:criterionId/result",
      "/plans/:planId/before-we-decide/:lineId",
      "/plans/:planId/summary/costs",
      "/plans/:planId/before-we-decide/:lineId/removal",
      "/plans/:planId/project/:projectLineId",
      "/plans/:planId/project/:projectLineId/removal",
      "/plans/:planId/verifiers/:verifierId/verification",
      "/plans/:planId/verifiers/:verifierId/evidence",
      "/plans/:planId/steps/acceptance",
      "/plans/:planId/steps/:stepId/completion",
      "/plans/:planId/steps/:stepId/progress",
      "/plans/:planId/steps/:stepId/handshake",
      "/plans/:planId/steps/:stepId/proposal",
      "/plans/:planId/steps/:stepId/take-over",
      "/plans/:planId/steps/:stepId/order",
      "/plans/:planId/steps/:stepId/owner",
      "/plans/:planId/steps/:stepId/helpers",
      "/plans/:planId/steps/:stepId/removal",
      "/plans/:planId/steps/:stepId/restoration",
      "/plans/:planId/steps/:stepId/undo",
      "/plans/:planId/library/:contentId/taking-up",
      "/plans/:planId/library/:contentId/answer",
      "/plans/:planId/library/:contentId/reading",
      "/plans/:planId/questions/:questionId/passing-on",
      "/plans/:planId/questions/:questionId/removal",
      "/plans/:planId/questions/:questionId/restoration",
      "/plans/:planId/comments",
      "/plans/:planId/comments/:commentId",
      "/plans/:planId/comments/:commentId/resolution",
      "/plans/:planId/comments/:commentId/removal",
      "/plans/:planId/comments/:commentId/restoration",
      "/plans/:planId/why/suggestions",
      "/plans/:planId/why/take-over",
      "/plans/:planId/why/figures",
      "/plans/:planId/why/figures/:figureId",
      "/plans/:planId/meeting/closing",
      "/plans/:planId/meeting/decisions",
      "/plans/:planId/meeting/decisions/:decisionId",
      "/plans/:planId/meeting/decisions/:decisionId/removal",
      "/plans/:planId/meeting/decisions/:decisionId/restoration",
    ),
  ]),
  ...by("rep", [
    "/plans",
    { at: "/plans", then: "?owner=everyone&sort=quiet" },
    { at: "/plans", then: "?open=ACME" },
    "/plans/new",
    "/plans/:planId",
    "/plans/:planId/as-buyer",
    "/plans/:planId/proof",
    "/plans/:planId/steps",
    "/plans/:planId/steps/:stepId",
    { at: "/plans/:planId/steps/:stepId", of: { stepId: "theirStep" } },
    "/plans/:planId/why",
    "/plans/:planId/people",
    "/plans/:planId/people/colleague",
    "/plans/:planId/forwards",
    "/plans/:planId/forwards/new",
    { at: "/plans/:planId/forwards/new", then: "?content=CONTENT" },
    "/plans/:planId/library",
    "/plans/:planId/library/new",
    { at: "/plans/:planId/library/:contentId/readers", of: { contentId: "keptContent" } },
    "/plans/:planId/library/placement",
    "/plans/:planId/library/upload",
    "/plans/:planId/library/:contentId/upload",
    "/plans/:planId/library/:contentId",
    "/library",
    "/library/new",
    "/library/upload",
    { at: "/library/:contentId/upload", of: { contentId: "ours" } },
    { at: "/library/:contentId", of: { contentId: "ours" } },
    "/plans/:planId/updates",
    "/plans/:planId/updates/mail",
    "/plans/:planId/questions",
    "/plans/:planId/questions/new",
    "/plans/:planId/meeting",
    "/plans/:planId/settings",
    "/plans/:planId/path",
    "/plans/:planId/path/:stageId",
    "/plans/:planId/criteria",
    "/plans/:planId/go-live",
    "/plans/:planId/stage-moves",
    { at: "/plans/:planId", of: draft },
    { at: "/plans/:planId/as-buyer", of: draft },
    { at: "/plans/:planId/adoption", of: draft },
    { at: "/plans/:planId/steps", of: draft },
    { at: "/plans/:planId/people/first", of: draft },
    { at: "/plans/:planId", of: { planId: "paused" } },
    { at: "/plans/:planId/stage-moves", of: { planId: "paused" } },
    ...answers("/library/:contentId/placement"),
    ...answers("/plans/:planId/stage-question", "/plans/:planId/seller-stage", "/plans/:planId/putting-away"),
  ]),
  ...by("manager", ["/members", "/plans"]),
  ...by("owner", ["/plans", "/outbox", { at: "/sign-in/new-password/:token", of: { token: "reset" } }]),
];

function by(reader: PageReader, list: readonly (string | Omit<SamplePage, "by">)[]): SamplePage[] {
  return list.map((one) => ({ by: reader, ...(typeof one === "string" ? { at: one } : one) }));
}

function answers(...addresses: string[]): Omit<SamplePage, "by">[] {
  return addresses.map((at) => ({ at, isAnswer: true }));
}

/** Where the page is on the server: its address with the ids of this sample in it. */
export function addressOf({ at, of = {}, then = "" }: SamplePage, ids: SampleIds): string {
  const path = at.replace(/:(\w+)/g, (_, parameter: string) => {
    const name = of[parameter] ?? usual[parameter];
    if (!name) throw new Error(`Nothing stands for :${parameter} of ${at}.`);
    return ids[name];
  });
  return path + then.replace(/[A-Z]{4,}/g, (name) => ids[name.toLowerCase() as IdName]);
}

/** The page in words: who is there, and what of it is looked at. */
export function nameOf({ by: reader, at, of = {}, then = "", isAnswer }: SamplePage): string {
  const path = at.replace(/:(\w+)/g, (parameter: string, name: string) => of[name] ?? parameter);
  return `${reader}: ${path}${then}${isAnswer ? " (answer)" : ""}`;
}
