/**
 * Sends one letter to one address. Addresses are handed over as objects, since a string with commas would add recipients;
 * no file or address is ever read for an attachment.
 */
import { createTransport, type Transporter } from "nodemailer";

import type { Letter } from "#app/access/letter.server.ts";

import { readEnv } from "./env.server.ts";

export interface Outgoing {
  /** Stable for one mail, so that a second send after a crash is seen as the same. */
  id: string;
  to: string;
  letter: Letter;
  foot: string;
}

export async function sendMail({ id, to, letter, foot }: Outgoing): Promise<void> {
  const { mailFrom, publicUrl } = readEnv();
  const from = readSender(mailFrom);
  if (/[\s,;<>]/.test(to)) throw new Error("That is not one address.");
  const info = await transport().sendMail({
    from,
    to: { name: "", address: to },
    envelope: { from: from.address, to: [to] },
    subject: letter.subject,
    text: asText(letter, foot),
    html: asHtml(letter, foot),
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (info.accepted?.length !== 1) throw new Error("The mail server did not take the address.");
}

export function closeMail(): void {
  made?.transport.close();
  made = undefined;
}

/** "Lockstep <plans@example.com>" or an address alone. */
export function readSender(text: string): { name: string; address: string } {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text);
  return match
    ? { name: (match[1] ?? "").replaceAll('"', ""), address: match[2] ?? "" }
    : { name: "", address: text.trim() };
}

export function asText({ lines, button, code }: Letter, foot: string): string {
  return [
    ...(code ? [code] : []),
    ...lines,
    ...(button ? [`${button.label}:\n${button.address}`] : []),
    `-- \n${foot}`,
  ].join("\n\n");
}

/** Plain enough for every mail program, dark ones too: no picture, nothing fetched, nothing counted (CO3). */
export function asHtml({ lines, button, code }: Letter, foot: string): string {
  const parts = [
    ...(code
      ? [`<p style="font-size:32px;letter-spacing:6px;font-weight:600;margin:0 0 24px">${escape(code)}</p>`]
      : []),
    ...lines.map((line) => `<p style="margin:0 0 16px">${escape(line)}</p>`),
    ...(button
      ? [
          `<p style="margin:24px 0"><a href="${escape(button.address)}" style="font-weight:600">${escape(button.label)}</a></p>`,
          `<p style="margin:0 0 16px;font-size:14px">Or copy this address: ${escape(button.address)}</p>`,
        ]
      : []),
    `<p style="margin:32px 0 0;font-size:13px">${escape(foot)}</p>`,
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:560px;margin:24px auto;padding:0 16px">${parts.join("")}</body></html>`;
}

let made: { url: string; transport: Transporter } | undefined;

function transport(): Transporter {
  const { smtpUrl } = readEnv();
  if (!smtpUrl) throw new Error("No mail is set up.");
  if (made?.url !== smtpUrl) {
    made = {
      url: smtpUrl,
      transport: createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true }),
    };
  }
  return made.transport;
}

function escape(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
