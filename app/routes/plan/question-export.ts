// The questions its reader may read, filtered like the list, as a sheet to take away.
import { planRoute } from "#app/access/guard.server.ts";
import { questionFilter } from "#app/question/question.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { questionSheet } from "#app/question/export.server.ts";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const sheet = await questionSheet(await readQuestions(viewer, questionFilter(url.searchParams)));
  return new Response(sheet, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="questions.xlsx"',
      "Cache-Control": "no-store",
    },
  });
});
