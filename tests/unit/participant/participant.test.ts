import { describe, expect, it } from "vitest";
import { displayName, initials, isUnnamed, nameRole, shortName } from "#app/participant/participant.ts";
import type { Participant } from "#app/participant/participant.ts";

const approver: Participant = {
  id: "p1",
  side: "buyer",
  lane: "shared",
  name: null,
  title: "Finance approver",
  field: "finance",
  buyingRole: "signs-off",
  why: "approves spend over 50k",
  neededOn: "2026-12-01",
  neededStageId: null,
  access: "none",
};

describe("a participant", () => {
  it("[PE1] can be a role that nobody has named yet", () => {
    expect(isUnnamed(approver)).toBe(true);
    expect(isUnnamed({ name: "  " })).toBe(true);
    expect(displayName(approver)).toBe("Finance approver (not yet named)");
    expect(shortName(approver)).toBe("Finance approver");
    expect(initials(approver)).toBe("?");
  });

  it("[SP1] stays the same one when the role is named, so its steps are the person's", () => {
    const named = nameRole(approver, { name: " Lena Roth ", access: "view" });
    expect(named).toEqual({ ...approver, name: "Lena Roth", access: "view" });
    expect(displayName(named)).toBe("Lena Roth");
    expect(nameRole(approver, { name: "Lena" }).access).toBe("none");
  });

  it("has initials in every script", () => {
    expect(
      ["Dana Kim", "Lea", "Ana María de la Cruz", "李小龙", "محمد علي", "🙂 Sam", "éva nagy", "(x)", "🙂"].map((name) =>
        initials({ name }),
      ),
    ).toEqual(["DK", "L", "AC", "李", "مع", "S", "ÉN", "X", "?"]);
  });
});
