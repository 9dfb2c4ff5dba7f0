/** The last days at Acme: a step in every state, from both companies and in every lane. */
import { answerInStep } from "#app/alignment/in-step.commands.server.ts";
import { acceptStep, acceptStepBy, declineStep } from "#app/step/handshake.commands.server.ts";
import { editStep } from "#app/step/edit.commands.server.ts";
import { setHelper } from "#app/step/owner.commands.server.ts";
import { removeStep } from "#app/step/removal.commands.server.ts";
import { wishTakeOver } from "#app/step/take-over.commands.server.ts";

import { aylin, dana, lea } from "./acme-people.ts";
import * as act from "./acts.ts";
import { priya, sam } from "./northwind.ts";
import type { Telling } from "./telling.ts";

export function tellAcmeToday(acme: Telling): void {
  ownWork(acme);
  betweenTheTwo(acme);
  privately(acme);
  acme.say(dana, [-2, "18:00"], act.hasReadUpdates());
  acme.say(sam, [-1, "09:00"], act.hasReadUpdates());
  acme.say(dana, [-1, "16:20"], (viewer) => answerInStep(viewer, "ahead-of-us"));
}

function ownWork({ say, day }: Telling): void {
  const me = (title: string, dueOn: number, doneWhen: string, clock: string): void =>
    say(dana, [-5, clock], act.adds("trial", title, { owner: "me", dueOn: day(dueOn), doneWhen }));
  me("Book the finance review", -1, "A date stands in everybody's calendar, and finance has the one page.", "09:05");
  me(
    "Share the security answers with the pilot team",
    1,
    "Everybody in the pilot knows what they may put in.",
    "09:07",
  );
  me("Confirm two pilot users in Lyon", 3, "Two people said yes, and Milan planned their shifts around it.", "09:09");
  me("Write the guide for the pilot team", 4, "Nobody in the pilot has to ask how to begin.", "09:11");
  say(
    lea,
    [-4, "11:20"],
    act.adds("trial", "Read the answers about data in the EU", {
      owner: "me",
      dueOn: day(-1),
      doneWhen: "Nothing is open for the pilot.",
    }),
  );
  say(
    lea,
    [-2, "17:30"],
    act.finishes("Read the answers about data in the EU", "Frankfurt and Paris only. Fine for the pilot."),
  );
  say(
    dana,
    [-3, "10:30"],
    act.isHeldUp("Hear the works council, or whoever must be heard", "the day of their next meeting"),
  );
  say(dana, [-5, "09:20"], act.adds("choice", "Ask two more vendors for a price", { dueOn: day(9) }));
  say(
    dana,
    [-3, "10:35"],
    act.onStep("Ask two more vendors for a price", (viewer, stepId) => removeStep(viewer, { stepId })),
  );
}

function betweenTheTwo({ say, day }: Telling): void {
  say(dana, [-5, "09:25"], act.adds("trial", "Open the pilot for Lyon as well", { owner: "seller", dueOn: day(2) }));
  say(
    sam,
    [-5, "13:00"],
    act.onStep("Open the pilot for Lyon as well", (viewer, stepId) => acceptStep(viewer, { stepId })),
  );
  say(priya, [-2, "09:15"], act.starts("Open the pilot for Lyon as well"));
  say(
    sam,
    [-2, "09:18"],
    act.onStep("Open the pilot for Lyon as well", (viewer, stepId) =>
      act.onPerson("Northwind", (same, participantId) => setHelper(same, { stepId, participantId, helps: true }))(
        viewer,
      ),
    ),
  );
  say(
    dana,
    [-2, "14:00"],
    act.adds("trial", "Name two customers who went through a works council", { owner: "seller", dueOn: day(6) }),
  );
  say(sam, [-4, "10:00"], act.adds("trial", "A call with everybody each Monday", { owner: "buyer", dueOn: day(4) }));
  say(
    dana,
    [-4, "12:40"],
    act.onStep("A call with everybody each Monday", (viewer, stepId) =>
      declineStep(viewer, { stepId, reason: "A written update is enough for us." }),
    ),
  );
  say(
    sam,
    [-2, "15:10"],
    act.adds("trial", "Show finance the pilot half way through", {
      owner: "buyer",
      dueOn: day(5),
      doneWhen: "Whoever approves the money has seen one real case from start to end.",
    }),
  );
  say(
    sam,
    [-2, "15:14"],
    act.adds("trial", "Read the first week’s numbers with us", { owner: "buyer", dueOn: day(3) }),
  );
  say(
    dana,
    [-1, "09:40"],
    act.onStep("Read the first week’s numbers with us", (viewer, stepId) =>
      acceptStepBy(viewer, { stepId, dueOn: day(5), was: day(3) }),
    ),
  );
  say(
    sam,
    [-1, "11:05"],
    act.onStep("Bring the business case to the sponsor", (viewer, stepId) =>
      editStep(viewer, { stepId, changes: { dueOn: day(11) }, was: {} }),
    ),
  );
  const takesOver = (who: string, clock: string, title: string, reason: string): void =>
    say(
      who,
      [-1, clock],
      act.onStep(title, (viewer, stepId) => wishTakeOver(viewer, { stepId, reason })),
    );
  takesOver(sam, "11:20", "Share the security answers with the pilot team", "We have a page for this already.");
  takesOver(dana, "14:05", "Write the guide for the pilot team", "You know the words better than we do.");
}

function privately({ say, day }: Telling): void {
  say(
    dana,
    [-3, "17:05"],
    act.adds("trial", "Before I talk to finance: find out what today's tools really cost us", {
      readBy: "team",
      owner: "me",
      dueOn: day(2),
      note: "Jonas has the licence list. Overtime in December belongs in it too.",
    }),
  );
  say(
    dana,
    [-3, "17:12"],
    act.adds("trial", "Ask Lea over coffee what worries her most", { readBy: "own", owner: "me", dueOn: day(4) }),
  );
  say(
    aylin,
    [-2, "12:15"],
    act.adds("trial", "Collect what the night shift says about it", { readBy: "team", owner: "me", dueOn: day(6) }),
  );
  say(
    aylin,
    [-1, "07:40"],
    act.finishes("Collect what the night shift says about it", "They miss the phone button. Nothing else."),
  );
  say(
    sam,
    [-2, "16:45"],
    act.adds("choice", "Ask Noor which customer had a works council with the same question", {
      readBy: "team",
      owner: "me",
      dueOn: day(3),
    }),
  );
}
