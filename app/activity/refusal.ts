// The one refusal every write in the shared lane can meet (LN6): somebody whom only their own team knows would be seen by the
// other company. It is said before anything is stored, with the ways on.

/** `workspaceName`: the other company, as the page calls it. */
export function nameWouldShowWords({ workspaceName }: { workspaceName: string }): string {
  return `${workspaceName} will see your name if you do this here, and so far only your team knows you are on this plan. Under People you can let them see you, or ask whoever leads this to do it.`;
}
