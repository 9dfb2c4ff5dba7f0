import { once } from "node:events";
import type { SMTPServerSession } from "smtp-server";
import { SMTPServer } from "smtp-server";

export interface Mail {
  /** The envelope: who really gets it. */
  to: string[];
  from: string;
  subject: string;
  /** The plain text part. */
  text: string;
  html: string;
  /** As it came over the wire. */
  raw: string;
}

export interface MailBox {
  /** `SMTP_URL` for a server under test. */
  url: string;
  received: readonly Mail[];
  /** The next mail to this address that the test has not taken yet. Fails after the time limit (10 s unless told). */
  next(address: string, timeLimit?: number): Promise<Mail>;
  close(): Promise<void>;
}

/** A mail server on loopback that keeps what it is given and sends nothing on. */
export async function openMailBox(): Promise<MailBox> {
  const received: Mail[] = [];
  const taken = new Set<Mail>();
  let wake: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(readMail(Buffer.concat(parts).toString("latin1"), session));
        for (const go of wake.splice(0)) go();
        done();
      });
    },
  });
  const listening = once(server.server, "listening");
  server.listen(0, "127.0.0.1");
  await listening;
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    async next(to, timeLimit = 10_000) {
      const deadline = Date.now() + timeLimit;
      for (;;) {
        const mail = received.find((one) => !taken.has(one) && one.to.includes(to));
        if (mail !== undefined) {
          taken.add(mail);
          return mail;
        }
        const rest = deadline - Date.now();
        if (rest <= 0) {
          throw new Error(
            `No mail to ${to}. There is: ${received.map((one) => `${one.to.join()} ${one.subject}`).join("; ") || "none"}`,
          );
        }
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, rest);
          wake.push(() => {
            clearTimeout(timer);
            resolve();
          });
        });
        wake = [];
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function readMail(raw: string, session: SMTPServerSession): Mail {
  const { mailFrom, rcptTo } = session.envelope;
  const { headers } = split(raw);
  return {
    from: mailFrom === false ? "" : mailFrom.address,
    to: rcptTo.map((one) => one.address),
    subject: decodeWords(headers.get("subject") ?? ""),
    text: findPart(raw, "text/plain") ?? "",
    html: findPart(raw, "text/html") ?? "",
    raw,
  };
}

function split(entity: string): { headers: Map<string, string>; body: string } {
  const end = entity.indexOf("\r\n\r\n");
  const head = (end === -1 ? entity : entity.slice(0, end)).replace(/\r\n[ \t]+/g, " ");
  const headers = new Map(
    head.split("\r\n").map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { headers, body: end === -1 ? "" : entity.slice(end + 4) };
}

function findPart(entity: string, type: string): string | undefined {
  const { headers, body } = split(entity);
  const contentType = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) {
    return contentType.toLowerCase().startsWith(type)
      ? decode(body, headers.get("content-transfer-encoding") ?? "")
      : undefined;
  }
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const found = findPart(part.replace(/^\r\n/, ""), type);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decode(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = /quoted-printable/i.test(encoding) ? unquote(body.replace(/=\r\n/g, "")) : body;
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n").trimEnd();
}

function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : Buffer.from(unquote(text.replaceAll("_", " ")), "latin1").toString("utf8"),
    );
}

function unquote(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
