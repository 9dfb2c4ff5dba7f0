// A handshake is the agreement between the two sides about a shared step. The owner's side always answers:
// what the other side puts on them, or wants changed or removed, is proposed until somebody there accepts.
// Until then the old value counts. Whoever starts or finishes a step has accepted it (SP3). A suggestion can be taken by
// another day, and a step taken over (SP5): then whoever did not wish it answers.
import type { Side } from "#app/lib/lane.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";
import type { Handshake, Step } from "./step.ts";

/**
 * `edit` is date, helpers, wording or person, within the owner's side; `work` is start, finish, hold up, leave out, open
 * again; `accept-otherwise` takes a suggestion with another date; `take-over` asks the seller to have the step, or offers it.
 */
export type StepAct = "edit" | "remove" | "work" | "accept" | "decline" | "accept-otherwise" | "take-over";

export type StepEffect = {
  /**
   * `applied`: the act counts at once. `proposed`: keep the new value (or the removal) beside the step until it is answered.
   * `answered`: a waiting proposal is settled; `proposal` says whether its value now counts or falls.
   */
  result: "applied" | "proposed" | "answered";
  handshake: Handshake | null;
  /** What becomes of a change or removal that was waiting. */
  proposal: "keep" | "apply" | "drop";
};

export type StepRefusal =
  | "theirs-to-do"
  | "theirs-to-answer"
  | "theirs-to-give"
  | "choose-who"
  | "nothing-waits"
  | "adopt-first"
  | "one-change-waits";

export type ProposalAnswer = "accepted" | "declined" | "withdrawn";

type Agreed = Pick<Step, "ownerSide" | "lane" | "handshake">;

/** SP3: the handshake a new step begins with. Null in a private lane. */
export function handshakeOfNew(step: Pick<Step, "ownerSide" | "lane">, by: Side): Handshake | null {
  if (step.lane !== "shared") return null;
  return step.ownerSide === by ? "accepted" : "proposed";
}

/** SP3, SP4: what an act of one side does to a step. `adopted`: whether a buyer has adopted the plan (SP8). */
export function actOnStep(
  step: Agreed,
  by: { side: Side; act: StepAct; adopted: boolean },
): Result<StepEffect, StepRefusal> {
  if (step.lane !== "shared" || step.handshake === null) return actAlone(by.act);
  return step.ownerSide === by.side ? actAsOwner(step.handshake, by) : actAsOther(step.handshake, by);
}

export const stepRefusalWords: Record<StepRefusal, (ownerCompany: string) => string> = {
  "theirs-to-do": (company) => `This step belongs to ${company}. Only somebody there can say how far it is.`,
  "theirs-to-answer": (company) => `This waits for an answer from ${company}.`,
  "theirs-to-give": (company) => `This step belongs to ${company}. Ask them to hand it over.`,
  "choose-who": () => "Choose who has it instead: this step can be given as it stands.",
  "nothing-waits": () => "There is nothing to answer here any more. Somebody may have been quicker.",
  "adopt-first": () => "This plan is still a draft. Keep what fits first, all at once, then answer single steps.",
  "one-change-waits": () =>
    "A change to this step waits for an answer already. Answer it first, or take it back if it is yours.",
};

/** A wish waits for the side it did not come from; its own side may take it back. */
export function mayAnswer(
  wish: { bySide: Side },
  by: { side: Side; answer: ProposalAnswer },
): Result<"answer", StepRefusal> {
  const isOurs = wish.bySide === by.side;
  return isOurs === (by.answer === "withdrawn") ? ok("answer") : refuse("theirs-to-answer");
}

/**
 * The handshake once a wish is answered. `isAnswer`: the step was only suggested before, and so it is again unless this is
 * agreed to, or somebody has begun it meanwhile (doing is accepting).
 */
export function handshakeAfter(answer: ProposalAnswer, step: { isAnswer: boolean; isBegun: boolean }): Handshake {
  return answer !== "accepted" && step.isAnswer && !step.isBegun ? "proposed" : "accepted";
}

function actAlone(act: StepAct): Result<StepEffect, StepRefusal> {
  if (act === "take-over") return refuse("choose-who");
  if (act === "accept" || act === "decline" || act === "accept-otherwise") return refuse("nothing-waits");
  return ok({ result: "applied", handshake: null, proposal: "drop" });
}

function actAsOwner(
  handshake: Handshake,
  by: { side: Side; act: StepAct; adopted: boolean },
): Result<StepEffect, StepRefusal> {
  switch (by.act) {
    case "work":
      // The work is accepted by doing it; a change of date or wording that still waits is not.
      if (handshake === "changed") return ok({ result: "applied", handshake: "changed", proposal: "keep" });
      return ok({ result: "applied", handshake: "accepted", proposal: "keep" });
    case "edit":
      return ok({ result: "applied", handshake: "accepted", proposal: "drop" });
    case "remove":
      return ok({ result: "applied", handshake, proposal: "drop" });
    case "accept":
      if (!by.adopted && handshake === "proposed") return refuse("adopt-first");
      if (handshake === "accepted") return refuse("nothing-waits");
      return ok({ result: "answered", handshake: "accepted", proposal: "apply" });
    case "decline":
      if (!by.adopted && handshake === "proposed") return refuse("adopt-first");
      // Declining a change leaves the step agreed as it was; declining the step itself leaves it not agreed.
      if (handshake === "changed") return ok({ result: "answered", handshake: "accepted", proposal: "drop" });
      if (handshake === "proposed") return ok({ result: "answered", handshake: "declined", proposal: "drop" });
      return refuse("nothing-waits");
    case "accept-otherwise":
      if (!by.adopted) return refuse("adopt-first");
      return handshake === "proposed" ? ok(asWished) : refuse("nothing-waits");
    case "take-over":
      // SP5 knows one direction: work goes to the seller. What is the seller's own is suggested to the buyer by naming them.
      if (by.side === "seller") return refuse("choose-who");
      if (!by.adopted && handshake === "proposed") return refuse("adopt-first");
      if (handshake === "declined") return refuse("choose-who");
      return handshake === "changed" ? refuse("one-change-waits") : ok(asWished);
  }
}

const asWished: StepEffect = { result: "proposed", handshake: "changed", proposal: "keep" };

function actAsOther(handshake: Handshake, by: { side: Side; act: StepAct }): Result<StepEffect, StepRefusal> {
  const { act } = by;
  if (act === "work") return refuse("theirs-to-do");
  if (act === "accept" || act === "decline" || act === "accept-otherwise") return refuse("theirs-to-answer");
  if (act === "take-over" && by.side === "buyer") return refuse("theirs-to-give");
  if (act === "take-over" && (handshake === "proposed" || handshake === "declined")) return refuse("choose-who");
  // Nobody has agreed to it yet, so whoever suggested it may still reword it or take it away.
  if (handshake === "proposed") return ok({ result: "applied", handshake: "proposed", proposal: "drop" });
  if (handshake === "declined") {
    return ok({ result: "applied", handshake: act === "edit" ? "proposed" : "declined", proposal: "drop" });
  }
  if (handshake === "changed") return refuse("one-change-waits");
  return ok(asWished);
}
