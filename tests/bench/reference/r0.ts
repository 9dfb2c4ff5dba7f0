// R0: what the machine can do at all. One query, the same rows as a string made by hand.
import { createServer } from "node:http";

import postgres from "postgres";

type Row = { id: string; title: string; note: string | null; owner: string; due: string | null; state: string };

const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 10 });

const server = createServer((request, response) => {
  const planId = request.url?.split("/").at(-1) ?? "";
  if (planId === "ready") return void response.end();
  page(planId).then(
    (html) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(html),
    () => response.writeHead(500).end(),
  );
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");

async function page(planId: string): Promise<string> {
  const rows = await sql<
    Row[]
  >`select id, title, note, owner, due, state from step where plan_id = ${planId} order by rank`;
  const lines = rows.map(
    ({ id, title, note, owner, due, state }) =>
      `<li><b>${safe(title)}</b><p>${safe(note)}</p><span>${safe(owner)}</span><time>${safe(due)}</time><span>${safe(state)}</span><form method="post" action="/steps/${id}/tick"><button name="done" value="yes">Done</button></form></li>`,
  );
  return `<!doctype html><title>Plan</title><ul>${lines.join("")}</ul>`;
}

function safe(text: string | null): string {
  return (text ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
