// A copy of the plan in the form that the address names, with the lanes that go along (EX1): asked anew for each request.
import { createHash } from "node:crypto";

import { planRoute } from "#app/access/guard.server.ts";
import { parseNote } from "#app/content/markdown.server.ts";
import { plainTable, workbookOf } from "#app/lib/workbook.server.ts";
import { downloadAnswer, paperAnswer } from "#app/server/file-answer.server.ts";
import { storage } from "#app/server/storage.server.ts";
import { calendarOf } from "#app/taking-away/calendar.server.ts";
import { asJson, schemaAsJson } from "#app/taking-away/copy.ts";
import { readCopy, type Taken } from "#app/taking-away/copy.queries.server.ts";
import { tableKeyOf, tableOf, tablesOf } from "#app/taking-away/tables.ts";
import { fileNameOf, filesInside, formatOf, lanesAlong } from "#app/taking-away/taking-away.ts";
import { keptFile, paperPage } from "#app/taking-away/ui/kept-file.tsx";
import { keptStyle } from "#app/taking-away/ui/kept-style.ts";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params, url }) => {
  const format = formatOf(params["format"]);
  if (format === null) throw new Response(null, { status: 404, statusText: "Not Found" });
  const taken = await readCopy(viewer, lanesAlong(url.searchParams.getAll("with"), viewer));
  const { copy } = taken;
  const save = (body: Parameters<typeof downloadAnswer>[0], mediaType: string, what = "plan"): Response =>
    downloadAnswer(body, { fileName: fileNameOf(what, format, viewer), mediaType });
  switch (format) {
    case "html":
      return save(oneFile(taken), "text/html; charset=utf-8");
    case "print":
      return paperAnswer(paperPage({ copy, styleHash }), styleHash);
    case "xlsx":
      return save(await workbookOf(tablesOf(copy)), sheetType);
    case "csv": {
      const table = tableOf(copy, tableKeyOf(url.searchParams.get("list")));
      return save(plainTable(table), "text/csv; charset=utf-8", table.key);
    }
    case "ics":
      return save(calendarOf(copy, viewer), "text/calendar; charset=utf-8");
    case "json":
      return save(asJson(copy), "application/json; charset=utf-8");
    case "schema":
      return downloadAnswer(schemaAsJson(), {
        fileName: "lockstep-plan-1.schema.json",
        mediaType: "application/json; charset=utf-8",
      });
  }
});

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const styleHash = `sha256-${createHash("sha256").update(keptStyle).digest("base64")}`;

/** The rights were asked for above; the bytes of the files follow as the reader takes them. */
function oneFile({ copy, files }: Taken): AsyncGenerator<string> {
  const all = [...files].map(([contentId, file]) => ({ contentId, ...file }));
  const notes = new Map(
    copy.library.flatMap(({ id, note }) => (note === null ? [] : [[id, parseNote(note)] as const])),
  );
  return keptFile({ copy, notes, files: filesInside(all), styleHash }, ({ contentId }) =>
    storage().open(files.get(contentId)?.fileId ?? ""),
  );
}
