import { describe, expect, it } from "vitest";

import { letterForRole, wordForRole, wordOnQuestion } from "#app/forwarding/letter-for-role.ts";
import { fieldsOfWork } from "#app/participant/buying-role.ts";

const dana = { name: "Dana Kim", side: "buyer", companyName: "Acme", workspaceName: "Northwind" } as const;
const nobody = { name: null, field: null, needs: null, by: null };
/** Words that never stand on a page of the buying side. */
const never =
  /\b(deal|close|prospect|opportunity|pipeline|stakeholder|lead|champion|consensus|nudge|slack|buyer|seller)\b/i;

describe("the text made for a role", () => {
  it("[FW1] asks each field of work a real question, in whole sentences and in the sender's own voice", () => {
    const asks = fieldsOfWork.map((field) => letterForRole({ ...nobody, field }, null, dana));
    for (const { ask, message } of asks) {
      expect(ask).toMatch(/\?$/);
      expect(message).toContain(ask);
      expect(message).toMatch(/^Hi,\n\n/);
      expect(message).toMatch(/\n\nDana Kim$/);
      expect(message).not.toMatch(never);
      for (const part of message.split("\n\n").slice(1, -1)) expect(part).toMatch(/[.?!]$/);
    }
    expect(new Set(asks.map(({ ask }) => ask)).size).toBe(fieldsOfWork.length);
  });

  it("[FW1] names a day only where there is one, and what they said they need before what is usual", () => {
    const lena = { ...nobody, name: "Lena Roth", field: "finance" as const };
    const plain = letterForRole(lena, { title: "Cost and return", question: "What does it cost?" }, dana).message;
    expect(plain).toMatch(/^Hi Lena,/);
    expect(plain).toContain("“Cost and return”");
    expect(plain).toContain("“What does it cost?”");
    expect(plain).toContain("what it costs over three years");
    expect(plain).not.toContain(" helps.");
    const dated = letterForRole({ ...lena, needs: "a pilot", by: "Thu 20 Nov" }, null, dana).message;
    expect(dated).toContain("a pilot.");
    expect(dated).toContain("By Thu 20 Nov helps.");
    expect(dated).not.toContain("over three years");
  });

  it("[FW2] begins with what they said where that is still open, and asks whether this settles it", () => {
    const lea = { ...nobody, name: "Lea Moreau", field: "security" as const, said: "yes, if our data stay in the EU" };
    const about = { title: "Where your data lie", question: null };
    const { ask, message } = letterForRole({ ...lea, by: "Thu 20 Nov" }, about, dana);
    expect(message).toBe(
      [
        "Hi Lea,",
        "you said: “yes, if our data stay in the EU”. This may be what it takes: “Where your data lie”.",
        `${ask} By Thu 20 Nov helps.`,
        "Dana Kim",
      ].join("\n\n"),
    );
    expect(letterForRole(lea, null, dana).message).toContain("This is where we are now.");
    expect(wordForRole(lea, dana)).toContain("I would like to get that right before we go on.");
  });

  it("[PE1] [PE2] stands without anything to go with it, for each field of work, and hears a question of theirs", () => {
    for (const field of [null, ...fieldsOfWork]) {
      const text = wordForRole({ ...nobody, field }, dana);
      expect(text).toMatch(/^Hi,\n\nI am looking into something with Northwind[^]*\?\n\nDana Kim$/);
      expect(text).not.toMatch(never);
    }
    const heard = wordOnQuestion({ ...nobody, name: "Lena" }, "Is our time counted?", dana);
    expect(heard).toMatch(/^Hi Lena,\n\nyou asked: “Is our time counted\?” It is with us/);
    expect(heard).not.toMatch(never);
  });
});
