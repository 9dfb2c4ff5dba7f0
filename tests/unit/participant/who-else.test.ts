import { describe, expect, it } from "vitest";

import type { PersonFacts } from "#app/participant/person-row.ts";
import { neededCountWords, whoElse } from "#app/participant/who-else.ts";

const nobody: PersonFacts = {
  id: "p",
  side: "buyer",
  lane: "shared",
  name: null,
  title: "Finance approver",
  field: "finance",
  buyingRole: null,
  decides: null,
  needs: null,
  why: "approves spend over 50k",
  neededOn: null,
  neededStageId: null,
  neededStage: null,
  access: "none",
  canMoveStage: false,
  takesPart: false,
  isProved: null,
  invitedAt: null,
  invitedByName: null,
  sharedAt: null,
  sharedByName: null,
  shownAs: null,
};
const at = { stageKind: "choice", stageId: "choice", side: "buyer", today: "2026-11-02" } as const;

describe("who else should hear about this", () => {
  it("[PE2] names the places nobody fills, in the team's own words where it wrote them down", () => {
    const found = whoElse([nobody], at);
    expect(found.rows.map(({ called, why }) => [called, why])).toEqual([
      ["Sponsor", "wants the result and stands up for it"],
      ["Finance approver", "approves spend over 50k · not named yet"],
    ]);
    expect(found.neededCount).toBe(2);
  });

  it("[PE1] brings forward a role with a day, whatever the stage, and says by when", () => {
    const council = {
      ...nobody,
      id: "w",
      title: "Works council",
      field: "works-council" as const,
      why: "hears of it first",
      neededOn: "2026-12-01" as const,
    };
    const [first] = whoElse([council], at).rows;
    expect(first).toMatchObject({
      called: "Works council",
      why: "hears of it first · by Tue 1 Dec · not named yet",
      act: "bring-in",
    });
    expect(whoElse([{ ...council, neededOn: "2027-06-01" }], at).rows.map(({ called }) => called)).not.toContain(
      "Works council",
    );
  });

  it("[PE2] lets a person named in private fill the place for the team, and for nobody else", () => {
    const lena = { ...nobody, id: "l", name: "Lena Fox", lane: "buyer" as const, invitedAt: new Date(0) };
    expect(whoElse([nobody, lena], at).rows.map(({ called }) => called)).toEqual(["Sponsor"]);
    const seller = { ...at, side: "seller" } as const;
    expect(JSON.stringify(whoElse([nobody, lena], seller))).toBe(JSON.stringify(whoElse([nobody], seller)));
  });

  it("[PE2] offers to write to somebody named who has not been asked yet, without counting them as missing", () => {
    const lea = { ...nobody, id: "s", name: "Lea Moreau", title: "Finance" };
    const found = whoElse([lea], at);
    expect(found.rows.at(-1)).toMatchObject({ called: "Lea Moreau", initials: "LM", act: "write" });
    expect(found.neededCount).toBe(1);
    expect(neededCountWords(1)).toBe("1 person still needed");
    expect(neededCountWords(0)).toBeNull();
  });
});
