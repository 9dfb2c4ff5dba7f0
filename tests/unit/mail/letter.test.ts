import { describe, expect, it } from "vitest";

import { asHtml, asText } from "#app/mail/letter-render.tsx";

const letter = {
  subject: "Dana Kim went on",
  lines: ["Two things happened.", '<script>alert(1)</script> & "more"'],
  told: [{ sentence: "Dana Kim of Acme moved on from Needs to Trial.", at: "Mon 2 Nov, 10:00 Berlin time" }],
  button: { label: "Open the plan", address: "https://plans.northwind.example/plans/1?a=1&b=2" },
  stop: {
    label: "No more mail about this plan",
    address: "https://plans.northwind.example/plans/1/updates/mail/off/x",
  },
};

describe("a letter", () => {
  it("fetches nothing and counts nothing: no picture, no address but the ones it names", async () => {
    const html = await asHtml(letter, "Sent by Northwind, https://plans.northwind.example");
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|background-image|<iframe/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([letter.button.address.replaceAll("&", "&amp;"), letter.stop.address]);
  });

  it("shows what people wrote as text", async () => {
    expect(await asHtml(letter, "foot")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("says the same as text and as HTML, with an address to copy under the button", async () => {
    const html = (await asHtml(letter, "Sent by Northwind")).replaceAll("&amp;", "&");
    const text = asText(letter, "Sent by Northwind");
    for (const said of [letter.told[0]!.sentence, letter.told[0]!.at, letter.button.address, "Sent by Northwind"]) {
      expect(html).toContain(said);
      expect(text).toContain(said);
    }
    expect(html).toContain(`>${letter.button.address}<`);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(text).toContain(`No more mail about this plan: ${letter.stop.address}`);
  });
});
