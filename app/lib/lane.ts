// A side is one of the two parties of a plan. A lane says who may read an item: both sides (shared),
// one side (buyer, seller), or its author alone (own). Every item has exactly one lane, and a lane
// only ever grows wider: own, then the author's side, then shared (LN3).

export const sides = ["buyer", "seller"] as const;
export type Side = (typeof sides)[number];

export const lanes = ["shared", "buyer", "seller", "own"] as const;
export type Lane = (typeof lanes)[number];

export function otherSide(side: Side): Side {
  return side === "buyer" ? "seller" : "buyer";
}

/** The lanes a person of this side reads; `own` holds their own items only. */
export function lanesReadBy(side: Side): readonly Lane[] {
  return ["shared", side, "own"];
}

/** True when every reader of `from` also reads `to`, and others do too. Buyer and seller lanes are never wider than each other. */
export function isWider(from: Lane, to: Lane): boolean {
  return width[to] > width[from];
}

/** LN3: whether an item of somebody on `side` may go from one lane to the other. Never back, never into the other side's lane. */
export function mayWiden(move: { from: Lane; to: Lane; side: Side }): boolean {
  return isWider(move.from, move.to) && move.from !== otherSide(move.side) && move.to !== otherSide(move.side);
}

const width: Record<Lane, number> = { own: 0, buyer: 1, seller: 1, shared: 2 };
