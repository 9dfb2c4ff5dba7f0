/**
 * The table of doors (S1, S2): for every route who may read it and who may write there, as the design says it. A route that
 * has no row, or a row that has no route, fails the test.
 */
import { mailOffAddress } from "#app/access/mail-off.server.ts";
import { isOutsider } from "#tests/support/matrix.ts";

import {
  type Door,
  administratorOnly,
  buys,
  elsewhere,
  everybody,
  feed,
  hasNothing,
  homes,
  is,
  isSeller,
  isUnknown,
  leaders,
  notTheSeller,
  notYou,
  onThisPlan,
  ofOurLibrary,
  ofWorkspace,
  onlyFor,
  open,
  page,
  plan,
  proof,
  signedIn,
  tendsBuyers,
  verb,
  workspace,
  writes,
} from "./door.ts";

export type { Expected } from "./door.ts";

export const doors: Record<string, Door> = {
  "routes/home": open((who) => (hasNothing(who) ? is(200) : is(303, homes(who)))),

  "routes/access/link": open(everybody(is(303, "/plans/PLAN"))),
  "routes/access/proof": {
    get: proof,
    post: (who) => (isOutsider(who) ? proof(who) : is(303, "/plans/PLAN")),
    isOfPlan: true,
  },
  "routes/access/not-you": { get: notYou, leadsAway: true, post: () => is(422), isOfPlan: true },
  "routes/access/sign-in": open((who) => (isUnknown(who) ? is(200) : is(303, "/")), everybody(is(422))),
  "routes/access/sign-in-code": open(everybody(is(200)), everybody(is(303, "/sign-in"))),
  "routes/access/forgotten": open(everybody(is(200)), everybody(is(422))),
  "routes/access/new-password": open(everybody(is(200)), everybody(is(422))),
  "routes/access/sign-out": open((who) => (isUnknown(who) ? is(303, "/sign-in") : is(200)), everybody(is(422))),
  "routes/access/set-up": open(everybody(is(404)), everybody(is(422))),
  "routes/access/join": open(everybody(is(404)), everybody(is(422))),
  "routes/access/account": open(signedIn(is(200)), signedIn(is(422))),
  // JN2: everybody who is signed in has their own, and nobody else's.
  "routes/access/my-work": open(signedIn(is(200))),
  // JN1: of a person, not of a plan; for the buying team of a plan that is part of it, and for nobody they buy from.
  "routes/access/project": {
    ...open(buys(onThisPlan), signedIn(is(422))),
    ids: ({ planted }) => ({ projectId: planted.buyer.projectId }),
  },
  "routes/access/project-new": open(buys([...onThisPlan, "otherBuyer", "rivalChampion"]), signedIn(is(422))),
  "routes/access/look": open(everybody(is(303, "/account")), everybody(is(422))),
  "routes/access/sample-removal": open(everybody(is(303, "/")), (who) =>
    isUnknown(who) ? is(404) : who === "administrator" ? is(303, "/") : is(403),
  ),
  "routes/access/sample-persona": open(everybody(is(404))),
  "routes/access/about-this-server": open(everybody(is(200))),
  "routes/access/outbox": open(administratorOnly(is(200)), administratorOnly(is(422))),

  "routes/workspace/plans": ofWorkspace("readPlans"),
  "routes/workspace/plan-new": ofWorkspace("startPlan", "startPlan"),
  "routes/workspace/library": ofWorkspace("readPlans"),
  "routes/workspace/content-new": ofWorkspace("readPlans", "readPlans"),
  "routes/workspace/content": {
    ...ofWorkspace("readPlans", "readPlans"),
    get: ofOurLibrary,
    ids: ({ planted }) => ({ contentId: planted.seller.libraryFileId }),
  },
  "routes/workspace/content-placement": {
    ...ofWorkspace("readPlans", "readPlans"),
    get: workspace("readPlans", is(303, "/library/")),
  },
  "routes/workspace/members": ofWorkspace("manageMembers", "manageMembers"),

  "routes/workspace/content-upload": ofWorkspace("readPlans", "readPlans"),
  "routes/workspace/content-version-upload": {
    ...ofWorkspace("readPlans", "readPlans"),
    get: ofOurLibrary,
    ids: ({ planted }) => ({ contentId: planted.seller.libraryFileId }),
  },
  "routes/workspace/content-file": {
    get: ofOurLibrary,
    isOfPlan: false,
    ids: ({ planted }) => ({ contentId: planted.seller.libraryFileId, number: "1" }),
  },

  "routes/plan/home": page("readShared"),
  "routes/plan/as-buyer": page("readShared"),
  "routes/plan/adoption": page("readShared", "leadPlan"),
  "routes/plan/go-live": page("readShared", "editSteps"),
  "routes/plan/go-live-answer": verb("leadPlan"),
  "routes/plan/path": page("readShared", "changePath"),
  "routes/plan/path-proposal": verb("changePath"),
  "routes/plan/path-stage": page("changePath", "changePath"),
  "routes/plan/path-stage-place": verb("changePath"),
  "routes/plan/path-stage-retirement": verb("changePath"),
  "routes/plan/criteria": page("readShared", "editSteps"),
  "routes/plan/criterion": verb("editSteps"),
  "routes/plan/criterion-removal": verb("editSteps"),
  "routes/plan/criterion-result": verb("takePart"),
  "routes/plan/criterion-options": verb("editSteps"),
  // CR1, CR4: what goes to the other company is the company's to say.
  "routes/plan/criterion-sharing": { get: plan("editSteps", notTheSeller), post: writes("editSteps"), isOfPlan: true },
  "routes/plan/option-sharing": { get: plan("editSteps", notTheSeller), post: writes("editSteps"), isOfPlan: true },
  // RD2: the seller has no such page.
  "routes/plan/deciding": { get: plan("readOwnLane", notTheSeller), post: writes("readOwnLane"), isOfPlan: true },
  "routes/plan/deciding-line": {
    get: plan("readOwnLane", (who) => (isSeller(who) ? is(403) : elsewhere())),
    post: writes("readOwnLane"),
    isOfPlan: true,
  },
  // Given to the team by whoever wrote it: what is the team's already is not there.
  "routes/plan/deciding-line-sharing": {
    get: plan("editSteps", (who) => (isSeller(who) ? is(403) : is(404))),
    post: writes("editSteps"),
    isOfPlan: true,
  },
  "routes/plan/deciding-line-removal": {
    get: plan("readOwnLane", (who) => (isSeller(who) ? is(403) : elsewhere())),
    post: writes("readOwnLane"),
    isOfPlan: true,
  },
  // JN1: the seller has no such page; where a line is let out to the team, only one's own is found.
  "routes/plan/project": { get: plan("readOwnLane", notTheSeller), post: writes("readOwnLane"), isOfPlan: true },
  "routes/plan/project-line": {
    get: plan("readOwnLane", (who) => (isSeller(who) ? is(403) : elsewhere())),
    post: writes("readOwnLane"),
    isOfPlan: true,
  },
  "routes/plan/project-line-removal": {
    get: plan("readOwnLane", (who) => (isSeller(who) ? is(403) : elsewhere())),
    post: writes("readOwnLane"),
    isOfPlan: true,
  },
  "routes/plan/project-line-sharing": {
    get: plan("editSteps", (who) => is(isSeller(who) ? 403 : 404)),
    post: writes("editSteps"),
    isOfPlan: true,
  },
  "routes/plan/settings": page("readShared", "editSteps"),
  "routes/plan/asking": verb("moveStage"),
  "routes/plan/what-they-see": page("readShared"),
  "routes/plan/live": feed("readShared"),
  "routes/plan/in-step": verb("takePart"),
  "routes/plan/seller-stage": verb("runSellerSide", "runSellerSide"),
  "routes/plan/stage-moves": page("readShared", "moveStage"),
  // ST1: the seller has no such page.
  "routes/plan/stage-moves-new": { get: plan("readShared", notTheSeller), isOfPlan: true },
  "routes/plan/stage-move-undo": verb("moveStage"),
  "routes/plan/left-out-taking-up": verb("meetVerifiers"),
  "routes/plan/not-yet": verb("moveStage"),
  "routes/plan/pause": { get: plan("readShared", notTheSeller), post: writes("moveStage"), isOfPlan: true },
  "routes/plan/end": { get: plan("readShared", notTheSeller), post: writes("moveStage"), isOfPlan: true },
  "routes/plan/resumption": verb("moveStage"),
  "routes/plan/stage-question": verb("runSellerSide"),
  "routes/plan/stage-question-answer": verb("moveStage"),
  "routes/plan/verification": verb("meetVerifiers"),
  "routes/plan/evidence": verb("takePart"),
  "routes/plan/updates": page("readShared"),
  "routes/plan/updates-read": verb("readShared"),
  "routes/plan/updates-mail": page("takePart", "takePart"),
  // Its address is the proof: whoever has it ends that mail, and reads nothing of the plan.
  "routes/plan/mail-off": {
    ...open(everybody(is(200)), everybody(is(422))),
    ids: ({ planId, people }) => ({ token: mailOffAddress(planId, people.contributor).split("/").at(-1) ?? "" }),
  },

  "routes/plan/forwards": page("takePart"),
  "routes/plan/forward-new": page("takePart", "takePart"),
  // Of what a member sent; a link of something else reads nothing of it (FW5). What a buyer sent stands in forwards.test.ts.
  "routes/plan/forward": {
    get: plan("readShared", (who) => is(/^link/.test(who) ? 404 : 200)),
    post: writes("readShared"),
    isOfPlan: true,
  },
  "routes/plan/forward-revocation": {
    get: plan("takePart", onlyFor(...leaders, "rep", "manager", "owner")),
    post: writes("takePart"),
    isOfPlan: true,
  },
  // The seller reads of nothing that a buyer passed on, nor whom to ask about it.
  "routes/plan/forward-condition": {
    get: plan("takePart", (who) => (isSeller(who) ? is(404) : onlyFor(...leaders)(who))),
    post: writes("takePart"),
    isOfPlan: true,
    ids: ({ planted }) => ({ forwardId: planted.buyer.forwardId }),
  },
  // The summary that was sent along, for whoever it was sent to and nobody else.
  "routes/plan/forward-pdf": {
    get: plan("readShared", (who) => is(who === "linkOfForward" ? 200 : 404)),
    isOfPlan: true,
    ids: ({ planted }) => ({ forwardId: planted.forwarded.forwardId }),
  },

  "routes/plan/library": page("readShared"),
  "routes/plan/content-new": page("readShared", "takePart"),
  "routes/plan/content-placement": {
    get: plan("takePart", (who) => is(isSeller(who) ? 200 : 403)),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/content": page("readShared"),
  // What is planted in the shared lane was added by the buying side.
  "routes/plan/content-words": { get: plan("takePart", tendsBuyers), post: writes("takePart"), isOfPlan: true },
  "routes/plan/content-version": { get: plan("takePart", tendsBuyers), post: writes("takePart"), isOfPlan: true },
  "routes/plan/content-sharing": { get: plan("takePart", tendsBuyers), post: writes("takePart"), isOfPlan: true },
  "routes/plan/content-readers": { get: plan("takePart", tendsBuyers), post: writes("takePart"), isOfPlan: true },
  "routes/plan/content-retirement": { get: plan("takePart", tendsBuyers), post: writes("takePart"), isOfPlan: true },
  "routes/plan/content-taking-up": verb("takePart"),
  "routes/plan/content-answer": verb("takePart"),
  "routes/plan/content-reading": verb("readShared"),

  "routes/plan/putting-away": verb("runSellerSide"),
  "routes/plan/take-away": page("readShared"),
  "routes/plan/take-away-file": { ...page("readShared"), ids: () => ({ format: "xlsx" }) },

  "routes/plan/questions": page("readShared"),
  "routes/plan/question-new": page("readShared", "takePart"),
  "routes/plan/question-export": page("readShared"),
  "routes/plan/question": page("readShared", "takePart"),
  "routes/plan/question-passing-on": verb("takePart"),
  "routes/plan/question-removal": verb("takePart"),
  "routes/plan/question-restoration": verb("takePart"),
  "routes/plan/comments": verb("takePart"),
  "routes/plan/comment": verb("takePart"),
  // A note is shown to the team by its author alone; of this one everybody has read.
  "routes/plan/comment-sharing": { get: plan("takePart", () => is(404)), post: writes("takePart"), isOfPlan: true },
  "routes/plan/comment-resolution": verb("takePart"),
  "routes/plan/comment-removal": verb("takePart"),
  "routes/plan/comment-restoration": verb("takePart"),
  "routes/plan/meeting": page("readShared", "takePart"),
  "routes/plan/meeting-closing": verb("editSteps"),
  "routes/plan/meeting-decisions": verb("takePart"),
  "routes/plan/meeting-decision": verb("takePart"),
  "routes/plan/meeting-decision-removal": verb("takePart"),
  "routes/plan/meeting-decision-restoration": verb("takePart"),

  "routes/plan/why": page("readShared", "takePart"),
  "routes/plan/why-suggestions": verb("takePart"),
  "routes/plan/why-take-over": verb("takePart"),
  "routes/plan/why-figures": verb("takePart"),
  "routes/plan/why-figure": verb("takePart"),

  "routes/plan/presence": verb("takePart"),
  "routes/plan/steps": page("readShared"),
  "routes/plan/step-new": page("readShared", "readOwnLane"),
  "routes/plan/step-bin": page("readShared"),
  "routes/plan/step-acceptance": verb("editSteps"),
  "routes/plan/step": page("readShared", "takePart"),
  "routes/plan/step-completion": verb("takePart"),
  "routes/plan/step-progress": verb("takePart"),
  "routes/plan/step-handshake": verb("editSteps"),
  "routes/plan/step-proposal": verb("editSteps"),
  "routes/plan/step-take-over": verb("takePart"),
  "routes/plan/step-order": verb("readOwnLane"),
  "routes/plan/step-owner": verb("takePart"),
  "routes/plan/step-helpers": verb("takePart"),
  "routes/plan/step-sharing": page("editSteps", "editSteps"),
  "routes/plan/step-removal": verb("readOwnLane"),
  "routes/plan/step-restoration": verb("readOwnLane"),
  "routes/plan/step-undo": verb("readOwnLane"),

  "routes/plan/content-upload": page("takePart", "takePart"),
  // What the buying side put there is theirs to change.
  "routes/plan/content-version-upload": {
    get: plan("takePart", tendsBuyers),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/content-file": {
    ...page("readShared"),
    ids: ({ planted }) => ({ contentId: planted.shared.fileContentId, number: "1" }),
  },

  // The buying side's alone: a member reads that there is none for them, whatever stands there.
  "routes/plan/summary": { get: plan("readOwnLane", notTheSeller), isOfPlan: true },
  "routes/plan/summary-costs": {
    get: plan("readShared", () => is(303, "/plans/PLAN/summary")),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/summary-cut": {
    get: plan("readOwnLane", notTheSeller),
    post: writes("takePart"),
    isOfPlan: true,
    ids: () => ({ cut: "finance" }),
  },
  "routes/plan/summary-pdf": {
    get: plan("readOwnLane", notTheSeller),
    isOfPlan: true,
    ids: () => ({ cut: "finance" }),
  },

  // PO1: one's own answer, by a link that asks for it or after the code; never a member's.
  "routes/plan/where-i-stand": {
    get: plan("readShared", (who) => (/^link/.test(who) ? is(303, "/plans/PLAN/proof") : notTheSeller(who))),
    post: writes("readShared"),
    isOfPlan: true,
  },
  // CO1: a member reads there what people agreed to tell, which is nothing.
  "routes/plan/where-we-stand": page("readOwnLane", "leadPlan"),

  "routes/plan/people": page("readShared"),
  "routes/plan/people-first": page("runSellerSide", "runSellerSide"),
  "routes/plan/people-colleague": page("runSellerSide", "runSellerSide"),
  "routes/plan/people-me": page("takePart", "takePart"),
  // PE4: never an act of the seller.
  "routes/plan/people-succession": {
    get: plan("takePart", notTheSeller),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/people-request": {
    ...page("leadPlan", "leadPlan"),
    ids: ({ planted }) => ({ requestId: planted.buyer.requestId }),
  },
  // The buying side's own, whatever there is on it.
  "routes/plan/people-want-to-know": { get: plan("takePart", notTheSeller), post: writes("takePart"), isOfPlan: true },
  "routes/plan/people-by-decision": page("readShared", "takePart"),
  "routes/plan/person": page("readShared", "takePart"),
  "routes/plan/person-new": {
    get: plan("takePart", (who) => (isSeller(who) ? elsewhere() : is(200))),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/person-words": { get: plan("takePart", onlyFor(...leaders)), post: writes("takePart"), isOfPlan: true },
  "routes/plan/person-name": {
    get: plan("takePart", onlyFor(...leaders)),
    post: writes("takePart"),
    isOfPlan: true,
    ids: ({ planted }) => ({ participantId: planted.shared.roleId }),
  },
  "routes/plan/person-invitation": {
    get: plan("takePart", onlyFor(...leaders)),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/person-access": page("leadPlan", "leadPlan"),
  "routes/plan/person-revocation": {
    get: plan("takePart", onlyFor(...leaders)),
    post: writes("takePart"),
    isOfPlan: true,
  },
  "routes/plan/person-sharing": {
    get: plan("takePart", (who) => (isSeller(who) ? is(404) : onlyFor(...leaders)(who))),
    post: writes("takePart"),
    isOfPlan: true,
    ids: ({ planted }) => ({ participantId: planted.buyer.participantId }),
  },
};
