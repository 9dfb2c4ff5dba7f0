import type { Template } from "./template.ts";

export const small: Template = {
  key: "small",
  name: "Small",
  fits: "One or two people who can decide for themselves, about two weeks.",
  stages: ["why", "trial", "choice", "approval", "results"],
  steps: [
    {
      stage: "why",
      title: "Say why, and what good looks like",
      doneWhen: "Two or three sentences of ours say what bothers us and how we would notice that it is better.",
      owner: "buyer",
      offsetDays: -8,
      meets: 0,
    },
    {
      stage: "trial",
      title: "Try it with our own work",
      doneWhen: "We did one real piece of our own work with it and wrote down how it went.",
      owner: "buyer",
      field: "users",
      offsetDays: -5,
      meets: 0,
    },
    {
      stage: "choice",
      title: "Choose",
      doneWhen: "We said yes or no, and one sentence says why.",
      owner: "buyer",
      offsetDays: -4,
      meets: 0,
    },
    {
      stage: "approval",
      title: "Pay and sign",
      doneWhen: "The order is signed by somebody who may, and we know how it is paid.",
      owner: "buyer",
      offsetDays: -1,
      leadTime: "a few days",
      meets: 2,
    },
    {
      stage: "results",
      title: "Use it for two weeks and decide to keep it",
      doneWhen: "After two weeks of daily work we decided: keep it, change something or stop.",
      owner: "buyer",
      field: "users",
      offsetDays: 10,
      meets: 1,
    },
  ],
};
