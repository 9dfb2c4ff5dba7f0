// What the transaction of each client is about to read, gathered but not sent yet.

export type Waiting = { send: () => void };

export const waitingReads = new WeakMap<object, Waiting>();

/** Called before anything else is asked of a client: a row that is held is read after it is held, never before. */
export function sendWaiting(client: object): void {
  const reads = waitingReads.get(client);
  waitingReads.delete(client);
  reads?.send();
}
