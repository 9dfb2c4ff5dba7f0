import { afterEach, beforeEach, expect, vi } from "vitest";

/** A `console.error` is a defect somebody saw and passed by: it fails the test in which it is written. */
let written: string[] = [];

beforeEach(() => {
  written = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    written.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  expect(written, "console.error was called").toEqual([]);
  vi.mocked(console.error).mockRestore();
});
