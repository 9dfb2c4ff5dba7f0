// The summary names nobody who did not agree to it. Somebody who said so stands there by name; everybody else by what they do,
// also where others wrote their name into a text.
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import type { Side } from "#app/lib/lane.ts";

export type KnownPerson = {
  name: string | null;
  address: string | null;
  field: FieldOfWork | null;
  side: Side;
  /** Their own word. */
  mayBeNamed: boolean;
};

/** "finance", or with their own word "Lea Moreau (security)". People of the other company stand as their company. */
export function calledInBrief(person: KnownPerson, { workspaceName }: { workspaceName: string }): string {
  if (person.side === "seller") return workspaceName;
  const role = person.field ? roles[person.field] : "a colleague";
  if (!person.name || !person.mayBeNamed) return role;
  return person.field ? `${person.name} (${role})` : person.name;
}

/** "security and two colleagues": alike ones are counted, not repeated. */
export function calledTogether(called: readonly string[]): string {
  const colleagues = called.filter((one) => one === "a colleague").length;
  const others = [...new Set(called.filter((one) => one !== "a colleague"))];
  const counted =
    colleagues > 1 ? [`${numbers[colleagues] ?? colleagues} colleagues`] : colleagues ? ["a colleague"] : [];
  return new Intl.ListFormat("en-GB").format([...others, ...counted]);
}

/**
 * The text with what people do in place of their names. Whole names and addresses are found however they are written, parts of
 * a name as they are written; a part that somebody shares who may be named stays.
 */
export function withoutNames(text: string, people: readonly KnownPerson[], names: { workspaceName: string }): string {
  const free = new Set(people.filter(({ mayBeNamed }) => mayBeNamed).flatMap(({ name }) => partsOf(name ?? "")));
  const hidden = people.filter(({ mayBeNamed, name }) => !mayBeNamed || name === null);
  return hidden.reduce<string>((so, person) => {
    const called = calledInBrief({ ...person, mayBeNamed: false }, names);
    const name = person.name?.trim() ?? "";
    const whole = [person.address ?? "", name].filter((one) => one !== "");
    const parts = isRole(name) ? [] : partsOf(name).filter((part) => !free.has(part));
    const once = whole.reduce((now, one) => replaced(now, one, called, "giu"), so);
    return parts.reduce((now, part) => replaced(now, part, called, "gu"), once);
  }, text);
}

function replaced(text: string, name: string, called: string, flags: string): string {
  const escaped = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\d])${escaped}(?![\\p{L}\\p{M}\\d])`, flags), (_, at: number) =>
    /(^|[.?!]\s+|\n\s*)$/.test(text.slice(0, at)) ? called.charAt(0).toUpperCase() + called.slice(1) : called,
  );
}

function partsOf(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => Array.from(part).length > 2 && /^\p{Lu}/u.test(part));
}

/** "Finance approver": a role that was written where a name goes. */
function isRole(name: string): boolean {
  const [, ...rest] = name.trim().split(/\s+/);
  return rest.length > 0 && rest.every((part) => /^\p{Ll}/u.test(part));
}

export const roles: Record<FieldOfWork, string> = {
  sponsor: "the sponsor",
  "project-lead": "the project manager",
  users: "those who use it",
  "team-lead": "whoever runs it today",
  it: "IT",
  security: "security",
  "data-protection": "data protection",
  finance: "finance",
  legal: "legal",
  purchasing: "purchasing",
  "works-council": "the works council",
  signatory: "whoever signs",
};

const numbers: Record<number, string> = { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six" };
