import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { plainTable } from "#app/lib/workbook.server.ts";
import { downloadAnswer } from "#app/server/file-answer.server.ts";
import { base64Of } from "#app/taking-away/base64.ts";
import { calendarOf } from "#app/taking-away/calendar.server.ts";
import { asJson, copySchema, schemaAsJson } from "#app/taking-away/copy.ts";
import { tablesOf } from "#app/taking-away/tables.ts";
import { fileNameOf, filesInside, lanesAlong, mostOfAllFiles, mostOfOneFile } from "#app/taking-away/taking-away.ts";
import { type InsideFile, keptFile, paperPage } from "#app/taking-away/ui/kept-file.tsx";
import { keptStyle } from "#app/taking-away/ui/kept-style.ts";

import { copyOf } from "./sample-copy.ts";

const planId = "00000000-0000-4000-8000-000000000009";
const now = new Date("2026-11-02T09:00:00Z");
const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</style></title><svg onload=alert(1)>`,
  `javascript:alert(1)`,
  `;base64,"><script>alert(1)</script>`,
];

describe("what goes along", () => {
  it("[EX1] [LN2] is the shared lane, and of one's own lanes those that were asked for and no other", () => {
    const buyer = { lanes: ["shared", "buyer", "own"], side: "buyer" } as const;
    expect(lanesAlong([], buyer)).toEqual(["shared"]);
    expect(lanesAlong(["own", "team"], buyer)).toEqual(["shared", "buyer", "own"]);
    expect(lanesAlong(["seller", "buyer", "shared"], buyer)).toEqual(["shared"]);
    expect(lanesAlong(["team", "own"], { lanes: ["shared"], side: "buyer" })).toEqual(["shared"]);
    expect(lanesAlong(["team"], { lanes: ["shared", "seller", "own"], side: "seller" })).toEqual(["shared", "seller"]);
  });

  it("[EX1] [S28] is called by plain letters, whatever the companies are called", () => {
    const names = { companyName: "Acme", workspaceName: "Northwind", today: "2026-11-23" };
    expect(fileNameOf("plan", "xlsx", names)).toBe("acme-northwind-plan-2026-11-23.xlsx");
    const odd = { ...names, companyName: "../Müller & Söhne GmbH\r\n", workspaceName: "日本" };
    expect(fileNameOf("steps", "csv", odd)).toBe("muller-sohne-gmbh-steps-2026-11-23.csv");
  });

  it("[EX1] takes files in until there is no room, and leaves out what alone is too large", () => {
    const large = { bytes: mostOfOneFile };
    const many = Array.from({ length: 6 }, () => large);
    expect(filesInside([{ bytes: mostOfOneFile + 1 }, ...many, { bytes: 1 }])).toEqual(many.slice(0, 5));
    expect(mostOfAllFiles).toBe(5 * mostOfOneFile);
  });
});

describe("the data", () => {
  it("[EX1] keeps to its own schema, version 1, and the schema is there to read", () => {
    const copy = copyOf("words");
    expect(copySchema.parse(JSON.parse(asJson(copy)))).toEqual(copy);
    expect(() => asJson({ ...copy, steps: [{ ...copy.steps[0], secret: 1 }] as never })).toThrow();
    expect(JSON.parse(schemaAsJson())).toMatchObject({
      properties: { version: { const: 1 }, steps: { type: "array" } },
    });
  });
});

describe("lists", () => {
  it("[EX1] hold every kind of thing with as many cells as columns", () => {
    for (const { name, columns, rows } of tablesOf(copyOf("words"))) {
      expect([name, rows.length > 0, rows.every((row) => row.length === columns.length)]).toEqual([name, true, true]);
    }
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " \u200b=1"])(
    "[EX1] [S34] hold no cell that a program would run: %j",
    (formula) => {
      for (const table of tablesOf(copyOf(formula))) {
        const cells = plainTable(table)
          .slice(1)
          .split(/",?"?|\r\n"/);
        expect(cells.filter((cell) => /^[\s\u200b]*[=+\-@＝]/u.test(cell))).toEqual([]);
      }
    },
  );

  it("[EX1] keep quotes, commas and lines of what somebody typed", () => {
    const [steps] = tablesOf(copyOf('a "b", c\nd'));
    expect(steps && plainTable(steps)).toContain('"a ""b"", c\nd"');
  });
});

describe("the calendar", () => {
  const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, "");

  it("[EX1] has the open steps as whole days that keep their name and say more when they change", () => {
    const text = unfolded(calendarOf(copyOf("Sign it"), { planId, now }));
    expect(text).toContain("UID:00000000-0000-4000-8000-000000000001\r\n");
    expect(text).toContain("SEQUENCE:5\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20261113\r\n");
    expect(text).toContain("DTEND;VALUE=DATE:20261114\r\n");
    expect(text).toContain(`UID:go-live-${planId}\r\nSEQUENCE:2`);
    expect(text).toContain("DTSTART;VALUE=DATE:20270115");
    expect(calendarOf(copyOf("Sign it"), { planId, now })).toBe(calendarOf(copyOf("Sign it"), { planId, now }));
  });

  it("[EX1] leaves out what is done, left out or has no date", () => {
    const copy = copyOf("Sign it");
    const steps = copy.steps.flatMap((step) => [
      { ...step, progress: "done" as const },
      { ...step, progress: "left-out" as const },
      { ...step, dueOn: null },
    ]);
    const text = calendarOf({ ...copy, steps }, { planId, now });
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it.each(["2026-03-29", "2026-10-25", "2028-02-29"])("[EX1] [SC1] moves no day where clocks change: %s", (day) => {
    const text = calendarOf(copyOf("Sign it", day), { planId, now });
    expect(text).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`);
  });

  it.each(["x\r\nATTACH:http://evil.example", "x\nEND:VEVENT\nBEGIN:VALARM", "x\rURL:javascript:alert(1)", "a;b,c\\d"])(
    "[EX1] [S35] takes no line from what somebody typed: %j",
    (words) => {
      const lines = unfolded(calendarOf(copyOf(words), { planId, now })).split(/\r\n|\r|\n/);
      const names = new Set(lines.filter(Boolean).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line));
      for (const name of ["ATTACH", "VALARM", "URL"]) expect([...names]).not.toContain(name);
      expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual([
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "BEGIN:VEVENT",
      ]);
    },
  );
});

describe("the one file", () => {
  const file = (name: string): InsideFile => ({
    ...{ contentId: "00000000-0000-4000-8000-000000000002", fileName: name, mediaType: "application/pdf" },
    ...{ bytes: 9, shownAs: "paper" },
  });

  async function made(
    words: string,
    files: InsideFile[] = [file(words)],
    bytes = ["some ", "by", "tes"],
  ): Promise<string> {
    const copy = copyOf(words);
    const parts: string[] = [];
    const open = (): Promise<AsyncIterable<Uint8Array>> => Promise.resolve(streamed(bytes));
    for await (const part of keptFile({ copy, notes: new Map(), files, styleHash: "sha256-x" }, open)) parts.push(part);
    return parts.join("");
  }

  it("[EX1] holds the files of the library whole, however they come", async () => {
    const page = await made("Offer");
    expect(page).toContain(`href="data:application/pdf;base64,${Buffer.from("some bytes").toString("base64")}"`);
    const parts: string[] = [];
    for await (const part of base64Of(streamed(["a", "", "bcdefg", "hi", "j"]))) parts.push(part);
    expect(Buffer.from(parts.join(""), "base64").toString()).toBe("abcdefghij");
  });

  it("[EX1] holds no file: of its bytes only as much is read as somebody has taken", async () => {
    let [read, taken] = [0, 0];
    async function* large(): AsyncGenerator<Uint8Array> {
      for (; read < 200; read += 1) yield await Promise.resolve(new Uint8Array(65_536));
    }
    const open = (): Promise<AsyncIterable<Uint8Array>> => Promise.resolve(large());
    const files = [file("large")];
    const body = downloadAnswer(keptFile({ copy: copyOf("words"), notes: new Map(), files, styleHash: "" }, open), {
      ...{ fileName: "plan.html", mediaType: "text/html" },
    }).body;
    let ahead = 0;
    for await (const part of body as unknown as AsyncIterable<string>) {
      if (part.length > 60_000) taken += 1;
      ahead = Math.max(ahead, read - taken);
    }
    expect(taken).toBe(200);
    // What waits in between is counted in parts, never in files.
    expect(ahead).toBeLessThan(40);
  });

  it("[EX1] asks nothing of any network: no script, no source, no address but those that somebody typed", async () => {
    const page = await made("See https://acme.example/case");
    expect(page).not.toMatch(/<(script|link|iframe|object|embed|base|form)\b|@import|url\(|\son\w+=|\sstyle="/i);
    const addresses = [...page.matchAll(/\s(?:src|href|srcset|action|poster)="([^"]*)"/g)].map(([, to = ""]) => to);
    const outside = addresses.filter((to) => !to.startsWith("#") && !to.startsWith("data:"));
    expect(new Set(outside)).toEqual(new Set(["https://acme.example/case"]));
    expect(page).toContain(`content="default-src &#x27;none&#x27;`.replaceAll("&#x27;", "'"));
  });

  it.each(hostile)("[EX1] [S29] makes no markup of what somebody typed: %s", async (words) => {
    for (const page of [await made(words), paperPage({ copy: copyOf(words), styleHash: "sha256-x" })]) {
      expect(page).not.toMatch(/<script|<svg|<img src=x|href="javascript/i);
      expect(page.match(/<\/style>/g)).toHaveLength(1);
      expect(page.match(/<\/title>/g)).toHaveLength(1);
    }
  });

  it("[EX1] names what is too large to be in it, and says who else can read what is not for everybody", async () => {
    const page = await made("Offer", []);
    expect(page).toContain("too large to be in here");
    expect(page).toContain("Also in here: what is marked “Only Acme”.");
  });

  it("[EX1] wears the product's colours, in light and in dark", async () => {
    const product = await readFile("app/tailwind.css", "utf8");
    const used = [...keptStyle.matchAll(/--([a-z0-9-]+):(#[0-9a-f]{6})/g)];
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(([, name = "", colour = ""]) => !product.includes(`--${name}: ${colour};`))).toEqual([]);
  });

  it("[EX1] on paper has path, dates, owners and people, and nothing of what was said", () => {
    const page = paperPage({ copy: copyOf("Sign it"), styleHash: "sha256-x" });
    expect(page).toContain("Still to do");
    expect(page).toContain("Fri 13 Nov 2026");
    expect(page).not.toContain("<nav");
    expect(page).not.toContain('class="said"');
  });
});

async function* streamed(parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}
