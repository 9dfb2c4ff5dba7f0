import { describe, expect, it } from "vitest";
import type { IsoDate } from "#app/lib/date.ts";
import { isLate, mayBeLate } from "#app/schedule/late.ts";
import type { PlanClock } from "#app/schedule/late.ts";
import type { Handshake, Progress } from "#app/step/step.ts";

const plan: PlanClock = { standing: "active", goLiveOn: "2027-01-15", zone: "Europe/Berlin" };
type DatedStep = { dueOn: IsoDate | null; progress: Progress; handshake: Handshake | null };
const step: DatedStep = { dueOn: "2026-11-13", progress: "open", handshake: "accepted" };

describe("a step is late", () => {
  it("[SC5] from 00:00 of the day after its due date in the plan's zone", () => {
    expect(isLate(step, { plan, ownerZone: null, now: new Date("2026-11-13T22:59:59Z") })).toBe(false);
    expect(isLate(step, { plan, ownerZone: null, now: new Date("2026-11-13T23:00:00Z") })).toBe(true);
  });

  it("[SC5] by its owner's zone where the owner has one", () => {
    const now = new Date("2026-11-14T01:00:00Z");
    expect(isLate(step, { plan, ownerZone: "America/New_York", now })).toBe(false);
    expect(isLate(step, { plan, ownerZone: "Asia/Tokyo", now: new Date("2026-11-13T15:00:00Z") })).toBe(true);
  });

  it("[SC5] never when it is done, left out or undated", () => {
    const at = { plan, ownerZone: null, now: new Date("2026-12-01T12:00:00Z") };
    expect(isLate({ ...step, progress: "done" }, at)).toBe(false);
    expect(isLate({ ...step, progress: "left-out" }, at)).toBe(false);
    expect(isLate({ ...step, dueOn: null }, at)).toBe(false);
    expect(isLate({ ...step, progress: "blocked" }, at)).toBe(true);
  });

  it("[SC4] never without a go-live", () => {
    const now = new Date("2026-12-01T12:00:00Z");
    expect(isLate(step, { plan: { ...plan, goLiveOn: null }, ownerZone: null, now })).toBe(false);
  });

  it("[SP8] never in a draft, and never as a suggestion nobody took on", () => {
    const now = new Date("2026-12-01T12:00:00Z");
    expect(isLate(step, { plan: { ...plan, standing: "draft" }, ownerZone: null, now })).toBe(false);
    expect(isLate({ ...step, handshake: "proposed" }, { plan, ownerZone: null, now })).toBe(false);
    expect(isLate({ ...step, handshake: null }, { plan, ownerZone: null, now })).toBe(true);
  });

  it("[ST11] never while the plan is paused or ended", () => {
    expect((["paused", "ended", "active"] as const).map((standing) => mayBeLate({ ...plan, standing }))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
