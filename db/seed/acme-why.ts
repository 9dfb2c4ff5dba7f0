/** Why Acme does this, in Dana's words; what Sam suggested, and the sum he worked out. */
import { addEstimate } from "#app/outcome/estimate.commands.server.ts";
import { writeMeasure } from "#app/outcome/measure.commands.server.ts";
import type { WhyLane, WhyQuestion } from "#app/outcome/why.ts";
import { answerWhy } from "#app/outcome/why.commands.server.ts";
import { suggestWhy } from "#app/outcome/why-suggestion.commands.server.ts";

import { dana } from "./acme-people.ts";
import { sam } from "./northwind.ts";
import type { Act, Telling } from "./telling.ts";

export function tellAcmeWhy({ say, day }: Telling): void {
  say(dana, [-38, "16:05"], writes("happened", "The board asked why one customer got two answers."));
  say(dana, [-38, "16:20"], writes("today", "Two desks and two tools. Nobody has counted what that costs us."));
  say(dana, [-38, "16:31"], writes("wanted", "One desk that both towns see, before Lyon opens its new one."));
  say(
    dana,
    [-38, "16:44"],
    writes("nothing", "It would not break us. But on Mondays two people a town do little else than compare lists."),
  );
  say(
    dana,
    [-38, "16:58"],
    writes("mine", "No longer being the one who explains to Lyon why Hamburg said something else.", { lane: "own" }),
  );
  say(dana, [-38, "17:02"], writes("reason", "", { choice: "unplanned" }));
  say(
    dana,
    [-38, "17:03"],
    writes("driven", "Karin wants it, and so does everybody who picks up a phone.", { choice: "both" }),
  );
  say(dana, [-38, "17:05"], writes("rank", "Second, right after the move in Lyon."));
  // Karin read it and asked for two numbers.
  say(
    dana,
    [-37, "10:40"],
    writes(
      "happened",
      "In May a customer in Lyon was promised a part that Hamburg had sold an hour before. Karin asked why our two desks cannot see each other, and nobody had an answer.",
      { was: 1 },
    ),
  );
  say(
    dana,
    [-37, "10:52"],
    writes("today", "Two desks, two tools. Of 100 cases 31 are asked twice, once in each town.", { was: 1 }),
  );
  say(
    dana,
    [-37, "11:04"],
    writes(
      "wanted",
      "One desk that both towns see before Lyon opens its new one, and no more than 10 of 100 asked twice.",
      { was: 1 },
    ),
  );
  say(dana, [-37, "11:10"], (viewer) =>
    writeMeasure(viewer, {
      ...{ key: crypto.randomUUID(), lane: "shared", was: {} },
      ...{ name: "Cases that are asked twice", numberNow: 31, numberWanted: 10, unit: "of 100" },
      ...{ wantedOn: day(80), measuredBy: "Aylin, from both towns' lists of one month" },
    }),
  );
  say(
    dana,
    [-30, "15:35"],
    writes("paid", "Half from each town's operations budget. Helene has not said yes to hers yet.", { lane: "buyer" }),
  );
  say(dana, [-28, "09:20"], writes("part", "The move in Lyon is the larger one.", { choice: "one-of-several" }));
  say(
    sam,
    [-13, "11:30"],
    suggests(
      "wrong",
      "That two years of old cases get lost on the way. What would calm it: both tools side by side for two weeks, and nothing is switched off before you have checked.",
    ),
  );
  say(sam, [-13, "11:45"], (viewer) =>
    addEstimate(viewer, {
      ...{ key: crypto.randomUUID(), lane: "shared", name: "What asking twice costs a year", unit: "€ a year" },
      factors: [
        { name: "people on both desks", value: 12 },
        { name: "hours a week", value: 3 },
        { name: "€ an hour", value: 45 },
        { name: "weeks a year", value: 44 },
      ],
    }),
  );
}

function writes(
  question: WhyQuestion,
  text: string,
  { lane = "shared", choice = null, was = 0 }: { lane?: WhyLane; choice?: string | null; was?: number } = {},
): Act<unknown> {
  return (viewer) => answerWhy(viewer, { question, lane, text, choice, was });
}

function suggests(question: WhyQuestion, text: string): Act<unknown> {
  return (viewer) => suggestWhy(viewer, { key: crypto.randomUUID(), question, text });
}
