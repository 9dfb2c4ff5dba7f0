// A forward that asks one question: where somebody stands. What goes with it, and how whoever gets it reads who asks.

export type AskedToStand = { by: string; to: string; on: string; message: string };

/** The title of such a forward, wherever forwards are listed. */
export const standTitle = "Could you live with this?";

/** The text that goes with it, to be edited freely: it asks one thing, and says who reads the answer. */
export function standLetter(
  to: { name: string | null; by: string | null },
  from: { name: string; companyName: string; workspaceName: string },
): { ask: string; message: string } {
  const first = to.name?.trim().split(/\s+/)[0];
  const message = [
    first ? `Hi ${first},` : "Hi,",
    `we are looking into something with ${from.workspaceName}, and before we go on I would like to know where you stand, not what I think you think.`,
    `${standTitle} One tap is an answer: yes; yes, if; not yet, because; or that it is not yours to say. You need no account for it. Those of us who have answered read it; ${from.workspaceName} does not.${to.by ? ` By ${to.by} helps.` : ""}`,
    from.name,
  ];
  return { ask: standTitle, message: message.join("\n\n") };
}
