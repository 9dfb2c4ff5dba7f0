import { expect, it } from "vitest";
import { isInBin } from "#app/step/bin.ts";

it("[SP7] keeps a removed step for 30 days", () => {
  const removedAt = new Date("2026-11-01T10:00:00Z");
  expect(isInBin({ removedAt }, new Date("2026-12-01T09:59:59Z"))).toBe(true);
  expect(isInBin({ removedAt }, new Date("2026-12-01T10:00:00Z"))).toBe(false);
  expect(isInBin({ removedAt: null }, removedAt)).toBe(false);
});
