import { because, changeWords, dateWords, verb, type KindsOf, type Narrators } from "./narrators.ts";

export const narratePlan: Narrators<
  KindsOf<"plan"> | KindsOf<"go-live"> | KindsOf<"in-step"> | KindsOf<"seller-stage">
> = {
  "plan.drafted": ({ steps }, { who, companyName }) =>
    steps === 0
      ? `${who} started a plan for ${companyName}, with its stages and no steps yet.`
      : `${who} wrote a draft of the plan with ${steps} steps.`,
  "plan.adopted": ({ way, removed }, told) => {
    const { who } = told;
    if (way === "own-list") return `${who} started with a list of ${verb(told, "your", "their")} own.`;
    if (removed === 0) return `${who} kept the draft as it is: the plan runs now.`;
    return `${who} kept what fits and dropped ${removed === 1 ? "one step" : `${removed} steps`}: the plan runs now.`;
  },
  "plan.settings-changed": ({ changes }, told) =>
    `${told.who} changed the plan’s settings: ${changeWords(changes, told)}.`,
  "plan.put-away": (_, { who }) => `${who} put the plan away: it can be read, and nothing on it changes.`,
  "plan.taken-out": (_, { who }) => `${who} took the plan out again: it goes on.`,
  "go-live.set": ({ on, was, why }, told) => {
    if (on === null) return `${told.who} took the go-live date away${because(why)}`;
    if (was === null) return `${told.who} set go-live to ${dateWords(on, told)}${because(why)}`;
    return `${told.who} moved go-live from ${dateWords(was, told)} to ${dateWords(on, told)}${because(why)}`;
  },
  "go-live.proposed": ({ on, why }, told) => `${told.who} suggested ${dateWords(on, told)} for go-live${because(why)}`,
  "go-live.answered": ({ on, answer }, told) =>
    answer === "accepted"
      ? `${told.who} agreed to ${dateWords(on, told)} for go-live.`
      : `${told.who} did not take ${dateWords(on, told)} for go-live.`,
  "in-step.answered": ({ answer }, { who, workspaceName }) => {
    if (answer === "in-step") return `${who} said that ${workspaceName} is in step.`;
    return `${who} said that ${workspaceName} is ${answer === "ahead-of-us" ? "ahead" : "behind"}.`;
  },
  "seller-stage.overruled": ({ stage, reason }, { who, workspaceName }) =>
    stage
      ? `${who} placed ${workspaceName} in ${stage.label}${because(reason)}`
      : `${who} let ${workspaceName}’s own place follow its steps again${because(reason)}`,
};
