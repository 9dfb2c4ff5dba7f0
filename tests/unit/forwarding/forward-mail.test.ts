import { describe, expect, it } from "vitest";

import { forwardMailAddress, textWithLink } from "#app/forwarding/forward-mail.ts";

const link = "https://lockstep.example/l/abcdefghijklmnopqrstuvwxyz";
const mail = {
  to: "lena+x@acme.example",
  subject: "Costs & return?",
  message: "Hi Lena,\n\n50% = ½ of it.\n\nDana",
  link,
};

function bodyOf(address: string): string {
  return new URL(address).searchParams.get("body") ?? "";
}

describe("a mail in the sender's own program", () => {
  it("[FW1] carries text and link, with the line breaks of mail and every sign as it was written", () => {
    const { address, isCut } = forwardMailAddress(mail);
    expect(isCut).toBe(false);
    expect(address.startsWith("mailto:lena%2Bx%40acme.example?subject=Costs%20%26%20return%3F&body=")).toBe(true);
    expect(address).not.toMatch(/[\s+&](?!body=)/);
    expect(bodyOf(address)).toBe(textWithLink(mail).replaceAll("\n", "\r\n"));
  });

  it("[FW1] is never longer than programs take: the text is cut at a word, the link never", () => {
    const message = "Übermäßig lange Wörter 🙂 ".repeat(400);
    const { address, isCut } = forwardMailAddress({ ...mail, message });
    expect(isCut).toBe(true);
    expect(address.length).toBeLessThanOrEqual(1_900);
    expect(bodyOf(address).endsWith(`…\r\n\r\n${link}`)).toBe(true);
  });

  it("[FW1] needs no recipient, and half a sign does not break it", () => {
    const { address } = forwardMailAddress({ ...mail, to: null, message: "\uD83D broken" });
    expect(address.startsWith("mailto:?subject=")).toBe(true);
    expect(bodyOf(address)).toContain(" broken");
  });
});
