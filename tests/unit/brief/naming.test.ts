import { describe, expect, it } from "vitest";

import { calledInBrief, calledTogether, type KnownPerson, withoutNames } from "#app/brief/naming.ts";

const names = { workspaceName: "Northwind" };
const lea: KnownPerson = {
  name: "Lea Moreau",
  address: "lea.moreau@acme.example",
  field: "security",
  side: "buyer",
  mayBeNamed: false,
};
const milan: KnownPerson = { ...lea, name: "Milan Novak", address: null, field: null };
const sam: KnownPerson = { ...lea, name: "Sam Rep", address: null, field: null, side: "seller" };

describe("people in the summary", () => {
  it("[BR4] stand there by what they do until they say themselves that they may be named", () => {
    expect(calledInBrief(lea, names)).toBe("security");
    expect(calledInBrief({ ...lea, mayBeNamed: true }, names)).toBe("Lea Moreau (security)");
    expect(calledInBrief(milan, names)).toBe("a colleague");
    expect(calledInBrief(sam, names)).toBe("Northwind");
    expect(calledTogether(["a colleague", "security", "a colleague", "security"])).toBe("security and two colleagues");
  });

  it("[BR4] lose their names also where others wrote them into a text", () => {
    const text = "Ask LEA MOREAU (lea.moreau@acme.example), or Milan, before Sam Rep comes. A lea is a meadow.";
    expect(withoutNames(text, [lea, milan, sam], names)).toBe(
      "Ask security (security), or a colleague, before Northwind comes. A lea is a meadow.",
    );
  });

  it("[BR4] keep a name that is part of another word, of somebody who agreed, or a role written as a name", () => {
    const agreed = { ...milan, name: "Lea Novak", mayBeNamed: true };
    const role = { ...milan, name: "Finance approver" };
    const text = "Lea Novak reads the Novakian papers of the Finance team.";
    expect(withoutNames(text, [lea, agreed, role], names)).toBe(text);
  });
});
