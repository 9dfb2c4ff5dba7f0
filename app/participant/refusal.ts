// Every way a change of people can say no, each with its sentence. The table is exhaustive: a new refusal without words
// does not compile. No sentence tells whether an address takes part on the other side (PE3).
import { type SuccessionRefusal, successionRefusalWords } from "./succession.ts";

export type PeopleRefusal =
  | SuccessionRefusal
  | "no-such-person"
  | "no-such-stage"
  | "key-used"
  | "not-yours-to-change"
  | "theirs-now"
  | "theirs-to-show"
  | "changed-meanwhile"
  | "leads-only"
  | "line-changed-meanwhile"
  | "talk-changed-meanwhile"
  | "part-changed-meanwhile"
  | "names-a-narrower"
  | "yourself-above"
  | "named-already"
  | "name-needed"
  | "address-needed"
  | "address-in-use"
  | "own-domain"
  | "only-you"
  | "share-first"
  | "never-back"
  | "leads"
  | "yourself"
  | "not-taking-part"
  | "not-invited"
  | "there-already"
  | "notice-exists"
  | "no-notice"
  | "answered-already"
  | "too-many"
  | "too-late"
  | "your-name-would-show";

export type RefusalNames = { companyName: string; workspaceName: string; champion: string; from?: string };

/** The sentence for whoever was refused. */
export function peopleRefusalWords(refusal: PeopleRefusal, names: RefusalNames): string {
  const own = ownWords[refusal as OwnRefusal] as ((names: RefusalNames) => string) | undefined;
  if (own) return own(names);
  return successionRefusalWords(refusal as SuccessionRefusal, {
    company: names.companyName,
    champion: names.champion,
    ...(names.from ? { from: names.from } : {}),
  });
}

type OwnRefusal = Exclude<PeopleRefusal, SuccessionRefusal>;

const ownWords: Record<OwnRefusal, (names: RefusalNames) => string> = {
  "no-such-person": () => "This person is not on the plan any more.",
  "no-such-stage": () => "That stage is not on the path of this plan any more. Choose another one.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add another person.",
  "not-yours-to-change": ({ champion, companyName }) =>
    `People of ${companyName} are brought in by ${champion}. Ask ${champion} to do it.`,
  "theirs-now": ({ companyName }) =>
    `${companyName} looks after its own people on this plan now. Ask them to make this change.`,
  "theirs-to-show": ({ workspaceName }) =>
    `This person takes part already, so whether ${workspaceName} sees their name is theirs to say. They find it under “What ${workspaceName} may see of me”.`,
  "changed-meanwhile": () => "Somebody else changed this while you were writing. Nothing is saved until you choose.",
  "leads-only": ({ champion }) =>
    `${champion} says how much may be shown of anybody. Your own choice is yours: it may be narrower, and then it holds.`,
  "line-changed-meanwhile": () =>
    "Somebody else changed whom they report to while you were writing. Have another look.",
  "talk-changed-meanwhile": () => "Somebody else changed the next talk while you were writing. Have another look.",
  "part-changed-meanwhile": () => "Somebody else gave them another part while you were choosing. Have another look.",
  "names-a-narrower": () =>
    "Not everybody who would read this may know of both people. Choose fewer readers, or show the person to more people first.",
  "yourself-above": () => "Nobody reports to themselves. Choose somebody else.",
  "named-already": () => "Somebody gave this role a name already. Load the page again to see whom.",
  "name-needed": () => "Give this role a name first, then invite the person.",
  "address-needed": () => "Type the address their code should go to.",
  "address-in-use": () => "Somebody with this address is on the list already. Look for them under People.",
  "own-domain": ({ workspaceName, companyName }) =>
    `That is an address of ${workspaceName}. Only somebody at ${companyName} can say where ${companyName} is.`,
  "only-you": () => "Only you know of this person so far. Show them to your team first, then invite them.",
  "share-first": ({ workspaceName }) =>
    `Whoever leads this is known to ${workspaceName} too. Show the person to both first.`,
  "never-back": () => "Everybody who could read this can still read it: a person never goes back to fewer readers.",
  leads: ({ champion, companyName }) => `${champion} leads this at ${companyName}. Hand that over first.`,
  yourself: () => "This is about yourself. Ask a colleague who leads this too.",
  "not-taking-part": () => "They have not taken part yet. Invite them, and hand over once they have answered.",
  "not-invited": () => "They have not been invited yet.",
  "there-already": () => "They are on this plan already.",
  "notice-exists": () => "Somebody has asked to take over already. One at a time.",
  "no-notice": () => "Nobody has asked to take over.",
  "answered-already": () => "Somebody answered this already.",
  "too-many": () =>
    "That is a lot of invitations for one day. Wait an hour and try again; what you typed is still here.",
  "too-late": () => "The two minutes for undoing this are over. You can invite them again.",
  "your-name-would-show": ({ workspaceName }) =>
    `${workspaceName} will see your name if you do this here. Become visible first, or ask whoever leads this.`,
};
