import { expect, it } from "vitest";

import { errorWords } from "#app/error-words.ts";
import { readerFromCookies } from "#app/reader.ts";

const plan = "/plans/0a6f4a52-4f0e-4a3c-9d8e-1f2a3b4c5d6e";

it("says whom to ask, to each reader in their words", () => {
  const byLink = errorWords(404, "link", `${plan}/nowhere`);
  expect(byLink.say).toContain("Ask the person who sent you the link");
  expect(byLink.act).toEqual({ label: "Back to the plan", to: plan });
  expect(errorWords(403, "link", `${plan}/pause`).say).toContain("whoever leads the plan");
  const unknown = errorWords(404, "nobody", "/nowhere");
  expect(unknown.say).toContain("If somebody sent you a link");
  expect(unknown.act.to).toBe("/sign-in");
  expect(errorWords(404, "signed-in", `${plan}/nowhere`).act).toEqual({ label: "Go to my plans", to: "/" });
});

it("tells readers apart by the cookies they hold", () => {
  expect(readerFromCookies(null)).toBe("nobody");
  expect(readerFromCookies("theme=dark; lockstep-link-0a6f=x")).toBe("link");
  expect(readerFromCookies("lockstep-link-0a6f=x; __Host-session=y")).toBe("signed-in");
});
