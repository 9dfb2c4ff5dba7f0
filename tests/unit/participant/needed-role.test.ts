import { describe, expect, it } from "vitest";
import { fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import { fieldsNeededAt, missingRoles, stagesThatNeed } from "#app/participant/needed-role.ts";
import { stageKinds } from "#app/plan/stage.ts";

type Known = Parameters<typeof missingRoles>[1][number];
const finance: Known = {
  id: "p1",
  side: "buyer",
  name: null,
  title: "Finance approver",
  field: "finance",
  why: "approves spend over 50k",
  neededOn: "2026-12-01",
};

describe("who else should hear about this", () => {
  it("[PE2] names the roles usually needed that nobody fills by name", () => {
    const lea: Known = { ...finance, id: "p2", name: "Lea", title: "Security lead", field: "security" };
    expect(missingRoles("needs", [lea, finance])).toEqual([
      { field: "users", participantId: null, title: null, why: null, neededOn: null },
      { field: "it", participantId: null, title: null, why: null, neededOn: null },
      {
        field: "finance",
        participantId: "p1",
        title: "Finance approver",
        why: "approves spend over 50k",
        neededOn: "2026-12-01",
      },
    ]);
  });

  it("[PE2] stays the same for the seller when the buyer names the person in private", () => {
    const inPrivate: Known = { ...finance, id: "p3", name: "Lena" };
    const shared = [finance];
    expect(missingRoles("choice", shared).map((missing) => missing.field)).toEqual(["sponsor", "finance"]);
    expect(missingRoles("choice", [...shared, inPrivate]).map((missing) => missing.field)).toEqual(["sponsor"]);
  });

  it("[PE2] is never filled by somebody of the seller's side", () => {
    const theirs: Known = { ...finance, side: "seller", name: "Sam" };
    expect(missingRoles("choice", [theirs]).map((missing) => missing.field)).toContain("finance");
  });

  it("[PE2] knows for every stage who is needed, and for every role what it wants to know", () => {
    for (const kind of stageKinds) expect(fieldsNeededAt[kind].length).toBeGreaterThan(0);
    for (const field of fieldsOfWork) expect(fieldWords[field].wantsToKnow).toMatch(/^[A-Z].*\.$/);
    expect(stagesThatNeed("finance")).toEqual(["needs", "choice", "approval"]);
  });
});
