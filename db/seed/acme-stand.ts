/** Where the people of Acme stand, each by their own word; Jonas by a link, finance not asked yet. The seller reads none of it. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { newForwardForm } from "#app/forwarding/forward.form.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import { standByLink } from "#app/forwarding/stand.commands.server.ts";
import { standLetter } from "#app/forwarding/stand.ts";
import { sayTopics, sayWhereIStand } from "#app/outcome/position.commands.server.ts";
import { type PositionAnswerForm, positionForm } from "#app/outcome/position.form.ts";
import type { Marks } from "#app/outcome/position.ts";
import { participant } from "#db/schema/index.ts";

import { byTheLinkOf } from "./acme-forwards.ts";
import { aylin, dana, lea } from "./acme-people.ts";
import type { Act, Telling } from "./telling.ts";

const jonas = "Jonas Reiter";

export function tellWhereAcmeStands({ say }: Telling): void {
  say(lea, [-12, "10:15"], stands({ answer: "not-yet", reason: "the answers about our data are not in" }));
  // Before they went back: she is asked once more.
  say(aylin, [-9, "16:20"], stands({ answer: "fine" }));
  say(aylin, [-9, "16:21"], thinks({ problem: "for-strongly", solution: "for", timing: "wary" }));
  say(dana, [-5, "09:45"], stands({ answer: "fine" }));
  say(
    dana,
    [-5, "09:47"],
    thinks({ problem: "for-strongly", solution: "for", vendor: "for", timing: "for", money: "for-strongly" }),
  );
  say(dana, [-5, "09:52"], asksInPerson(jonas));
  say(
    dana,
    [-4, "12:20"],
    byTheLinkOf(jonas, (viewer, came) =>
      standByLink(viewer, came, positionForm.parse({ intent: "answer", answer: "fine" })),
    ),
  );
  say(
    dana,
    [-4, "12:21"],
    byTheLinkOf(jonas, (viewer, came) =>
      standByLink(
        viewer,
        came,
        positionForm.parse({
          ...{ intent: "topics", problem: "for-strongly", solution: "for", vendor: "for" },
          ...{ timing: "unsure", money: "wary" },
        }),
      ),
    ),
  );
  say(lea, [-2, "17:40"], stands({ answer: "yes-if", condition: "our data stay in the EU" }));
  say(lea, [-2, "17:42"], thinks({ problem: "for", solution: "unsure", vendor: "wary", money: "not-mine" }));
}

function stands(said: Partial<PositionAnswerForm>): Act<unknown> {
  const form = { answer: "fine", condition: "", reason: "", reach: "named", ...said } as const;
  return (viewer) => sayWhereIStand(viewer, form);
}

function thinks(marks: Marks): Act<unknown> {
  return (viewer) => sayTopics(viewer, marks);
}

/** A text with a link, in a mail of one's own. */
function asksInPerson(name: string): Act<unknown> {
  return async (viewer: PlanViewer) => {
    const [found] = await viewer.tx
      .select()
      .from(participant)
      .where(and(eq(participant.planId, viewer.planId), eq(participant.name, name)));
    const form = newForwardForm.parse({
      ...standLetter({ name, by: null }, viewer),
      key: crypto.randomUUID(),
      asks: "stand",
      to: found?.id ?? "",
      way: "own-mail",
    });
    return makeForward(viewer, form);
  };
}
