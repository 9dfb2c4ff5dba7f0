import { stageKinds } from "#app/plan/stage.ts";
import type { Template } from "./template.ts";

export const blank: Template = {
  key: "blank",
  name: "Blank path",
  fits: "The eight stages alone; the steps are written by those who take them.",
  stages: stageKinds,
  steps: [],
};
