// What the bench asks of its readers, and what they tell.

export type Sent = { method?: "POST"; path: string; headers: Record<string, string>; body?: string };

/** Asks the same server over and over; several requests are taken in turn, each job of one name where the last one ended. */
export type AskJob = {
  kind: "ask";
  name: string;
  url: string;
  requests: readonly Sent[];
  connections: number;
  ms: number;
  /** Any other answer is a failure of the bench. */
  status: number;
};

export type Asked = { perSecond: number; p50: number; p95: number; bytes: number };

/** Opens streams, writes one after the other, and takes the time from each write to each receipt. */
export type ListenJob = {
  kind: "listen";
  url: string;
  stream: Sent;
  streams: number;
  writes: readonly Sent[];
  /** The words in the stream that say that something changed. */
  says: string;
};

export type Listened = { p50: number; p95: number; p99: number; received: number; of: number };

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
