import path from "node:path";
import { describe, expect, it } from "vitest";
import { cookieName, readEnv, SettingsProblem } from "#app/server/env.server.ts";

describe("readEnv", () => {
  it("needs nothing: loopback, the embedded database and the sample", () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      port: 3000,
      host: "localhost",
      publicUrl: "http://localhost:3000",
      isSecure: false,
      showsHttpBanner: false,
      isSampleMode: true,
    });
    expect(env.databaseUrl).toBeUndefined();
    expect(env.dataDir).toBe(path.resolve("data"));
  });

  it("[S23] takes every loopback name as its own", () => {
    const env = readEnv({ PORT: "4100" });
    expect(env.hosts).toEqual(["localhost:4100", "127.0.0.1:4100", "[::1]:4100"]);
    expect(env.origins).toEqual(["http://localhost:4100", "http://127.0.0.1:4100", "http://[::1]:4100"]);
  });

  it("[S23] takes only its public name otherwise", () => {
    const env = readEnv({ PUBLIC_URL: "https://Plans.Example.com/" });
    expect(env).toMatchObject({
      publicUrl: "https://plans.example.com",
      hosts: ["plans.example.com"],
      origins: ["https://plans.example.com"],
    });
  });

  it("[S22] names the cookies by the scheme", () => {
    expect(cookieName("session", readEnv({}))).toBe("lockstep-session");
    expect(cookieName("session", readEnv({ PUBLIC_URL: "https://plans.example.com" }))).toBe("__Host-session");
  });

  it("[S22] serves others over plain http only when told to, and says so", () => {
    expect(() => readEnv({ PUBLIC_URL: "http://plans.example.com" })).toThrow(/ALLOW_HTTP=1/);
    expect(readEnv({ PUBLIC_URL: "http://plans.example.com", ALLOW_HTTP: "1" }).showsHttpBanner).toBe(true);
  });

  it.each([
    [{ DATABASE_URL: "postgres://u:p@db/x" }, false],
    [{ DATABASE_URL: "postgres://u:p@db/x", SAMPLE: "1" }, true],
    [{ SAMPLE: "0" }, false],
    [{ HOST: "0.0.0.0" }, false],
    [{ PUBLIC_URL: "https://plans.example.com" }, false],
    [{ HOST: "::1", PUBLIC_URL: "http://[::1]:3000" }, true],
  ])("[S45] with %j the sample is %s", (record, isSampleMode) => {
    expect(readEnv(record).isSampleMode).toBe(isSampleMode);
  });

  it.each([{ HOST: "0.0.0.0" }, { PUBLIC_URL: "https://plans.example.com" }])(
    "[S45] refuses one-click sign-in with %j",
    (record) => {
      expect(() => readEnv({ ...record, SAMPLE: "1" })).toThrow(SettingsProblem);
    },
  );

  it("[JN1] is a server that a company that sells runs, unless somebody says that one that buys does", () => {
    expect(readEnv({}).runBy).toBe("seller");
    expect(readEnv({ RUN_BY: "seller" }).runBy).toBe("seller");
    expect(readEnv({ RUN_BY: "buyer" }).runBy).toBe("buyer");
    expect(() => readEnv({ RUN_BY: "Acme" })).toThrow(/ {2}- RUN_BY must be buyer \(.+\) or seller \(.+\)\./);
  });

  it("takes an empty setting for one that is not set", () => {
    expect(readEnv({ DATABASE_URL: "", PORT: " ", SMTP_URL: "" }).port).toBe(3000);
  });

  it("names every wrong setting at once, and no value of a secret one", () => {
    const wrong = {
      PORT: "70000",
      DATABASE_URL: "mysql://root:hunter2@db/x",
      PUBLIC_URL: "plans",
      SECRET_KEY: "hunter2",
      LOG_LEVEL: "loud",
      TRUSTED_PROXIES: "-1",
    };
    const refusal = (): unknown => readEnv(wrong);
    expect(refusal).toThrow(SettingsProblem);
    for (const name of Object.keys(wrong)) expect(refusal).toThrow(new RegExp(`  - ${name} `));
    expect(refusal).not.toThrow(/hunter2/);
  });
});
