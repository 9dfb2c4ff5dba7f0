// Every way a meeting can say no, each with its sentence.
import { nameWouldShowWords } from "#app/activity/refusal.ts";

export type MeetingRefusal =
  | "no-such-decision"
  | "decided-already"
  | "not-yours"
  | "not-yours-to-open"
  | "begun-anew"
  | "too-late"
  | "key-used"
  | "not-yet"
  | "your-name-would-show";

type Names = { companyName: string; workspaceName: string; side: "buyer" | "seller" };

/** The sentence for whoever was refused. */
export function meetingRefusalWords(refusal: MeetingRefusal, names: Names): string {
  return words[refusal](names.side === "buyer" ? names.workspaceName : names.companyName);
}

const words: Record<MeetingRefusal, (other: string) => string> = {
  "no-such-decision": () => "This is no longer among what is to decide.",
  "decided-already": () => "This was decided already, so it stays in the record.",
  "not-yours": () => "Only the person who took this off can put it back.",
  "not-yours-to-open": () => "Only the person who finished these notes can open them again.",
  "begun-anew": () => "New notes have been begun since, so the earlier ones stay as they are.",
  "too-late": () => "The two minutes for undoing this are over. You can write it down again.",
  "key-used": () => "This form was sent already, with other words. Load the page again to add something else.",
  "not-yet": () => "That day is still to come. The notes stay open until the meeting was held.",
  "your-name-would-show": (other) => nameWouldShowWords({ workspaceName: other }),
};
