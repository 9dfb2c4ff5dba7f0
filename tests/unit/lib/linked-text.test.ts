import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { partsOfText } from "#app/lib/linked-text.ts";

function addresses(text: string): string[] {
  return partsOfText(text).flatMap((part) => (part.isAddress ? [part.text] : []));
}

describe("addresses in a text", () => {
  it("are found without the sentence around them", () => {
    expect(addresses("See https://acme.example/a?b=1 (or http://b.example), then.")).toEqual([
      "https://acme.example/a?b=1",
      "http://b.example",
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>",
    "//evil.example",
    "vbscript:x",
    "https:/x",
    "xhttps://a.example",
  ])("[S29] are never %s", (text) => {
    expect(addresses(text)).toEqual([]);
  });

  it("[S29] leave no word out and add none", () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        const whole = `${text} ${url} ${text}`;
        expect(
          partsOfText(whole)
            .map((part) => part.text)
            .join(""),
        ).toBe(whole);
      }),
    );
  }, 20_000);
});
