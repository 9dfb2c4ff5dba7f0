/** What Dana passes on inside Acme, whom it reaches, and what comes back; the seller reads none of it. */
import { and, eq } from "drizzle-orm";

import { inPlan } from "#app/access/context.server.ts";
import { hashOf, tokenFor } from "#app/access/secret.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { answerForward, askSender } from "#app/forwarding/answer.commands.server.ts";
import { newForwardForm, revokeForwardForm } from "#app/forwarding/forward.form.ts";
import { letterForRole } from "#app/forwarding/letter-for-role.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";
import type { Came } from "#app/forwarding/recipient.server.ts";
import { sayReminded } from "#app/forwarding/reminder.commands.server.ts";
import { revokeForward } from "#app/forwarding/revocation.commands.server.ts";
import { refuse, type Result } from "#app/lib/result.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { forward, forwardLink, participant } from "#db/schema/index.ts";

import { dana } from "./acme-people.ts";
import type { Act, Telling } from "./telling.ts";

const helene = "helene.brandt@acme.example";

export function tellAcmeForwards({ say }: Telling): void {
  say(dana, [-5, "08:20"], passesOn({ title: "Whoever signs", field: "sponsor", address: helene }));
  say(helene, [-4, "18:05"], passesOn({ name: "Office of the board", field: "sponsor" }));
  say(dana, [-4, "17:12"], passesOn({ title: "Finance approver", field: "finance" }));
  say(
    dana,
    [-3, "17:48"],
    byTheLinkOf("Finance approver", (viewer, came) =>
      answerForward(viewer, came, { answer: "yes-if", words: "we can pay quarterly" }),
    ),
  );
  say(
    dana,
    [-3, "17:51"],
    byTheLinkOf("Finance approver", (viewer, came) =>
      askSender(viewer, came, { key: crypto.randomUUID(), text: "Is our own time counted in the three years?" }),
    ),
  );
  // Nothing came back so far; the second was reminded, over lunch.
  say(dana, [-6, "10:02"], passesOn({ title: "Runs the desk in Lyon", field: "team-lead" }));
  say(dana, [-8, "15:26"], passesOn({ title: "Managing director", field: "sponsor" }));
  say(
    dana,
    [-1, "13:05"],
    onForward("Karin Voss", (viewer, forwardId) => sayReminded(viewer, { intent: "reminded", forwardId })),
  );
  say(dana, [-9, "13:10"], passesOn({ name: "Tom, who has left", field: "purchasing" }));
  say(
    dana,
    [-2, "08:31"],
    onForward("Tom, who has left", (viewer, id) => revokeForward(viewer, id, revokeForwardForm.parse({}))),
  );
}

/** By a link in a mail of one's own, with the words made for that field; of what there is to read the first that is for it. */
function passesOn(to: { title?: string; name?: string; field: FieldOfWork; address?: string }): Act<unknown> {
  return async (viewer) => {
    const [known] = to.title
      ? await viewer.tx
          .select()
          .from(participant)
          .where(and(eq(participant.planId, viewer.planId), eq(participant.title, to.title)))
          .orderBy(participant.lane)
      : [];
    const about = (await readHelpful(viewer)).find(({ fields }) => fields.includes(to.field)) ?? null;
    const recipient = { name: known?.name ?? to.name ?? null, field: to.field, needs: known?.needs ?? null, by: null };
    const letter = letterForRole(recipient, about, { ...viewer });
    const form = newForwardForm.parse({
      ...letter,
      key: crypto.randomUUID(),
      contentId: about?.id ?? "",
      to: known?.id ?? "",
      name: to.name ?? "",
      address: to.address ?? "",
      mayForward: "on",
      way: "own-mail",
    });
    return makeForward(viewer, form);
  };
}

function onForward(
  toName: string,
  act: (viewer: PlanViewer, forwardId: string) => Promise<Result<unknown, unknown>>,
): Act<unknown> {
  return async (viewer) => {
    const [found] = await viewer.tx
      .select({ id: forward.id })
      .from(forward)
      .where(and(eq(forward.planId, viewer.planId), eq(forward.toName, toName)));
    return found ? act(viewer, found.id) : refuse(`nothing passed on to “${toName}”`);
  };
}

/** As whoever holds the link of a forward, without having proved anything. */
export function byTheLinkOf(
  toName: string,
  act: (viewer: PlanViewer, came: Came) => Promise<Result<unknown, unknown>>,
): Act<unknown> {
  return onForward(toName, async (teller, forwardId) => {
    const [found] = await teller.tx.select().from(forwardLink).where(eq(forwardLink.forwardId, forwardId));
    const tokenHash = hashOf(tokenFor("link", found?.linkId ?? ""));
    const { planId, now } = teller;
    const said = await inPlan({ personId: null, tokenHash, planId, now }, (viewer) =>
      act(viewer, { forwardId, tokenHash }),
    );
    return said ?? refuse("the link reads nothing");
  });
}
