/** What marks the current place, for its reader: whoever is there reads "you are here", a member reads who is. */
export function hereWords({ kind, companyName }: { kind: string; companyName: string }): string {
  return kind === "member" ? `${companyName} is here` : "you are here";
}
