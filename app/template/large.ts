import { stageKinds } from "#app/plan/stage.ts";
import { untilTheSignature } from "./large-approval.ts";
import type { Template, TemplateStep } from "./template.ts";

const untilTheTrial: readonly TemplateStep[] = [
  {
    stage: "why",
    title: "Write down why we want to change",
    doneWhen: "One page in our own words: what today costs us, what should be better, what happens if we do nothing.",
    owner: "buyer",
    field: "sponsor",
    offsetDays: -85,
    meets: 0,
  },
  {
    stage: "options",
    title: "Compare the ways, doing nothing included",
    doneWhen: "Three ways stand side by side with a rough cost each, doing nothing and doing it ourselves among them.",
    owner: "buyer",
    field: "team-lead",
    offsetDays: -76,
    leadTime: "2 to 3 weeks",
    meets: 0,
  },
  {
    stage: "needs",
    title: "Find out who decides, who signs and which reviews apply",
    doneWhen:
      "We have a name or a role for who decides, who signs and who releases the money, and a list of the reviews.",
    owner: "buyer",
    field: "project-lead",
    offsetDays: -80,
    leadTime: "1 to 2 weeks",
    meets: 2,
  },
  {
    stage: "needs",
    title: "Agree on confidentiality",
    doneWhen: "Both companies signed that what they show each other stays with them.",
    owner: "buyer",
    field: "legal",
    offsetDays: -72,
    leadTime: "1 to 2 weeks",
  },
  {
    stage: "needs",
    title: "Agree what we must have and how we will judge",
    doneWhen: "The people who will live with it accept the list, and we wrote down how we will judge before trying.",
    owner: "buyer",
    field: "users",
    offsetDays: -66,
    leadTime: "2 weeks",
    meets: 0,
  },
  {
    stage: "needs",
    title: "Answer our questions",
    doneWhen: "Every question we asked has an answer in writing that we understand.",
    owner: "seller",
    offsetDays: -62,
  },
  {
    stage: "trial",
    title: "Set up the trial with our data",
    doneWhen: "Our people can sign in and find a real case of ours in it.",
    owner: "seller",
    offsetDays: -52,
    leadTime: "1 week",
  },
  {
    stage: "trial",
    title: "Work with it for two weeks and write down the result",
    doneWhen: "The people who would use it did real work with it, and a page says what worked and what did not.",
    owner: "buyer",
    field: "users",
    offsetDays: -40,
    leadTime: "2 weeks",
    meets: 1,
  },
];

const afterTheSignature: readonly TemplateStep[] = [
  {
    stage: "golive",
    title: "Show everybody who starts how it works",
    doneWhen: "Each of them did one piece of their own work with it and knows whom to ask.",
    owner: "seller",
    offsetDays: -3,
    leadTime: "1 to 2 weeks",
  },
  {
    stage: "golive",
    title: "First real use",
    doneWhen: "The first people do their real work with it.",
    owner: "buyer",
    field: "users",
    offsetDays: 0,
    meets: 0,
  },
  {
    stage: "results",
    title: "Measure after 30, 60 and 90 days",
    doneWhen: "We measured the same thing as at the start three times, and the numbers stand side by side.",
    owner: "buyer",
    field: "sponsor",
    offsetDays: 64,
    meets: 0,
  },
];

export const large: Template = {
  key: "large",
  name: "Large",
  fits: "Eight people or more have a say, with reviews and a committee, three months and longer.",
  stages: stageKinds,
  steps: [...untilTheTrial, ...untilTheSignature, ...afterTheSignature],
};
