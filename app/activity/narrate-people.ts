import { changeWords, companyOf, dateWords, orYou, type KindsOf, type Narrators } from "./narrators.ts";

export const narratePeople: Narrators<
  KindsOf<"participant"> | KindsOf<"champion"> | KindsOf<"succession"> | KindsOf<"access">
> = {
  "participant.added": ({ who: person, side, isRole }, told) =>
    isRole
      ? `${told.who} wrote down a role that is needed: ${person}.`
      : `${told.who} added ${person} to the people of ${companyOf(side, told)}.`,
  "participant.changed": ({ who: person, changes }, told) =>
    `${told.who} changed what is written about ${person}: ${changeWords(changes, told)}.`,
  "participant.named": ({ who: person, role, steps }, { who }) =>
    steps === 0
      ? `${who} named who the ${role} is: ${person}.`
      : `${who} named who the ${role} is: ${person}, who has ${steps === 1 ? "one step" : `${steps} steps`} now.`,
  "participant.invited": ({ who: person, again }, { who }) => `${who} invited ${person}${again ? " again" : ""}.`,
  "participant.joined": ({ who: person, side }, told) =>
    orYou(person, told) === "You" ? "You take part now." : `${person} of ${companyOf(side, told)} takes part now.`,
  "participant.revoked": ({ who: person }, { who }) => `${who} ended ${person}’s access.`,
  "participant.shared": ({ who: person, side }, told) =>
    `${told.who} shared that ${person} takes part for ${companyOf(side, told)}.`,
  "participant.access-changed": ({ who: person, access, canMoveStage }, { who }) =>
    `${who} changed what ${person} may do: ${accessWords[access] ?? access}${canMoveStage ? ", and update the stage" : ""}.`,
  "participant.reporting-changed": ({ who: person, to, was }, { who }) => {
    if (to === null) return `${who} took back that ${person} reports to ${was ?? "somebody"}.`;
    return `${who} wrote down that ${person} reports to ${to}${was ? `, not to ${was}` : ""}.`;
  },
  "participant.talk-planned": ({ who: person, on, talker }, told) =>
    `${told.who} planned the next talk with ${person}: ${dateWords(on, told)}${talker ? `, ${talker}` : ""}.`,
  "participant.talk-called-off": ({ who: person }, { who }) => `${who} took the next talk with ${person} off.`,
  "champion.handed-over": ({ from, to }, { who }) =>
    from ? `${who} handed the plan over: ${to} leads this now, after ${from}.` : `${to} leads this now.`,
  "succession.announced": ({ who: person, effectiveOn }, told) =>
    `${orYou(person, told)} will lead this from ${dateWords(effectiveOn, told)} on, unless somebody says otherwise.`,
  "succession.ended": ({ who: person, outcome }, told) => {
    const one = orYou(person, told);
    if (outcome === "took-over") return one === "You" ? "You lead this now." : `${person} leads this now.`;
    return outcome === "withdrawn"
      ? `${one} took back the wish to lead this.`
      : `${person} will not take over: whoever leads this is still here.`;
  },
  "access.requested": ({ who: person }, told) => `${orYou(person, told)} asked to read this plan.`,
  "access.answered": ({ who: person, answer }, { who }) =>
    answer === "agreed" ? `${who} let ${person} in.` : `${who} did not let ${person} in.`,
};

const accessWords: Record<string, string> = {
  none: "no access",
  view: "may read",
  contribute: "may take part",
  deputy: "may lead in somebody’s place",
  champion: "leads this",
};
