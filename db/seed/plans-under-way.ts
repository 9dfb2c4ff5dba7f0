/** Plans that run: in step, one behind, quiet, just drafted, ahead by two, ahead by one. */
import { overruleSellerStage } from "#app/alignment/seller-stage.commands.server.ts";
import { askWhere } from "#app/stage-move/question.commands.server.ts";

import * as act from "./acts.ts";
import { priya, sam } from "./northwind.ts";
import { type Story, takeUp, titles, untilNeeds } from "./story.ts";

export function plansUnderWay(): readonly Story[] {
  return [
    {
      company: "Brightwater",
      country: "GB",
      about: "Support for 30 clinics",
      template: "middle",
      lead: { name: "Freja Holm", title: "Head of patient services", address: "freja@brightwater.example" },
      startedOn: -16,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why", goLive: 4, because: "The clinics plan their spring shifts then." });
        untilNeeds(plan, lead);
        plan.say(lead, [-5, "10:10"], act.finishes(titles.needs, "Nine must-haves, agreed with the night shift."));
        plan.say(sam, [-4, "11:25"], act.finishes(titles.answers));
        plan.say(lead, [-4, "15:00"], act.movesTo("trial"));
        plan.say(lead, [-3, "09:20"], act.finishes(titles.review, "They answer by the end of next week."));
        plan.say(sam, [-2, "10:00"], act.starts(titles.setUp));
        plan.say(sam, [-2, "10:04"], act.setsDate(titles.setUp, plan.day(2)));
      },
    },
    {
      company: "Cobalt",
      country: "NL",
      about: "One desk for all workshops",
      template: "middle",
      lead: { name: "Ruben de Wit", title: "Operations manager", address: "ruben@cobalt.example" },
      startedOn: -26,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why", goLive: 6, because: "The old contract runs out at the end of that month." });
        untilNeeds(plan, lead);
        plan.say(lead, [-16, "10:40"], act.finishes(titles.needs));
        plan.say(sam, [-15, "14:10"], act.finishes(titles.answers));
        plan.say(lead, [-14, "09:00"], act.movesTo("trial"));
        plan.say(
          lead,
          [-13, "13:30"],
          act.finishes(titles.review, "The short questionnaire; two questions came back."),
        );
        plan.say(priya, [-11, "16:20"], act.finishes(titles.setUp, "Twelve open cases of last week are in it."));
        plan.say(lead, [-5, "11:50"], act.finishes(titles.week));
        plan.say(
          lead,
          [-4, "09:45"],
          act.finishes(titles.result, "Faster for two of three. The third misses the phone."),
        );
        plan.say(lead, [-3, "08:40"], act.movesTo("choice"));
        plan.say(lead, [-2, "16:00"], act.setsDate(titles.choice, plan.day(2)));
      },
    },
    {
      company: "Dunmore",
      country: "GB",
      about: "Help for 40 branches",
      template: "middle",
      lead: { name: "Aoife Byrne", title: "Branch support lead", address: "aoife@dunmore.example" },
      startedOn: -27,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why" });
        untilNeeds(plan, lead);
        plan.say(sam, [-14, "15:15"], act.finishes(titles.answers));
        plan.say(
          lead,
          [-12, "12:05"],
          act.adds("needs", "Ask the branches in the west what they miss", { dueOn: plan.day(3) }),
        );
        plan.say(sam, [-1, "09:40"], askWhere);
      },
    },
    {
      company: "Eastfield",
      country: "GB",
      about: "A first look at one desk",
      template: "large",
      lead: { name: "George Whitlock", title: "Facilities director", address: "george@eastfield.example" },
      startedOn: -2,
      by: sam,
      // Nobody there has opened it yet.
      tell: () => undefined,
    },
    {
      company: "Fernhill",
      country: "SE",
      about: "Service desk for the mills",
      template: "middle",
      lead: { name: "Elin Sandberg", title: "Plant manager", address: "elin@fernhill.example" },
      startedOn: -13,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "options", goLive: 8, because: "Before the yearly stop of the mill." });
        plan.say(lead, [-9, "10:00"], act.finishes(titles.why));
        plan.say(lead, [-8, "14:30"], act.finishes(titles.deciders));
        plan.say(lead, [-6, "11:15"], act.finishes(titles.options));
        plan.say(lead, [-5, "09:10"], act.movesTo("needs"));
        plan.say(sam, [-4, "13:00"], async (viewer) =>
          overruleSellerStage(viewer, {
            stageId: await act.stageOf(viewer, "choice"),
            reason: "We sent the offer before they had tried anything.",
          }),
        );
        plan.say(sam, [-3, "11:30"], act.finishes(titles.answers));
        plan.say(lead, [-2, "15:45"], act.starts(titles.needs));
        plan.say(lead, [-2, "15:47"], act.setsDate(titles.needs, plan.day(3)));
      },
    },
    {
      company: "Kestrel Logistics",
      country: "NL",
      about: "Help desk for the drivers",
      template: "middle",
      lead: { name: "Inés Prado", title: "People and operations", address: "ines@kestrel.example" },
      startedOn: -10,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why", goLive: 5, because: "The busy season starts two weeks later." });
        plan.say(lead, [-7, "10:00"], act.finishes(titles.why));
        plan.say(lead, [-6, "09:10"], act.movesTo("options"));
        plan.say(lead, [-6, "09:14"], act.finishes(titles.deciders));
        plan.say(
          lead,
          [-5, "12:30"],
          act.adds("options", "Show us two ways to start smaller", { owner: "seller", dueOn: plan.day(-2) }),
        );
        plan.say(sam, [-5, "14:00"], act.starts("Show us two ways to start smaller"));
        plan.say(sam, [-3, "10:20"], act.starts(titles.answers));
        plan.say(lead, [-2, "11:40"], act.starts(titles.options));
      },
    },
  ];
}
