/**
 * What a mail says. Written when it is sent and inside its reader's own rights, so that nothing goes to somebody who lost
 * them meanwhile (NO2): then it is dropped. A kind of mail that is not here does not compile.
 */
import type { MailKind } from "#app/access/delivery.server.ts";
import { readEnv } from "#app/server/env.server.ts";

import { writeCode, writeInvitation, writeMembership, writeReset } from "./access-letters.server.ts";
import { writeDigest } from "./digest-letter.server.ts";
import { writeForward } from "./forward-letter.server.ts";
import { writeAccessRequest, writeSuccession } from "./lead-letter.server.ts";
import type { AskedLetter, Letter, NoLetter } from "./letter.ts";
import { writeNotice } from "./notice-letter.server.ts";

export async function writeLetter(asked: AskedLetter): Promise<Letter | NoLetter> {
  return isKind(asked.kind) ? writers[asked.kind](asked) : "dropped";
}

const writers: Record<MailKind, (asked: AskedLetter) => Promise<Letter | NoLetter>> = {
  code: writeCode,
  reset: writeReset,
  membership: writeMembership,
  invitation: writeInvitation,
  forward: writeForward,
  question: writeNotice,
  mention: writeNotice,
  notice: writeNotice,
  digest: writeDigest,
  "access-request": writeAccessRequest,
  succession: writeSuccession,
};

function isKind(kind: string): kind is MailKind {
  return Object.hasOwn(writers, kind);
}

/** What the foot of every mail says: who runs the server that sent it. */
export function letterFoot(): string {
  const { publicUrl, operator } = readEnv();
  return `Sent by ${operator.name ?? "Lockstep"}, ${publicUrl}`;
}
