// Serves R1's build over plain node http: nothing stands in front of Remix, nothing is compressed.
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { ServerBuild } from "@remix-run/node";
import { createReadableStreamFromReadable, createRequestHandler, writeReadableStreamToWritable } from "@remix-run/node";

const built = join(process.cwd(), "build/reference/server/index.js");
const handle = createRequestHandler((await import(pathToFileURL(built).href)) as ServerBuild, "production");

const server = createServer((request, response) => {
  if (request.url === "/ready") return void response.end();
  const hasBody = request.method === "POST";
  const asked = new Request(`http://127.0.0.1${request.url ?? "/"}`, {
    method: request.method ?? "GET",
    headers: request.headers as Record<string, string>,
    ...(hasBody && { body: createReadableStreamFromReadable(request), duplex: "half" }),
  });
  handle(asked)
    .then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (answer.body) await writeReadableStreamToWritable(answer.body, response);
      else response.end();
    })
    .catch(() => response.destroy());
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");
