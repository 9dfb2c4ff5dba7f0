/**
 * Acme with Northwind: the plan that first start, tests and pictures show. Eight weeks ago Sam drafted it; Dana made it hers,
 * chose before finance was heard, and went back to Trial when finance wanted a pilot.
 */
import { giveLink } from "#app/access/invitation.server.ts";
import { ok } from "#app/lib/result.ts";
import { addWorkingDays } from "#app/schedule/working-day.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { adoptPlan } from "#app/template/adoption.commands.server.ts";

import { tellAroundAcmePeople } from "./acme-around-people.ts";
import { tellAcmeConsents } from "./acme-consent.ts";
import { tellAcmeJudging } from "./acme-judging.ts";
import { aylin, dana, gatherPeople, lea } from "./acme-people.ts";
import { tellAcmeBrief } from "./acme-brief.ts";
import { tellAcmeForwards } from "./acme-forwards.ts";
import { tellAcmeProject } from "./acme-project.ts";
import { tellWhereAcmeStands } from "./acme-stand.ts";
import { tellAcmeTalk } from "./acme-talk.ts";
import { tellAcmeToday } from "./acme-today.ts";
import { tellAcmeWhy } from "./acme-why.ts";
import * as act from "./acts.ts";
import { tellLibrary } from "./library.ts";
import { priya, sam } from "./northwind.ts";
import { openPlan, type Telling } from "./telling.ts";

export async function tellAcme(now: Date): Promise<void> {
  const acme = await openPlan(
    {
      company: "Acme",
      country: "DE",
      about: "One service desk for Hamburg and Lyon",
      template: "large",
      lead: { name: "Dana Kim", title: "Head of customer service", address: dana },
      startedOn: -40,
      by: sam,
    },
    now,
  );
  makeItTheirs(acme);
  gatherPeople(acme);
  tellAroundAcmePeople(acme);
  untilTheTrial(acme);
  chooseAndComeBack(acme);
  tellAcmeToday(acme);
  tellLibrary(acme);
  tellAcmeTalk(acme);
  tellAcmeWhy(acme);
  tellAcmeForwards(acme);
  tellAcmeJudging(acme);
  tellAcmeBrief(acme);
  tellAcmeConsents(acme);
  tellWhereAcmeStands(acme);
  tellAcmeProject(acme);
  // Whoever approves the money has no name yet; Dana gave the link to somebody who will pass it on.
  acme.say(
    dana,
    [-4, "16:40"],
    act.onPerson("Finance approver", async (viewer, participantId) =>
      ok(await giveLink(viewer, { participantId, lane: "shared" })),
    ),
  );
  await acme.told();
}

function makeItTheirs({ say, calendar, naturalGoLive }: Telling): void {
  say(dana, [-39, "10:02"], act.movesTo("why"));
  say(dana, [-39, "10:06"], (viewer) => adoptPlan(viewer, { way: "keep-all" }));
  say(
    dana,
    [-39, "10:09"],
    act.onStep(registration, (viewer, stepId) => removeStep(viewer, { stepId })),
  );
  // Three days later than the dates of the steps lead to: they all keep three working days to spare.
  const goLive = addWorkingDays(calendar, naturalGoLive, 3);
  say(
    dana,
    [-39, "10:14"],
    act.setsGoLive(goLive, "Lyon opens its new desk that week. Both teams should start on the same one."),
  );
}

const registration = "Register the supplier and send the purchase order";

function untilTheTrial({ say }: Telling): void {
  say(
    dana,
    [-37, "11:30"],
    act.finishes(
      "Write down why we want to change",
      "One page. Karin read it and asked for two numbers, which are in.",
    ),
  );
  say(dana, [-36, "16:15"], act.meets("why", 1));
  say(dana, [-34, "09:05"], act.movesTo("options"));
  say(
    dana,
    [-32, "17:10"],
    act.finishes("Find out who decides, who signs and which reviews apply", "Seven names and roles, three reviews."),
  );
  say(
    dana,
    [-29, "13:40"],
    act.finishes("Compare the ways, doing nothing included", "Four ways, with what each would cost us a year."),
  );
  say(dana, [-29, "13:44"], act.meets("options", 1));
  say(dana, [-28, "08:55"], act.movesTo("needs"));
  say(dana, [-26, "10:20"], act.leavesOut("Agree on confidentiality", "Last year's agreement still covers this."));
  say(
    aylin,
    [-21, "15:45"],
    act.finishes("Agree what we must have and how we will judge", "Eleven must-haves. Both teams signed the list."),
  );
  say(aylin, [-21, "15:48"], act.meets("needs", 1));
  say(sam, [-18, "12:10"], act.finishes("Answer our questions", "22 questions, 22 answers, one file."));
  say(dana, [-17, "09:30"], act.movesTo("trial"));
  say(sam, [-16, "08:50"], act.bringsIn(priya));
  say(priya, [-14, "11:00"], act.starts("Set up the trial with our data"));
  say(
    lea,
    [-13, "16:30"],
    act.finishes(
      "Start the security and data protection review",
      "All papers are here. My answer comes in three weeks.",
    ),
  );
  say(
    priya,
    [-12, "14:20"],
    act.finishes("Set up the trial with our data", "Hamburg signed in this morning and found last week's cases."),
  );
}

function chooseAndComeBack({ say, day }: Telling): void {
  say(aylin, [-11, "09:10"], act.starts("Work with it for two weeks and write down the result"));
  say(dana, [-9, "10:45"], act.movesTo("choice"));
  say(
    sam,
    [-9, "15:30"],
    act.adds("choice", "Send the cost over three years on one page", { owner: "seller", dueOn: day(-2) }),
  );
  say(sam, [-8, "09:00"], act.starts("Send the cost over three years on one page"));
  say(
    dana,
    [-7, "14:30"],
    act.finishes("Talk to two customers we picked ourselves", "Both would start with one team, as we do."),
  );
  say(
    dana,
    [-6, "16:05"],
    act.movesTo("trial", {
      reason: "own-words",
      reasonText: "finance wants a pilot",
      note: "It was said in passing, in the lift. I want the numbers of our own pilot before we ask again.",
    }),
  );
  say(dana, [-6, "16:12"], async (viewer) =>
    act.describes("Finance", {
      title: "Finance approver",
      why: "approves spend over 50k",
      decides: "spend over 50k",
      needs: "the cost over three years, and what a pilot shows",
      neededStageId: await act.stageOf(viewer, "trial"),
    })(viewer),
  );
}
