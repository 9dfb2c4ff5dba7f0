import { describe, expect, it } from "vitest";
import { countsAsEvidence, wasAskedFor } from "#app/alignment/asked-for.ts";
import { mayAskWhere, questionRefusalWords } from "#app/alignment/question.ts";
import { quietDays, quietWords } from "#app/alignment/quiet.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

const calendar = workingCalendar();
const at = { today: "2026-11-12", calendar } as const;
const plan = { standing: "active", lastAskedOn: null, wish: { isAskingOff: false, mayAskAfterOn: null } } as const;

describe("where are you now?", () => {
  it("[ST9] may be asked once in ten working days", () => {
    expect(mayAskWhere(plan, at)).toEqual({ ok: true, value: "ask" });
    expect(mayAskWhere({ ...plan, lastAskedOn: "2026-10-29" }, at)).toEqual({ ok: true, value: "ask" });
    expect(mayAskWhere({ ...plan, lastAskedOn: "2026-10-30" }, at)).toEqual({
      ok: false,
      refusal: { kind: "asked-lately", mayAskOn: "2026-11-13" },
    });
  });

  it("[ST9] waits as the buyer wished, or is never asked", () => {
    expect(mayAskWhere({ ...plan, wish: { isAskingOff: false, mayAskAfterOn: "2026-11-13" } }, at)).toEqual({
      ok: false,
      refusal: { kind: "asked-to-wait", mayAskOn: "2026-11-16" },
    });
    expect(mayAskWhere({ ...plan, wish: { isAskingOff: false, mayAskAfterOn: "2026-11-11" } }, at).ok).toBe(true);
    expect(mayAskWhere({ ...plan, wish: { isAskingOff: true, mayAskAfterOn: null } }, at)).toMatchObject({
      refusal: { kind: "switched-off" },
    });
  });

  it("[ST11] is not asked while the plan is paused, ended or a draft", () => {
    expect(
      (["paused", "ended", "draft"] as const).map((standing) => mayAskWhere({ ...plan, standing }, at)),
    ).toMatchObject([
      { refusal: { kind: "paused" } },
      { refusal: { kind: "ended" } },
      { refusal: { kind: "not-adopted" } },
    ]);
    expect(questionRefusalWords({ kind: "asked-lately", mayAskOn: "2026-11-13" }, "Acme", "Fri 13 Nov")).toBe(
      "You asked Acme lately. You can ask again from Fri 13 Nov.",
    );
  });
});

describe("a move that was asked for", () => {
  const asked = { askedAt: ["2026-11-12T09:00:00Z"], zone: "Europe/Berlin", calendar };

  it("[AL5] is one made within two working days of the question", () => {
    expect(wasAskedFor({ ...asked, movedAt: "2026-11-16T20:00:00Z" })).toBe(true);
    expect(wasAskedFor({ ...asked, movedAt: "2026-11-17T09:00:00Z" })).toBe(false);
    expect(wasAskedFor({ ...asked, movedAt: "2026-11-12T08:59:00Z" })).toBe(false);
    expect(wasAskedFor({ ...asked, askedAt: [], movedAt: "2026-11-12T10:00:00Z" })).toBe(false);
  });

  it("[AL5] counts as evidence only with a fact met", () => {
    expect(countsAsEvidence({ askedFor: true, verifierMet: false })).toBe(false);
    expect(countsAsEvidence({ askedFor: true, verifierMet: true })).toBe(true);
    expect(countsAsEvidence({ askedFor: false, verifierMet: false })).toBe(true);
  });
});

describe("quiet days", () => {
  const quiet = { standing: "active", lastBuyerActAt: "2026-10-27T10:00:00Z", zone: "Europe/Berlin" } as const;

  it("[CO4] are working days since the last act of the buyer in the shared lane", () => {
    expect(quietDays(quiet, at)).toBe(12);
    expect(quietWords(12)).toBe("12 days quiet");
    expect(quietWords(10)).toBe(null);
    expect(quietDays({ ...quiet, lastBuyerActAt: "2026-11-12T10:00:00Z" }, at)).toBe(0);
  });

  it("[CO4] say nothing when the buyer never acted or the plan sleeps", () => {
    expect(quietDays({ ...quiet, lastBuyerActAt: null }, at)).toBe(null);
    expect(quietDays({ ...quiet, standing: "paused" }, at)).toBe(null);
    expect(quietWords(null)).toBe(null);
  });

  it("[SC5] are counted in the plan's zone", () => {
    const lateInTheEvening = { ...quiet, lastBuyerActAt: "2026-11-10T23:30:00Z" };
    expect(quietDays(lateInTheEvening, at)).toBe(1);
    expect(quietDays({ ...lateInTheEvening, zone: "UTC" }, at)).toBe(2);
  });
});
