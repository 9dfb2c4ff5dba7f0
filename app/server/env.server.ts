// The settings of this installation: read once from the environment, refused with a list in words when one is wrong.
import path from "node:path";
import { z } from "zod";

export interface Env {
  port: number;
  /** What to listen on; `localhost` means both loopback addresses. */
  host: string;
  /** Unset: the embedded database. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Where the bytes of files lie. */
  filesDir: string;
  /** Of one file. */
  maxUploadBytes: number;
  /** What the files of one side of a plan, and those of a workspace's library, may come to. */
  planQuotaBytes: number;
  libraryQuotaBytes: number;
  /** Without a path; every absolute link starts with it, never with what a request says. */
  publicUrl: string;
  /** Values of `Host` that are ours, in lower case, with the port where it is not the scheme's own. */
  hosts: readonly string[];
  /** Values of `Origin` that are ours. */
  origins: readonly string[];
  /** Served over https: `__Host-` cookies, `Secure`, HSTS. */
  isSecure: boolean;
  /** Plain http on a host that others can reach: every page says so. */
  showsHttpBanner: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Unset: a random one is kept in the data folder; ask `secretKey()`. */
  secretKey: string | undefined;
  /** How many proxies stand in front of Lockstep and add to X-Forwarded-For. */
  trustedProxies: number;
  operator: {
    name: string | undefined;
    place: string | undefined;
    retention: string | undefined;
    securityContact: string | undefined;
    imprintUrl: string | undefined;
    privacyUrl: string | undefined;
  };
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Whose server this is: only where a company that buys runs it do purchases of several vendors join one project (JN1). */
  runBy: "buyer" | "seller";
  /** The sample world and its one-click sign-in; only where nobody but this machine can reach Lockstep. */
  isSampleMode: boolean;
}

/** Its message is a list in words, one line per wrong setting. */
export class SettingsProblem extends Error {
  override name = "SettingsProblem";
}

const MB = 1024 * 1024;
const optional = z.string().trim().min(1).optional();

const schema = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a number from 1 to 65535." })
    .int("PORT must be a whole number.")
    .min(1, "PORT must be a number from 1 to 65535.")
    .max(65_535, "PORT must be a number from 1 to 65535.")
    .default(3000),
  HOST: z.string().trim().default("localhost"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "DATABASE_URL must look like postgres://user:password@host:5432/database.",
    })
    .optional(),
  DATA_DIR: z.string().default("data"),
  FILES_DIR: optional,
  MAX_UPLOAD_MB: megabytes("MAX_UPLOAD_MB", 100),
  PLAN_QUOTA_MB: megabytes("PLAN_QUOTA_MB", 2_000),
  LIBRARY_QUOTA_MB: megabytes("LIBRARY_QUOTA_MB", 20_000),
  PUBLIC_URL: webAddress("PUBLIC_URL"),
  ALLOW_HTTP: yesOrNo("ALLOW_HTTP"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "SMTP_URL must look like smtp://user:password@host:587 or smtps://…" })
    .optional(),
  MAIL_FROM: optional,
  SECRET_KEY: z.string().min(32, "SECRET_KEY must have at least 32 characters.").optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "TRUSTED_PROXIES must be the number of proxies in front of Lockstep." })
    .int("TRUSTED_PROXIES must be a whole number.")
    .min(0, "TRUSTED_PROXIES cannot be negative.")
    .max(10, "TRUSTED_PROXIES can be 10 at most.")
    .default(0),
  OPERATOR_NAME: optional,
  OPERATOR_PLACE: optional,
  RETENTION: optional,
  SECURITY_CONTACT: optional,
  IMPRINT_URL: webAddress("IMPRINT_URL"),
  PRIVACY_URL: webAddress("PRIVACY_URL"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "LOG_LEVEL must be debug, info, warn, error or silent.",
    })
    .default("info"),
  RUN_BY: z
    .enum(["buyer", "seller"], {
      error: "RUN_BY must be buyer (a company that buys runs this server) or seller (a company that sells does).",
    })
    .default("seller"),
  SAMPLE: yesOrNo("SAMPLE"),
});

let ofThisProcess: Env | undefined;

/** The settings of this process, read at the first call; of a record where one is given. Throws `SettingsProblem`. */
export function readEnv(record?: Record<string, string | undefined>): Env {
  if (record) return parse(record);
  return (ofThisProcess ??= parse(process.env));
}

/** `__Host-session` under https, `lockstep-session` otherwise: a browser takes the prefix only with `Secure`. */
export function cookieName(name: string, env: Env = readEnv()): string {
  return env.isSecure ? `__Host-${name}` : `lockstep-${name}`;
}

function parse(record: Record<string, string | undefined>): Env {
  // A setting left empty, as compose files do, is one that is not set.
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (!result.success) throw refusal(result.error.issues.map((issue) => issue.message));
  const raw = result.data;
  const publicUrl = new URL(raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`);
  const isSecure = publicUrl.protocol === "https:";
  const isLoopback = isLoopbackHost(publicUrl.hostname);
  const isLocalOnly = isLoopback && isLoopbackHost(raw.HOST);
  const problems = [];
  if (publicUrl.pathname !== "/" || publicUrl.search || publicUrl.hash || publicUrl.username) {
    problems.push("PUBLIC_URL must be only scheme, host and port, like https://plans.example.com.");
  }
  if (!isSecure && !isLoopback && raw.ALLOW_HTTP !== "1") {
    problems.push(
      `PUBLIC_URL ${publicUrl.origin} is not encrypted. Use https://, or set ALLOW_HTTP=1 if nobody else can read this network.`,
    );
  }
  if (raw.SAMPLE === "1" && !isLocalOnly) {
    problems.push(
      "SAMPLE=1 signs people in by one click, so it needs PUBLIC_URL and HOST to be this machine only (localhost).",
    );
  }
  if (raw.SMTP_URL && !raw.MAIL_FROM)
    problems.push("MAIL_FROM must be set when SMTP_URL is: the address that mails come from.");
  if (problems.length > 0) throw refusal(problems);

  const names = isLoopback ? ["localhost", "127.0.0.1", "[::1]"] : [publicUrl.hostname];
  const port = publicUrl.port ? `:${publicUrl.port}` : "";
  return {
    port: raw.PORT,
    host: raw.HOST,
    databaseUrl: raw.DATABASE_URL,
    dataDir: path.resolve(raw.DATA_DIR),
    filesDir: path.resolve(raw.FILES_DIR ?? path.join(raw.DATA_DIR, "files")),
    maxUploadBytes: raw.MAX_UPLOAD_MB * MB,
    planQuotaBytes: raw.PLAN_QUOTA_MB * MB,
    libraryQuotaBytes: raw.LIBRARY_QUOTA_MB * MB,
    publicUrl: publicUrl.origin,
    hosts: names.map((name) => name + port),
    origins: names.map((name) => `${publicUrl.protocol}//${name}${port}`),
    isSecure,
    showsHttpBanner: !isSecure && !isLoopback,
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM ?? "Lockstep <lockstep@localhost>",
    secretKey: raw.SECRET_KEY,
    trustedProxies: raw.TRUSTED_PROXIES,
    operator: {
      name: raw.OPERATOR_NAME,
      place: raw.OPERATOR_PLACE,
      retention: raw.RETENTION,
      securityContact: raw.SECURITY_CONTACT,
      imprintUrl: raw.IMPRINT_URL,
      privacyUrl: raw.PRIVACY_URL,
    },
    logLevel: raw.LOG_LEVEL,
    runBy: raw.RUN_BY,
    isSampleMode: isLocalOnly && (raw.SAMPLE === undefined ? raw.DATABASE_URL === undefined : raw.SAMPLE === "1"),
  };
}

function refusal(sentences: string[]): SettingsProblem {
  return new SettingsProblem(
    ["Lockstep cannot start with these settings:", ...sentences.map((line) => `  - ${line}`)].join("\n"),
  );
}

function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function webAddress(name: string): z.ZodType<string | undefined> {
  return z
    .url({ protocol: /^https?$/, error: `${name} must be a web address that starts with http:// or https://.` })
    .optional();
}

function yesOrNo(name: string): z.ZodType<"1" | "0" | undefined> {
  return z.enum(["1", "0"], { error: `${name} must be 1 or 0.` }).optional();
}

function megabytes(name: string, usual: number): z.ZodType<number> {
  const say = `${name} must be a whole number of megabytes, from 1 to 1000000.`;
  return z.coerce.number({ error: say }).int(say).min(1, say).max(1_000_000, say).default(usual);
}
