import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export interface Cable {
  /** The database's address by way of this cable. */
  url: string;
  /** Everything that runs through it breaks, and nothing gets through until `mend`. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** A line to the database that a test can cut; every other test of the run keeps its own. */
export async function layCable(databaseUrl: string): Promise<Cable> {
  const far = new URL(databaseUrl);
  const open = new Set<Socket>();
  const carry = (near: Socket): void => {
    const there = connect(Number(far.port || 5432), far.hostname.replace(/^\[|\]$/g, ""));
    for (const [end, other] of [
      [near, there],
      [there, near],
    ] as const) {
      open.add(end);
      end.on("error", () => other.destroy());
      end.once("close", () => {
        open.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  };
  let server: Server = createServer(carry).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async cut() {
      const closed = once(server, "close");
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    async mend() {
      server = createServer(carry).listen(port, "127.0.0.1");
      await once(server, "listening");
    },
  };
}
