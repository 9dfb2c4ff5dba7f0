// A result is what a rule answers when it may say no: the value, or one typed refusal.
// A refusal is an expected answer with a sentence for people; a bug throws instead.

export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<const R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
