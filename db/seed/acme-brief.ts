/** Dana's summary for finance: the costs as Acme counts them, one part in her own words, and who lets it name them. */
import { showSection, writeWords } from "#app/brief/brief.commands.server.ts";
import type { WordsForm } from "#app/brief/brief.form.ts";
import { saveCost } from "#app/brief/cost.commands.server.ts";
import type { Cost } from "#app/brief/cost.ts";
import { sayNaming } from "#app/brief/naming.commands.server.ts";
import { answerForward } from "#app/forwarding/answer.commands.server.ts";
import { newForwardForm } from "#app/forwarding/forward.form.ts";
import { makeForward } from "#app/forwarding/make.commands.server.ts";

import { byTheLinkOf } from "./acme-forwards.ts";
import { dana, lea } from "./acme-people.ts";
import type { Act, Telling } from "./telling.ts";

/** Who looks at every larger sum before whoever approves it. */
const controlling = "Office of controlling";

export function tellAcmeBrief({ say }: Telling): void {
  const licences = { what: "Licences, 48 people", kind: "yearly", cents: 21_600_00, currency: "EUR" } as const;
  say(dana, [-3, "10:02"], costs({ ...licences, figure: "theirs" }));
  say(
    dana,
    [-3, "10:04"],
    costs({ ...licences, what: "Moving our old cases", kind: "once", cents: 9_500_00, figure: "theirs" }),
  );
  say(
    dana,
    [-3, "10:07"],
    costs({ ...licences, what: "Our own people, 40 days", kind: "once", cents: 18_000_00, figure: "ours" }),
  );
  say(
    dana,
    [-3, "10:08"],
    costs({ ...licences, what: "Training in both towns", kind: "once", cents: 4_200_00, figure: "ours" }),
  );
  say(
    dana,
    [-3, "10:20"],
    writes({
      section: "risks",
      text: "Two years of old cases could get lost on the way: both tools run side by side for two weeks, and nothing is switched off before we have checked.\nWe can stop at the end of any year, and take all our cases along as a file.",
    }),
  );
  say(dana, [-3, "10:24"], (viewer) => showSection(viewer, "sponsor", { section: "nothing", isOn: true }));
  say(lea, [-2, "17:45"], (viewer) => sayNaming(viewer, { mayBeNamed: true }));
  say(dana, [-2, "18:10"], (viewer) =>
    makeForward(
      viewer,
      newForwardForm.parse({
        ...{ key: crypto.randomUUID(), brief: "finance", name: controlling, way: "own-mail", mayForward: "on" },
        ask: "Is something missing before this goes to whoever approves it?",
        message:
          "Hi,\n\nthis is one service desk for both towns on one page, with all costs as we count them. Is something missing before this goes to whoever approves it?\n\nDana",
      }),
    ),
  );
  say(
    dana,
    [-1, "16:32"],
    byTheLinkOf(controlling, (viewer, came) =>
      answerForward(viewer, came, { answer: "yes-if", words: "the first year is paid once both towns are live" }),
    ),
  );
}

function costs(line: Omit<Cost, "id">): Act<unknown> {
  const { cents: amount, ...said } = line;
  return (viewer) => saveCost(viewer, { ...said, amount, id: crypto.randomUUID(), was: "" });
}

function writes(form: Pick<WordsForm, "section" | "text">): Act<unknown> {
  return (viewer) => writeWords(viewer, "finance", { ...form, "was.text": "", readBy: "buyer" });
}
