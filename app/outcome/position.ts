// A position is one participant's own answer to one question, "Could you live with this?", and, if they like, what they think
// of five topics. Everybody says it of themselves alone; the last one counts and no earlier one is changed (PO1).

export const positionAnswers = ["fine", "yes-if", "not-yet", "not-mine"] as const;
export type PositionAnswer = (typeof positionAnswers)[number];

export const topics = ["problem", "solution", "vendor", "timing", "money"] as const;
export type Topic = (typeof topics)[number];

/** From strongly for it to against it, and "not mine to say". */
export const marks = ["for-strongly", "for", "unsure", "wary", "against", "not-mine"] as const;
export type Mark = (typeof marks)[number];
export type Marks = Partial<Record<Topic, Mark>>;

/** Who reads an answer: the team with the name, the team without it, or nobody else. */
export const reaches = ["named", "nameless", "own"] as const;
export type Reach = (typeof reaches)[number];

/** PO2: as many as must have answered before anybody is shown the picture, unless whoever leads shows it sooner. */
export const answersForPicture = 3;
export const conditionLength = 300;

/** The two that say more than the tap: a condition, a reason. */
export function takesCondition(answer: PositionAnswer): boolean {
  return answer === "yes-if" || answer === "not-yet";
}

/** On the button. */
export const answerLabels: Record<PositionAnswer, string> = {
  fine: "Yes",
  "yes-if": "Yes, if …",
  "not-yet": "Not yet, because …",
  "not-mine": "Not mine to say",
};

/** Beside a count, for the other company. */
export const answerCounts: Record<PositionAnswer, string> = {
  fine: "could live with it",
  "yes-if": "could, on a condition",
  "not-yet": "not yet",
  "not-mine": "say it is not theirs to say",
};

/** What somebody said, as it stands beside their name: "fine with me", "yes, if EU only". */
export function answerWords(answer: PositionAnswer, words: string | null): string {
  const said = {
    fine: "fine with me",
    "yes-if": "yes, if",
    "not-yet": "not yet, because",
    "not-mine": "not mine to say",
  };
  return words && takesCondition(answer) ? `${said[answer]} ${words}` : said[answer];
}

/** The sign is always printed, and never without its words. */
export const markSigns: Record<Mark, string> = {
  "for-strongly": "++",
  for: "+",
  unsure: "?",
  wary: "−",
  against: "−−",
  "not-mine": "·",
};

export const markWords: Record<Mark, string> = {
  "for-strongly": "for it, strongly",
  for: "for it",
  unsure: "not sure yet",
  wary: "wary of it",
  against: "against it",
  "not-mine": "not mine to say",
};

/** What each topic asks; `seller` is the name of the company that sells. */
export function topicQuestion(topic: Topic, seller: string): { label: string; asks: string } {
  return {
    problem: { label: "The problem", asks: "Is it worth solving now?" },
    solution: { label: "The solution", asks: "Would this way of doing it work for you?" },
    vendor: { label: seller, asks: `Are they the ones to do it with?` },
    timing: { label: "Timing", asks: "Do the dates hold for you?" },
    money: { label: "Money", asks: "Is it worth what it costs?" },
  }[topic];
}

/** As a column's head. */
export function topicLabel(topic: Topic, seller: string): string {
  return { problem: "Problem", solution: "Solution", vendor: seller, timing: "Timing", money: "Money" }[topic];
}

/** PO2: from three answers on, or once whoever leads showed it. */
export function isPictureOpen({ answers, isShown }: { answers: number; isShown: boolean }): boolean {
  return isShown || answers >= answersForPicture;
}

/** An answer without a name waits until so many have answered that it could be anybody's, whatever is shown before. */
export function mayShowNameless(answers: number): boolean {
  return answers >= answersForPicture;
}

/** Asked again after the plan went back: whether the last answer is older than the last return. */
export function isAskedAgain({
  answeredAt,
  returnedAt,
}: {
  answeredAt: Date | null;
  returnedAt: Date | null;
}): boolean {
  return answeredAt !== null && returnedAt !== null && answeredAt < returnedAt;
}
