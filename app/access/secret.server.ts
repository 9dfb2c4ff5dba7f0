/**
 * Tokens and codes are derived from an id and the server's secret, never stored: a copy of the database holds nothing that
 * opens a door (S15), and a personal link can be shown again to whoever may copy it.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

import { secretKey } from "#app/server/secret.server.ts";

/** 256 bits, URL-safe. The same id always gives the same token, as long as the server keeps its secret. */
export function tokenFor(
  purpose: "link" | "reset" | "membership" | "mailed-membership" | "set-up" | "undo" | "mail-off" | "digest-off",
  id: string,
): string {
  return derive(purpose, id).toString("base64url");
}

/** Six digits for one asked-for code. */
export function codeFor(id: string): string {
  return String(derive("code", id).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Compares without telling by its time how much was right. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}

function derive(purpose: string, id: string): Buffer {
  return createHmac("sha256", secretKey()).update(`lockstep ${purpose} ${id}`).digest();
}
