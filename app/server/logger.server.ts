// The log: one JSON line an event, made of fields that are named here. No query strings, tokens, cookies, bodies or values.
import type { Logger, LoggerOptions } from "pino";
import { pino } from "pino";
import type { Env } from "./env.server.ts";

export type { Logger } from "pino";

export function createLogger({ logLevel }: Pick<Env, "logLevel">): Logger {
  const options: LoggerOptions = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    // A second net: the fields below are never logged on purpose.
    redact: {
      paths: [
        "password",
        "token",
        "cookie",
        "authorization",
        "code",
        "*.password",
        "*.token",
        "*.cookie",
        "*.authorization",
        "*.code",
        "headers",
        "body",
      ],
      remove: true,
    },
    serializers: { error: describeError },
  };
  // Written some at a time: a call to the system for each line costs more than making it. What is left goes out at the end.
  return pino(options, pino.destination({ sync: false, minLength: 8_192, periodicFlush: 100 }));
}

/** A path as it may stand in the log: what follows `/l/` and anything that looks like a token is left out. */
export function loggablePath(path: string): string {
  return path
    .split("/")
    .map((part, index, parts) => (parts[index - 1] === "l" || looksLikeToken(part) ? "[token]" : part))
    .join("/")
    .slice(0, 300);
}

/** What may be logged of an error. A database error's message, parameters and detail can hold what people wrote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
  const root = rootCause(error);
  const { code, constraint_name: constraint, table_name: table, routine } = root as unknown as Record<string, unknown>;
  const isFromDatabase = root.name === "PostgresError" || error.message.startsWith("Failed query");
  return {
    name: root.name,
    ...(isFromDatabase
      ? { sqlState: code, constraint, table, routine }
      : { reason: code, message: root.message.slice(0, 500) }),
    stack: frames,
  };
}

function rootCause(error: Error): Error {
  return error.cause instanceof Error ? rootCause(error.cause) : error;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function looksLikeToken(part: string): boolean {
  return /^[\w-]{20,}$/.test(part) && !uuid.test(part);
}
