// Every way a forward can say no, each with its sentence. The table is exhaustive.

export type ForwardRefusal =
  | "no-such-forward"
  | "no-such-content"
  | "no-such-person"
  | "share-content-first"
  | "kept"
  | "only-you-know-them"
  | "yourself"
  | "theirs-to-reach"
  | "not-let-in"
  | "other-address"
  | "address-in-use"
  | "address-needed"
  | "no-mail"
  | "may-not-pass-on"
  | "too-many"
  | "too-often"
  | "key-used"
  | "revoked"
  | "not-yours"
  | "not-yours-to-give"
  | "taken-since"
  | "too-late"
  | "reminder-stands"
  | "no-condition"
  | "told-already"
  | "answers-held-back"
  | "name-in-words"
  | "your-name-would-show";

export type ForwardNames = { companyName: string; workspaceName: string; champion: string };

export function forwardRefusalWords(refusal: ForwardRefusal, names: ForwardNames): string {
  return words[refusal](names);
}

const words: Record<ForwardRefusal, (names: ForwardNames) => string> = {
  "no-such-forward": () => "This is not there any more.",
  "no-such-content": () => "That is not in the library any more. Choose something else to pass on.",
  "no-such-person": () => "This person is not on the plan any more. Choose somebody else.",
  "share-content-first": () => "Only you can read this so far. Share it with your team first, then pass it on.",
  kept: () =>
    "This is kept for named people. Ask whoever keeps it to name one more; a link would not open it for anybody else.",
  "only-you-know-them": () =>
    "Only you know of this person so far. Show them to your team first, or write their name as somebody new.",
  yourself: () => "This is yourself. Choose somebody else.",
  "theirs-to-reach": ({ champion, companyName }) =>
    `New people at ${companyName} are reached by ${companyName}. Ask ${champion} to pass it on.`,
  "not-let-in": ({ champion, companyName }) =>
    `${companyName} has not let this person in yet. Ask ${champion} to pass it on.`,
  "other-address": () =>
    "Another address stands here for this person. Leave the field empty to use that one, or change it under People.",
  "address-in-use": () => "Somebody else on the list has this address. Choose them above.",
  "address-needed": () => "Type the address it should go to.",
  "no-mail": () => "This server sends no mail. Open it in your own mail instead, or copy the text and the link.",
  "may-not-pass-on": ({ champion }) => `This was sent to you alone. Ask ${champion} who else should read it.`,
  "too-many": () => "That is a lot for one day. Wait an hour and try again; what you typed is still here.",
  "too-often": () => "That was tried too often. Wait a little and try again; what you typed is still here.",
  "key-used": () => "This form was sent already, with other words. Load the page again to pass on something else.",
  revoked: () => "This was taken back meanwhile.",
  "not-yours": ({ champion }) => `This is for whoever sent it, or for ${champion}.`,
  "not-yours-to-give": () => "Only the person who took this back can undo that.",
  "taken-since": () => "What it hangs from was taken back since, so it stays taken back.",
  "too-late": () => "The two minutes for undoing this are over. You can pass it on again.",
  "reminder-stands": () => "Undoing this is for whoever wrote it down, for two minutes. It stays written down.",
  "no-condition": () => "There is no condition to tell any more. Load the page again.",
  "told-already": ({ workspaceName }) => `${workspaceName} has been told this condition already.`,
  "answers-held-back": ({ workspaceName }) =>
    `${workspaceName} may be told no single answer of theirs: they chose so, or whoever leads this set the most that may be shown. Ask them to tell it themselves.`,
  "name-in-words": ({ workspaceName }) =>
    `The name of somebody ${workspaceName} does not know stands in this text. Take it out, then share the condition.`,
  "your-name-would-show": ({ workspaceName }) =>
    `${workspaceName} will see your name if you do this here. Become visible first, or ask whoever leads this.`,
};
