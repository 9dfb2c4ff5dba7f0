// R2: the shortest way from a write to an open page. One UPDATE with its NOTIFY, one LISTEN, a line to each stream.
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";

import postgres from "postgres";

const url = process.env["DATABASE_URL"] ?? "";
const sql = postgres(url, { max: 10 });
const streams = new Set<ServerResponse>();
let count = 0;

await sql`create table if not exists ticks (id int primary key, count int not null)`;
await sql`insert into ticks values (1, 0) on conflict do nothing`;
await postgres(url, { max: 1 }).listen("ticks", (text) => {
  for (const stream of streams) stream.write(`event: changed\nid: ${text}\ndata: {"count":1}\n\n`);
});

const server = createServer((request, response) => {
  if (request.url === "/ready") return void response.end();
  if (request.method === "POST") {
    write().then(
      () => response.writeHead(204).end(),
      () => response.writeHead(500).end(),
    );
    return;
  }
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write("retry: 2000\n\n");
  streams.add(response);
  response.once("close", () => streams.delete(response));
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");

async function write(): Promise<void> {
  count += 1;
  const seq = String(count);
  await sql.begin(async (tx) => {
    await tx`update ticks set count = count + 1 where id = 1`;
    await tx`select pg_notify('ticks', ${seq})`;
  });
}
