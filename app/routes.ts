// The table of addresses: every page, form and feed of Lockstep is named here.
import type { RouteConfig } from "@remix-run/route-config";
import { index, route } from "@remix-run/route-config";

/** The look in every state, for whoever builds it; no address of the product. */
const whileBuilding =
  process.env["NODE_ENV"] === "development" || process.env["NODE_ENV"] === "test"
    ? [route("dev/states", "routes/dev/states.tsx"), route("dev/rails", "routes/dev/rails.tsx")]
    : [];

/** One plan, the same addresses for both companies. */
const plan = [
  route("plans/:planId", "routes/plan/home.tsx"),
  // The same page in the shared lane alone, for members.
  route("plans/:planId/as-buyer", "routes/plan/home.tsx", { id: "routes/plan/as-buyer" }),
  route("plans/:planId/adoption", "routes/plan/adoption.tsx"),
  route("plans/:planId/go-live", "routes/plan/go-live.tsx"),
  route("plans/:planId/go-live/answer", "routes/plan/go-live-answer.tsx"),
  route("plans/:planId/path", "routes/plan/path.tsx"),
  route("plans/:planId/path/proposals/:proposalId", "routes/plan/path-proposal.tsx"),
  route("plans/:planId/path/:stageId", "routes/plan/path-stage.tsx"),
  route("plans/:planId/path/:stageId/place", "routes/plan/path-stage-place.tsx"),
  route("plans/:planId/path/:stageId/retirement", "routes/plan/path-stage-retirement.tsx"),
  route("plans/:planId/settings", "routes/plan/settings.tsx"),
  route("plans/:planId/settings/asking", "routes/plan/asking.tsx"),
  route("plans/:planId/what-they-see", "routes/plan/what-they-see.tsx"),
  route("plans/:planId/live", "routes/plan/live.ts"),
  route("plans/:planId/in-step", "routes/plan/in-step.tsx"),
  route("plans/:planId/seller-stage", "routes/plan/seller-stage.tsx"),
  route("plans/:planId/stage-moves", "routes/plan/stage-moves.tsx"),
  route("plans/:planId/stage-moves/new", "routes/plan/stage-moves-new.tsx"),
  route("plans/:planId/stage-moves/:moveId/undo", "routes/plan/stage-move-undo.tsx"),
  route("plans/:planId/left-out/:itemId/taking-up", "routes/plan/left-out-taking-up.tsx"),
  route("plans/:planId/not-yet", "routes/plan/not-yet.tsx"),
  route("plans/:planId/pause", "routes/plan/pause.tsx"),
  route("plans/:planId/end", "routes/plan/end.tsx"),
  route("plans/:planId/resumption", "routes/plan/resumption.tsx"),
  route("plans/:planId/stage-question", "routes/plan/stage-question.tsx"),
  route("plans/:planId/stage-question/answer", "routes/plan/stage-question-answer.tsx"),
  route("plans/:planId/verifiers/:verifierId/verification", "routes/plan/verification.tsx"),
  route("plans/:planId/verifiers/:verifierId/evidence", "routes/plan/evidence.tsx"),
  route("plans/:planId/steps", "routes/plan/steps.tsx"),
  route("plans/:planId/steps/new", "routes/plan/step-new.tsx"),
  route("plans/:planId/steps/bin", "routes/plan/step-bin.tsx"),
  route("plans/:planId/steps/acceptance", "routes/plan/step-acceptance.tsx"),
  route("plans/:planId/steps/:stepId", "routes/plan/step.tsx"),
  route("plans/:planId/steps/:stepId/completion", "routes/plan/step-completion.tsx"),
  route("plans/:planId/steps/:stepId/progress", "routes/plan/step-progress.tsx"),
  route("plans/:planId/steps/:stepId/handshake", "routes/plan/step-handshake.tsx"),
  route("plans/:planId/steps/:stepId/proposal", "routes/plan/step-proposal.tsx"),
  route("plans/:planId/steps/:stepId/order", "routes/plan/step-order.tsx"),
  route("plans/:planId/steps/:stepId/owner", "routes/plan/step-owner.tsx"),
  route("plans/:planId/steps/:stepId/helpers", "routes/plan/step-helpers.tsx"),
  route("plans/:planId/steps/:stepId/sharing", "routes/plan/step-sharing.tsx"),
  route("plans/:planId/steps/:stepId/removal", "routes/plan/step-removal.tsx"),
  route("plans/:planId/steps/:stepId/restoration", "routes/plan/step-restoration.tsx"),
  route("plans/:planId/steps/:stepId/undo", "routes/plan/step-undo.tsx"),
  route("plans/:planId/people", "routes/plan/people.tsx"),
  route("plans/:planId/people/new", "routes/plan/person-new.tsx"),
  route("plans/:planId/people/first", "routes/plan/people-first.tsx"),
  route("plans/:planId/people/colleague", "routes/plan/people-colleague.tsx"),
  route("plans/:planId/people/me", "routes/plan/people-me.tsx"),
  route("plans/:planId/people/succession", "routes/plan/people-succession.tsx"),
  route("plans/:planId/people/requests/:requestId", "routes/plan/people-request.tsx"),
  route("plans/:planId/people/:participantId", "routes/plan/person.tsx"),
  route("plans/:planId/people/:participantId/words", "routes/plan/person-words.tsx"),
  route("plans/:planId/people/:participantId/name", "routes/plan/person-name.tsx"),
  route("plans/:planId/people/:participantId/invitation", "routes/plan/person-invitation.tsx"),
  route("plans/:planId/people/:participantId/access", "routes/plan/person-access.tsx"),
  route("plans/:planId/people/:participantId/revocation", "routes/plan/person-revocation.tsx"),
  route("plans/:planId/people/:participantId/sharing", "routes/plan/person-sharing.tsx"),
  route("plans/:planId/questions", "routes/plan/questions.tsx"),
  route("plans/:planId/questions/new", "routes/plan/question-new.tsx"),
  route("plans/:planId/questions/export", "routes/plan/question-export.ts"),
  route("plans/:planId/questions/:questionId", "routes/plan/question.tsx"),
  route("plans/:planId/questions/:questionId/passing-on", "routes/plan/question-passing-on.tsx"),
  route("plans/:planId/questions/:questionId/removal", "routes/plan/question-removal.tsx"),
  route("plans/:planId/questions/:questionId/restoration", "routes/plan/question-restoration.tsx"),
  route("plans/:planId/comments", "routes/plan/comments.tsx"),
  route("plans/:planId/comments/:commentId", "routes/plan/comment.tsx"),
  route("plans/:planId/comments/:commentId/resolution", "routes/plan/comment-resolution.tsx"),
  route("plans/:planId/comments/:commentId/removal", "routes/plan/comment-removal.tsx"),
  route("plans/:planId/comments/:commentId/restoration", "routes/plan/comment-restoration.tsx"),
  route("plans/:planId/meeting", "routes/plan/meeting.tsx"),
  route("plans/:planId/meeting/closing", "routes/plan/meeting-closing.tsx"),
  route("plans/:planId/meeting/decisions", "routes/plan/meeting-decisions.tsx"),
  route("plans/:planId/meeting/decisions/:decisionId", "routes/plan/meeting-decision.tsx"),
  route("plans/:planId/meeting/decisions/:decisionId/removal", "routes/plan/meeting-decision-removal.tsx"),
  route("plans/:planId/meeting/decisions/:decisionId/restoration", "routes/plan/meeting-decision-restoration.tsx"),
  route("plans/:planId/updates", "routes/plan/updates.tsx"),
];

/** The workspace, for its members. */
const workspace = [
  route("plans", "routes/workspace/plans.tsx"),
  route("members", "routes/workspace/members.tsx"),
  route("plans/new", "routes/workspace/plan-new.tsx"),
];

/** Who somebody is: links, codes, signing in, the account. */
const access = [
  route("l/:token", "routes/access/link.tsx"),
  route("plans/:planId/proof", "routes/access/proof.tsx"),
  route("plans/:planId/proof/not-you", "routes/access/not-you.tsx"),
  route("sign-in", "routes/access/sign-in.tsx"),
  route("sign-in/code", "routes/access/sign-in-code.tsx"),
  route("sign-in/forgotten", "routes/access/forgotten.tsx"),
  route("sign-in/new-password/:token", "routes/access/new-password.tsx"),
  route("sign-out", "routes/access/sign-out.tsx"),
  route("set-up", "routes/access/set-up.tsx"),
  route("join/:token", "routes/access/join.tsx"),
  route("account", "routes/access/account.tsx"),
  route("account/look", "routes/access/look.tsx"),
  route("sample/removal", "routes/access/sample-removal.tsx"),
  route("sample/:persona", "routes/access/sample-persona.tsx"),
  route("about-this-server", "routes/access/about-this-server.tsx"),
  route("outbox", "routes/access/outbox.tsx"),
];

export default [index("routes/home.tsx"), ...access, ...workspace, ...plan, ...whileBuilding] satisfies RouteConfig;
