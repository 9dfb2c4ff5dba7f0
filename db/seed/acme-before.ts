/**
 * What Acme did with Northwind before: a small desk for its sales support, which went ahead and is in use. Northwind has put the
 * plan away; whoever read it reads it still, and its people are what Acme is reminded of when it looks for who should hear.
 */
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { newPersonForm } from "#app/participant/person.form.ts";
import { putPlanAway } from "#app/plan/putting-away.commands.server.ts";
import { endPlan } from "#app/stage-move/pause.commands.server.ts";

import * as act from "./acts.ts";
import { mara } from "./northwind.ts";
import { type Story, takeUp } from "./story.ts";
import type { Act } from "./telling.ts";

export const acmeBefore: Story = {
  company: "Acme",
  country: "DE",
  about: "A first desk for sales support",
  template: "small",
  lead: { name: "Rolf Adler", title: "Head of sales support", address: "rolf.adler@acme.example" },
  startedOn: -210,
  by: mara,
  tell: (plan, lead) => {
    takeUp(plan, lead, { from: "why" });
    plan.say(
      lead,
      [-208, "11:20"],
      takesPart({ title: "Internal communication", decides: "when everybody hears what changes", role: "is-asked" }),
    );
    plan.say(
      lead,
      [-208, "11:24"],
      takesPart({ title: "Works council", name: "Ute Brandt", field: "works-council", role: "is-asked" }),
    );
    plan.say(
      lead,
      [-208, "11:27"],
      takesPart({ title: "Purchasing", name: "Nils Hartmann", field: "purchasing", role: "signs-off" }),
    );
    plan.say(lead, [-206, "10:00"], act.finishes("Say why, and what good looks like"));
    plan.say(lead, [-204, "09:10"], act.movesTo("trial"));
    plan.say(lead, [-194, "15:30"], act.finishes("Try it with our own work", "Eight people, two weeks."));
    plan.say(lead, [-170, "09:00"], (viewer) =>
      endPlan(viewer, {
        outcome: "went-ahead",
        reasonText: "It is in use, and the team wants to keep it.",
        reasonLane: "shared",
      }),
    );
    plan.say(mara, [-120, "17:10"], putPlanAway);
  },
};

function takesPart(one: {
  title: string;
  role: "is-asked" | "signs-off";
  name?: string;
  field?: "works-council" | "purchasing";
  decides?: string;
}): Act<unknown> {
  const { role, ...said } = one;
  const form = newPersonForm.parse({ ...said, key: crypto.randomUUID(), lane: "shared", buyingRole: role });
  return (viewer) => addPerson(viewer, form);
}
