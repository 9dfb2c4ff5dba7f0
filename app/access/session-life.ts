/** How long a session lives. Each kind has an idle and an absolute end, on top of the library's own sliding one (S21). */
export type SessionKind = "member" | "buyer" | "administrator";

/** What its end depends on; the times in milliseconds. */
interface Life {
  kind: SessionKind;
  createdAt: number;
  lastSeenAt: number;
}

/** A session as a statement says it that asks for something else besides. */
export interface FoundSession extends Life {
  personId: string;
  expiresAt: number;
}

const day = 24 * 60 * 60 * 1000;
const limits: Record<SessionKind, { idle: number; absolute: number }> = {
  member: { idle: 14 * day, absolute: 30 * day },
  buyer: { idle: 7 * day, absolute: 30 * day },
  administrator: { idle: day / 2, absolute: day },
};
/** The last visit is written down at most this often: a page view is not a write. */
export const seenEvery = 10 * 60 * 1000;
/** The sliding end; it is put off in the second half of this time. */
export const lifetimeDays = 30;

export function absoluteSeconds(kind: SessionKind): number {
  return limits[kind].absolute / 1000;
}

export function isOver({ kind, createdAt, lastSeenAt }: Life, now: Date): boolean {
  const { idle, absolute } = limits[kind];
  return now.getTime() - createdAt > absolute || now.getTime() - lastSeenAt > idle;
}

/** Whether it is good and nothing of it is to be written down; else `readSession` says what becomes of it. */
export function standsAsItIs(session: FoundSession, now: Date): boolean {
  const isYoung = session.expiresAt - now.getTime() > (lifetimeDays * day) / 2;
  return isYoung && !isOver(session, now) && now.getTime() - session.lastSeenAt <= seenEvery;
}
