// The text that goes with a forward: made for the field of work of whoever gets it, in the voice of whoever sends it, to be
// edited freely. It says what they will want to know, asks one real question, and names a day only where there is one.
import { fieldWords, type FieldOfWork } from "#app/participant/buying-role.ts";
import type { Side } from "#app/lib/lane.ts";

export type LetterTo = {
  /** Null for a role nobody has named: the sender writes the name in. */
  name: string | null;
  field: FieldOfWork | null;
  /** What they need to say yes, as the team wrote it down. */
  needs: string | null;
  /** "Thu 20 Nov": the day they are needed by. */
  by: string | null;
  /** What they said of it so far, where it is still open: "yes, if we can pay quarterly". */
  said?: string | null;
};
export type LetterAbout = { title: string; question: string | null } | null;
export type LetterFrom = { name: string; side: Side; companyName: string; workspaceName: string };

/** `ask` stands on top of the recipient's page; `message` is the whole text, with the same question in it. */
export function letterForRole(to: LetterTo, about: LetterAbout, from: LetterFrom): { ask: string; message: string } {
  if (to.said) {
    const ask = "Does this settle it for you, or what is still missing?";
    return { ask, message: letter(to, [`you said: “${to.said}”. ${inReturn(about)}`, ask], from) };
  }
  const ask = asks[to.field ?? "anybody"];
  const question = about?.question ? ` It answers a question you may have too: “${about.question}”` : "";
  return { ask, message: letter(to, [opening(about, from) + question, wanted(to), ask], from) };
}

/** The same with nothing to go with it: a first word, or one about what they said, for whichever way the sender writes. */
export function wordForRole(to: LetterTo, from: LetterFrom): string {
  if (to.said) {
    const about = `you said: “${to.said}”. I would like to get that right before we go on.`;
    return letter(to, [about, "What would you have to see to be sure of it?"], from);
  }
  const about = `I am looking into something with ${from.workspaceName} and would like to hear you before we go on.`;
  return letter(to, [about, wanted(to), asks[to.field ?? "anybody"]], from);
}

/** To somebody whose question is still open: that it was heard. */
export function wordOnQuestion(to: LetterTo, question: string, from: LetterFrom): string {
  const heard = `you asked: “${question}” It is with us, and you hear from me as soon as there is an answer.`;
  return letter(to, [heard, "Is there anything else you want to know before you can say yes?"], from);
}

/** The last part is what is asked, with the day beside it. */
function letter(to: LetterTo, parts: readonly (string | null)[], from: LetterFrom): string {
  const asked = [...parts.slice(0, -1), [parts.at(-1), to.by && `By ${to.by} helps.`].filter(Boolean).join(" ")];
  return [greeting(to.name), ...asked, from.name].filter(Boolean).join("\n\n");
}

function inReturn(about: LetterAbout): string {
  return about ? `This may be what it takes: “${about.title}”.` : "This is where we are now.";
}

function greeting(name: string | null): string {
  const first = name?.trim().split(/\s+/)[0];
  return first ? `Hi ${first},` : "Hi,";
}

function opening(about: LetterAbout, { side, workspaceName, companyName }: LetterFrom): string {
  if (side === "seller")
    return about
      ? `here is “${about.title}”, for what ${companyName} and ${workspaceName} are looking into together.`
      : `this is where ${companyName} and ${workspaceName} are with what we are looking into together.`;
  return about
    ? `I am looking into something with ${workspaceName} and would like you to see this before we go on: “${about.title}”.`
    : `I am looking into something with ${workspaceName} and would like you to hear it from me. This is where we are and what comes next.`;
}

function wanted({ needs, field }: LetterTo): string | null {
  if (needs) return `What matters to you here, as I understand it: ${asSentence(needs)}`;
  return field ? `What I think you will want to know: ${asSentence(lowered(fieldWords[field].wantsToKnow))}` : null;
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.?!…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const asks: Record<FieldOfWork | "anybody", string> = {
  sponsor: "Is this worth our time now, and what would make you stop it?",
  "project-lead": "What would have to be ready before you would take this on, and what is missing so far?",
  users: "Would you want to work with this, and what would get in your way?",
  "team-lead": "What must not get worse for your people, and what would you need to see first?",
  it: "What would you need to see before this may run beside what we have?",
  security: "What would you need to see to sign this off, and is there something that rules it out?",
  "data-protection": "What would you need to have on paper before our data may go there?",
  finance: "What would you need to see to release the money, or what speaks against it?",
  legal: "Which points would you have to settle before we can sign, and how long does that usually take?",
  purchasing: "What do you need from us to buy this, and what have we forgotten?",
  "works-council": "What would you need to know before you can say yes, and when should we sit down together?",
  signatory: "What would you want to see on one page before you sign?",
  anybody: "What would you need to see to say yes, or what speaks against it?",
};
