/** What Acme keeps about its own people beside what is written of each: whom they report to, the next talk, a note of Dana's. */
import { writeComment } from "#app/comment/comment.commands.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { BuyingRole } from "#app/participant/buying-role.ts";
import { planTalk } from "#app/participant/next-talk.commands.server.ts";
import { nextTalkForm } from "#app/participant/next-talk.form.ts";
import { setPart } from "#app/participant/part.commands.server.ts";
import { partForm } from "#app/participant/person.form.ts";
import { setReportingLine } from "#app/participant/reporting.commands.server.ts";
import { reportingForm } from "#app/participant/reporting.form.ts";

import { dana } from "./acme-people.ts";
import * as act from "./acts.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAroundAcmePeople({ say, day }: Telling): void {
  say(dana, [-29, "10:01"], hasPart("Head of customer service", "uses-it"));
  say(dana, [-29, "10:02"], reportsTo("Security lead", "IT lead", "buyer"));
  say(dana, [-29, "10:03"], reportsTo("IT lead", "Managing director", "buyer"));
  say(dana, [-29, "10:04"], reportsTo("Service team, Hamburg", "Head of customer service", "buyer"));
  say(dana, [-29, "10:05"], reportsTo("Head of customer service", "Managing director", "shared"));
  say(dana, [-4, "17:20"], talksWith("Finance approver", day(3), "buyer"));
  say(dana, [-4, "17:24"], talksWith("Office of the managing director", day(1), "own"));
  say(dana, [-4, "17:31"], notesOn("Finance approver", beforeFinance));
}

const beforeFinance =
  "Before I talk to finance: three numbers on one page, and what we pay today beside them. Ask first what worries them.";

function reportsTo(title: string, head: string, lane: Lane): Act<unknown> {
  return (viewer) =>
    act.onPerson(head, (_, toId) =>
      act.onPerson(title, (__, id) =>
        setReportingLine(viewer, id, reportingForm.parse({ intent: "reports-to", toId, lane })),
      )(viewer),
    )(viewer);
}

function hasPart(title: string, buyingRole: BuyingRole): Act<unknown> {
  return act.onPerson(title, (viewer, participantId) => setPart(viewer, partForm.parse({ participantId, buyingRole })));
}

function talksWith(title: string, onDay: IsoDate, lane: "own" | "buyer"): Act<unknown> {
  return act.onPerson(title, (viewer, id) => {
    const talkerId = viewer.participant?.id ?? "";
    return planTalk(viewer, id, nextTalkForm.parse({ intent: "talk", onDay, talkerId, lane }));
  });
}

function notesOn(title: string, text: string): Act<unknown> {
  return act.onPerson(title, (viewer, onId) =>
    writeComment(viewer, { key: crypto.randomUUID(), on: "participant", onId, text, readBy: "own" }),
  );
}
