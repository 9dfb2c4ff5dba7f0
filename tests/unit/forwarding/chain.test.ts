import { describe, expect, it } from "vitest";

import { asChains, hangingFrom } from "#app/forwarding/chain.ts";
import { nameIn, nameOf } from "#app/forwarding/name-in-words.ts";
import { laneOfForward, mayCarry } from "#app/forwarding/forward.ts";

const all = [
  { id: "a", parentId: null },
  { id: "b", parentId: null },
  { id: "a1", parentId: "a" },
  { id: "a11", parentId: "a1" },
  { id: "a2", parentId: "a" },
  { id: "lost", parentId: "not-read" },
];

describe("the chain", () => {
  it("[FW2] shows each under the one it hangs from, and one whose start cannot be read on its own", () => {
    expect(asChains(all).map(({ id, depth }) => `${id}${depth}`)).toEqual(["a0", "a11", "a112", "a21", "b0", "lost0"]);
  });

  it("[FW2] knows what hangs from one, however far down", () => {
    expect(hangingFrom(all, "a").map(({ id }) => id)).toEqual(["a1", "a11", "a2"]);
    expect(hangingFrom(all, "b")).toEqual([]);
  });
});

describe("words without a name", () => {
  it("[FW2] finds a name, a part of one, and an address, but no role and no common word", () => {
    expect(nameIn("lena roth wants to pay quarterly", ["Lena Roth"])).toBe("Lena Roth");
    expect(nameIn("Ask Roth about it", ["Lena Roth"])).toBe("Lena Roth");
    expect(nameIn("write to LENA@acme.example", ["lena@acme.example"])).toBe("lena@acme.example");
    expect(
      nameIn("The finance approver will pay quarterly", ["Finance approver", "Will Smith", "a@acme.example"]),
    ).toBe(null);
    expect(nameIn("leasing for Acme", ["Lea", "lea@acme.example"])).toBe(null);
  });

  it("[FW1] greets nobody by the words of a role", () => {
    const called = [
      "Lena Roth",
      "Maria de Souza",
      "小林",
      "Office of controlling",
      "Finance approver",
      "Somebody with the link",
    ];
    expect(called.map(nameOf)).toEqual(["Lena Roth", "Maria de Souza", "小林", null, null, null]);
  });
});

describe("lanes of forwards", () => {
  it("[LN6] a buyer's lies with the buying team, a seller's with both; each carries what all its readers may read", () => {
    expect([laneOfForward("buyer"), laneOfForward("seller")]).toEqual(["buyer", "shared"]);
    expect([mayCarry("buyer", "buyer"), mayCarry("buyer", "shared"), mayCarry("buyer", "own")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([mayCarry("shared", "shared"), mayCarry("shared", "buyer"), mayCarry("shared", "seller")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
