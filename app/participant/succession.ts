// Succession lets a plan go on when the person who led it inside is gone (PE4): another proved participant of the
// same company asks, the one who leads is given five working days' notice, and may say "I am still here". It is
// always an act of the buying side; the seller has no part in it.
import { addDays } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { ok, refuse } from "#app/lib/result.ts";
import type { Result } from "#app/lib/result.ts";
import type { Side } from "#app/lib/lane.ts";
import { addWorkingDays } from "#app/schedule/working-day.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";
import type { ParticipantAccess } from "./participant.ts";

/** PE4: notice to the champion, in working days of the plan's country. */
export const noticeWorkingDays = 5;

export type Successor = { side: Side; proved: boolean; access: ParticipantAccess };

export type SuccessionRefusal =
  "not-of-the-company" | "address-not-proved" | "leads-already" | "notice-not-given" | "notice-runs" | "still-here";

/** PE4: who may ask to take over. */
export function mayAskToTakeOver(person: Successor): Result<"ask", SuccessionRefusal> {
  if (person.side !== "buyer") return refuse("not-of-the-company");
  if (!person.proved) return refuse("address-not-proved");
  return person.access === "champion" ? refuse("leads-already") : ok("ask");
}

/** The first day on which the successor may take over: the one after five full working days. */
export function takeOverFrom(noticeOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addDays(addWorkingDays(calendar, noticeOn, noticeWorkingDays), 1);
}

/** PE4: whether the person may take over now. `noticeOn` is the day the champion was told, null when nobody asked yet. */
export function mayTakeOver(
  person: Successor,
  at: { noticeOn: IsoDate | null; championAnswered: boolean; today: IsoDate; calendar: WorkingCalendar },
): Result<"take-over", SuccessionRefusal> {
  const asking = mayAskToTakeOver(person);
  if (!asking.ok) return asking;
  if (at.noticeOn === null) return refuse("notice-not-given");
  if (at.championAnswered) return refuse("still-here");
  return at.today < takeOverFrom(at.noticeOn, at.calendar) ? refuse("notice-runs") : ok("take-over");
}

/** `from` is the first day of taking over, in words. */
export function successionRefusalWords(
  refusal: SuccessionRefusal,
  names: { company: string; champion: string; from?: string },
): string {
  switch (refusal) {
    case "not-of-the-company":
      return `Only somebody at ${names.company} can take this over.`;
    case "address-not-proved":
      return "Please prove your address first, with the code we can send to it.";
    case "leads-already":
      return `You lead this at ${names.company} already.`;
    case "notice-not-given":
      return `${names.champion} has not been told yet. Ask to take over first.`;
    case "notice-runs":
      return `${names.champion} was told and has five working days to answer. You can take over from ${names.from ?? "then on"}.`;
    case "still-here":
      return `${names.champion} answered and still leads this.`;
  }
}
