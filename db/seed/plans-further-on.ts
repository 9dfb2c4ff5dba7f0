/** Plans that are short of time, paused, past their go-live, or over. */
import { writeMeasure } from "#app/outcome/measure.commands.server.ts";
import { endPlan, pausePlan } from "#app/stage-move/pause.commands.server.ts";

import { tellFirstCheck } from "./acme-project.ts";
import * as act from "./acts.ts";
import { mara, noor, priya, sam } from "./northwind.ts";
import { type Story, takeUp, titles, untilNeeds } from "./story.ts";

export function plansFurtherOn(): readonly Story[] {
  return [
    {
      company: "Greyline",
      country: "DE",
      about: "Tickets for the depots",
      template: "middle",
      lead: { name: "Marek Zieliński", title: "Head of fleet", address: "marek@greyline.example" },
      startedOn: -36,
      by: priya,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why", goLive: 4, because: "The new depot opens on that day." });
        untilNeeds(plan, lead);
        plan.say(lead, [-26, "10:40"], act.finishes(titles.needs));
        plan.say(priya, [-24, "14:10"], act.finishes(titles.answers));
        plan.say(lead, [-23, "09:00"], act.movesTo("trial"));
        plan.say(lead, [-22, "13:30"], act.finishes(titles.review));
        plan.say(priya, [-20, "16:20"], act.finishes(titles.setUp));
        plan.say(lead, [-14, "11:50"], act.finishes(titles.week));
        plan.say(lead, [-13, "09:45"], act.finishes(titles.result, "The drivers want to keep it."));
        plan.say(lead, [-12, "08:40"], act.movesTo("choice"));
        plan.say(lead, [-9, "16:00"], act.finishes(titles.choice));
        plan.say(lead, [-8, "10:30"], act.movesTo("approval"));
        plan.say(
          priya,
          [-7, "11:00"],
          act.adds("approval", "Put the contract on your own paper", { owner: "seller", dueOn: plan.day(1) }),
        );
        plan.say(priya, [-6, "09:00"], act.starts("Put the contract on your own paper"));
        plan.say(lead, [-1, "15:20"], act.setsDate("Get the money released, agree the contract and sign", plan.day(4)));
      },
    },
    {
      company: "Harbour & Sons",
      country: "FR",
      about: "One number for every warehouse",
      template: "middle",
      lead: { name: "Claire Fontaine", title: "Logistics director", address: "claire@harbour.example" },
      startedOn: -30,
      by: sam,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why" });
        plan.say(lead, [-25, "10:00"], act.finishes(titles.why, "Half a page, read by the board."));
        plan.say(lead, [-22, "09:10"], act.movesTo("options"));
        plan.say(lead, [-8, "17:00"], (viewer) =>
          pausePlan(viewer, {
            untilOn: plan.day(24),
            untilEvent: "the new budget is known",
            reasonText: "Nothing against you: everything new waits for January.",
            reasonLane: "shared",
          }),
        );
      },
    },
    {
      company: "Inverness Foods",
      country: "GB",
      about: "Bringing the desk to six plants",
      template: "after-signature",
      lead: { name: "Fiona MacLeod", title: "Head of engineering", address: "fiona@inverness.example" },
      startedOn: -48,
      by: noor,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "golive", goLive: 2, because: "The first plant after the summer stop." });
        plan.say(lead, [-45, "11:10"], (viewer) =>
          writeMeasure(viewer, {
            ...{ key: crypto.randomUUID(), lane: "shared", was: {} },
            ...{ name: "Hours until a fault reaches whoever mends it", numberNow: 6, numberWanted: 1, unit: "hours" },
            ...{ wantedOn: null, measuredBy: "Fiona, from the log of one month" },
          }),
        );
        tellFirstCheck(plan, lead, 2);
        plan.say(lead, [-44, "10:00"], act.finishes("Agree how we roll it out, and who runs it here"));
        plan.say(noor, [-36, "15:00"], act.finishes("Set it up with our data"));
        plan.say(
          noor,
          [-29, "12:00"],
          act.finishes("Show everybody who starts how it works", "58 people, in five mornings."),
        );
        plan.say(lead, [-24, "09:30"], act.finishes("First real use", "Two plants since Monday, 140 cases."));
        plan.say(lead, [-23, "08:45"], act.movesTo("results"));
        plan.say(
          noor,
          [-6, "10:00"],
          act.adds("results", "Put the numbers of the first month side by side", {
            owner: "seller",
            dueOn: plan.day(4),
          }),
        );
        plan.say(noor, [-5, "09:00"], act.starts("Put the numbers of the first month side by side"));
        plan.say(lead, [-4, "16:10"], act.finishes("See what it brought after 30 days", "Used in five of six plants."));
      },
    },
    {
      company: "Larkspur Clinics",
      country: "DE",
      about: "A desk for two practices",
      template: "small",
      lead: { name: "Beat Aebi", title: "Practice manager", address: "beat@larkspur.example" },
      startedOn: -20,
      by: mara,
      tell: (plan, lead) => {
        takeUp(plan, lead, { from: "why" });
        plan.say(lead, [-18, "10:00"], act.finishes("Say why, and what good looks like"));
        plan.say(lead, [-16, "09:10"], act.movesTo("trial"));
        plan.say(
          lead,
          [-10, "15:30"],
          act.finishes("Try it with our own work", "It works. We are too few to need it yet."),
        );
        plan.say(lead, [-6, "09:00"], (viewer) =>
          endPlan(viewer, { outcome: "not-now", reasonText: "We move house first.", reasonLane: "shared" }),
        );
      },
    },
  ];
}
