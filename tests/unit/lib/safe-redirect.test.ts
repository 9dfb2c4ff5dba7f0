import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeRedirect } from "#app/lib/safe-redirect.ts";

const refused = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r//evil.example",
  "\t//evil.example",
  " //evil.example",
  "/ /evil.example",
  "https://evil.example",
  "http:evil.example",
  "HTTPS:/evil.example",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "mailto:a@evil.example",
  "evil.example",
  "plans",
  "",
  "?a=//evil",
  "#x",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/%2e%2e//evil.example",
  "/\u0000/evil.example",
  "/\u00a0/x",
  "/\u2028/x",
  "/\ufeff/x",
  "/\u007f/x",
  "/a\\..\\..\\evil",
  `/${"a".repeat(2_001)}`,
  null,
  undefined,
  7,
  ["/plans"],
  { href: "/plans" },
];

describe("safeRedirect", () => {
  it.each(refused)("[S37] refuses %j", (target) => {
    expect(safeRedirect(target, "/start")).toBe("/start");
  });

  it.each(["/", "/plans", "/plans/1?stage=2&next=%2F%2Fevil#steps", "/l/%E4%BD%A0"])(
    "[S37] lets our own page %j through",
    (target) => {
      expect(safeRedirect(target)).toBe(target);
    },
  );

  it("[S37] never leaves the origin, whatever it is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "//",
      "%2f",
      "%2e",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "javascript:",
      "\t",
      "\n",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const base = "https://ours.example";
        expect(new URL(safeRedirect(pieces.join("")), base).origin).toBe(base);
      }),
      { numRuns: 2_000 },
    );
  });
});
