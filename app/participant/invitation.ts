// An invitation is a personal link with a few words around it. The words are a start: whoever sends them writes their own.
import { shortName } from "./participant.ts";

export type InvitationWords = { subject: string; text: string };

type Invited = { name: string | null; title: string; needs: string | null; neededWords: string | null };
type Sender = { name: string; companyName: string; workspaceName: string };

/** To a colleague, from whoever leads this inside. `link` stands on a line of its own. */
export function colleagueInvitation(to: Invited, from: Sender, link: string): InvitationWords {
  const asked = [
    to.needs
      ? `I think this is what you will want to know: ${to.needs}`
      : "Tell me what you need to know to say yes, or what speaks against it.",
    to.neededWords ? `It would help to hear from you ${to.neededWords}.` : null,
  ].filter(Boolean);
  return {
    subject: `${from.companyName} and ${from.workspaceName}: where we are`,
    text: lines(
      `Hi ${firstName(to)},`,
      `I am looking into something with ${from.workspaceName} and you should hear about it from me. This is where we are and what comes next:`,
      link,
      "You can read all of it straight away. There is no account and nothing to install.",
      asked.join(" "),
      from.name,
    ),
  };
}

/** From the rep to the first person who leads (PE4): theirs to change, and only they say where they are. */
export function firstLeadInvitation(to: Invited, from: Sender, link: string): InvitationWords {
  return {
    subject: `A plan for ${from.companyName} and ${from.workspaceName}`,
    text: lines(
      `Hi ${firstName(to)},`,
      `here is the plan we talked about: the steps companies like ${from.companyName} usually take, in one place for all of us.`,
      link,
      "It is yours. Keep what fits, leave out what does not, and only you and your colleagues say where you are. You can read it straight away, without an account.",
      "If now is not the moment, that is fine too.",
      from.name,
    ),
  };
}

/** The address of a new mail in the reader's own program. */
export function mailAddress(to: string, { subject, text }: InvitationWords): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
}

function firstName(to: Invited): string {
  return shortName(to).split(/\s+/).at(0) ?? "";
}

function lines(...paragraphs: string[]): string {
  return paragraphs.join("\n\n");
}
