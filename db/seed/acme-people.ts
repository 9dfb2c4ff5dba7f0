/** The people at Acme: who leads, who looks at it, who is only a role, and whom Acme alone knows. */
import { addPerson } from "#app/participant/participant.commands.server.ts";
import { newPersonForm } from "#app/participant/person.form.ts";
import { revoke } from "#app/participant/revocation.commands.server.ts";
import { changeOwner } from "#app/step/owner.commands.server.ts";

import * as act from "./acts.ts";
import type { Telling } from "./telling.ts";

export const dana = "dana@acme.example";
export const lea = "lea.moreau@acme.example";
export const aylin = "aylin.demir@acme.example";
const karin = "karin.voss@acme.example";

export function gatherPeople({ say, day }: Telling): void {
  for (const [index, title] of [
    "Find out who decides, who signs and which reviews apply",
    "Talk to two customers we picked ourselves",
  ].entries()) {
    say(
      dana,
      [-38, `09:1${index}`],
      act.onStep(title, (viewer, stepId) => changeOwner(viewer, { stepId, owner: viewer.participant?.id ?? "" })),
    );
  }
  say(dana, [-38, "09:14"], act.onPerson("Project manager", revoke));
  say(dana, [-38, "09:16"], act.names("Sponsor", "Karin Voss"));
  say(
    dana,
    [-38, "09:17"],
    act.describes("Sponsor", { title: "Managing director", decides: "whether Acme does this at all" }),
  );
  say(dana, [-38, "09:18"], act.invites("Managing director", karin, "view"));
  say(dana, [-38, "09:21"], act.names("Security", "Lea Moreau"));
  say(
    dana,
    [-38, "09:22"],
    act.describes("Security", {
      title: "Security lead",
      decides: "whether our customers' data may go there",
      needs: "where the data lies, and who can reach it",
    }),
  );
  say(dana, [-38, "09:24"], act.invites("Security lead", lea, "contribute"));
  say(dana, [-38, "09:27"], act.names("Users", "Aylin Demir"));
  say(
    dana,
    [-38, "09:28"],
    act.describes("Users", {
      title: "Service team, Hamburg",
      decides: "whether the team can work with it every day",
      needs: "two quiet weeks to try it on real cases",
    }),
  );
  say(dana, [-38, "09:30"], act.invites("Service team, Hamburg", aylin, "contribute"));
  say(dana, [-38, "09:33"], act.names("Whoever runs it today", "Milan Novak"));
  say(
    dana,
    [-38, "09:34"],
    act.describes("Whoever runs it today", {
      title: "Runs the desk in Lyon",
      needs: "to keep the on-call rota he built",
    }),
  );
  say(dana, [-37, "14:05"], (viewer) =>
    addPerson(
      viewer,
      newPersonForm.parse({
        key: crypto.randomUUID(),
        lane: "shared",
        name: "Jonas Reiter",
        title: "IT lead",
        field: "it",
        buyingRole: "is-asked",
        decides: "how it connects to what we have",
        why: "connects it and keeps it running",
      }),
    ),
  );
  say(
    dana,
    [-37, "14:11"],
    act.describes("Works council", {
      why: "has to be heard before anybody's work is measured",
      neededOn: day(7),
    }),
  );
  say(dana, [-30, "15:20"], act.names("Whoever signs", "Helene Brandt", "buyer"));
  // Not yet anybody else's to know about.
  say(dana, [-6, "16:45"], (viewer) =>
    addPerson(
      viewer,
      newPersonForm.parse({
        key: crypto.randomUUID(),
        lane: "own",
        name: "Ana Duarte",
        title: "Office of the managing director",
        needs: "to know early what will land on Karin's desk, and when",
        why: "knows what Karin asks before she asks it",
      }),
    ),
  );
}
