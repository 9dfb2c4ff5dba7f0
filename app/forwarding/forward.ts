// A forward is content, or where the plan stands, passed on by somebody who takes part to somebody who may not. Whoever gets
// it reads without an account, a form or a gate (FW1), and answers by one tap without proving anything (FW2). What a buyer
// passes on is the buying team's alone.

/** How it reaches the recipient; the first is offered first. */
export const forwardWays = ["own-mail", "copied", "sent"] as const;
export type ForwardWay = (typeof forwardWays)[number];

export const forwardAnswers = ["fine", "yes-if", "not-yet", "not-mine"] as const;
export type ForwardAnswerWord = (typeof forwardAnswers)[number];
