// What a change of the plan, its path or its go-live can be refused with, and the sentence for each.

export type GoLiveRefusal =
  "theirs-to-set" | "set-meanwhile" | "not-yours-to-suggest" | "agreed-already" | "nothing-waits";

export const goLiveRefusalWords: Record<GoLiveRefusal, string> = {
  "theirs-to-set": "Only the people who lead this plan at the company set the day it goes live.",
  "set-meanwhile": "Somebody set another day while this page was open. Please look at it again before you save.",
  "not-yours-to-suggest": "You can set the day yourself; there is nobody to suggest it to.",
  "agreed-already": "That is the day already.",
  "nothing-waits": "There is nothing to answer here any more. Somebody may have been quicker.",
};

export type PathRefusal =
  | "no-such-stage"
  | "changed-meanwhile"
  | "too-many-stages"
  | "too-few-stages"
  | "you-are-here"
  | "last-fact"
  | "too-many-facts"
  | "fact-is-met"
  | "theirs-to-shape"
  | "nothing-waits"
  | "wish-is-old"
  | "too-many-wishes";

export const pathRefusalWords: Record<PathRefusal, string> = {
  "no-such-stage": "This place is not on the path any more. Please load the page again.",
  "changed-meanwhile": "Somebody else changed this while the page was open. Nothing was saved; both texts are below.",
  "too-many-stages": "A path has at most nine places: more than that nobody keeps in mind. Leave one out first.",
  "too-few-stages": "A path has at least two places.",
  "you-are-here": "You are in this place now. Move on or back first, then leave it out.",
  "last-fact": "Each place needs at least one fact that shows it is done. Add another one first.",
  "too-many-facts": "Three facts are enough to show that a place is done. Take one away first.",
  "fact-is-met": "This fact is met already. Say first that it is not, then take it away.",
  "theirs-to-shape": "Only the people who lead this plan at the company decide about its path.",
  "nothing-waits": "There is nothing to answer here any more. Somebody may have been quicker.",
  "wish-is-old":
    "The path changed since this was suggested, so it cannot be taken as it is. Leave it as it is, or change the path yourself.",
  "too-many-wishes": "Five suggestions wait for an answer already. Take one back, or wait for an answer first.",
};

export type SettingsRefusal = "changed-meanwhile" | "theirs-to-say";

export const settingsRefusalWords: Record<SettingsRefusal, string> = {
  "changed-meanwhile": "Somebody else changed this while the page was open. Nothing was saved; both texts are below.",
  "theirs-to-say": "Only the people who lead this plan at the company decide that.",
};
