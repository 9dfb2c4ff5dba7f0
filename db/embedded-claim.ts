// One Lockstep at a time on a database folder. The claim is a loopback port that is open for as long as its holder lives:
// a number in a file alone would outlive a killed process, and a process id may by then be somebody else's.
import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedProblem } from "./embedded-problem.ts";

export async function claimFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const file = path.join(folder, "claim");
  await refuseIfHeld(file, folder);
  const token = randomUUID();
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(token);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as net.AddressInfo;
  const fresh = `${file}.${token}`;
  await writeFile(fresh, JSON.stringify({ port, token }), { mode: 0o600 });
  await rename(fresh, file);
  // Of two that start in the same moment the later writer has it.
  await sleep(100);
  const holder = await readHolder(file);
  if (holder?.token !== token) {
    server.close();
    await refuseIfHeld(file, folder);
  }
  return {
    async release() {
      server.close();
      if ((await readHolder(file))?.token === token) await rm(file, { force: true });
    },
  };
}

interface Holder {
  port: number;
  token: string;
}

async function refuseIfHeld(file: string, folder: string): Promise<void> {
  const holder = await readHolder(file);
  if (!holder || !(await isAlive(holder))) return;
  throw new EmbeddedProblem(
    `Another Lockstep is already running on the database folder ${folder}. Stop it first, or set DATA_DIR to another folder.`,
  );
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    // Gone, or half written by a process that died: nobody holds the folder by it.
    return undefined;
  }
}

function isAlive({ port, token }: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect({ port, host: "127.0.0.1", timeout: 2_000 });
    socket.setEncoding("utf8").on("data", (text: string) => (said += text));
    socket.once("end", () => resolve(said === token));
    socket.once("error", () => resolve(false));
    socket.once("timeout", () => resolve(false));
    socket.once("close", () => resolve(said === token));
  });
}
