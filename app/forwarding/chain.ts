// The chain (FW2): who passed it on to whom. A forward hangs from the one it was made from; one whose parent this reader may
// not read starts a chain of its own.

export type Link = { id: string; parentId: string | null };
export type InChain<One extends Link> = One & {
  /** 0 for one that starts a chain. */
  depth: number;
};

/** Every forward under the one it hangs from, in the order given; each exactly once. */
export function asChains<One extends Link>(all: readonly One[]): InChain<One>[] {
  const known = new Set(all.map(({ id }) => id));
  const below = new Map<string, One[]>();
  for (const one of all) {
    const parent = one.parentId !== null && known.has(one.parentId) ? one.parentId : "";
    below.set(parent, [...(below.get(parent) ?? []), one]);
  }
  function under(parent: string, depth: number): InChain<One>[] {
    return (below.get(parent) ?? []).flatMap((one) => [{ ...one, depth }, ...under(one.id, depth + 1)]);
  }
  return under("", 0);
}

/** What hangs from a forward, however far down, without itself. */
export function hangingFrom<One extends Link>(all: readonly One[], id: string): One[] {
  return all.filter(({ parentId }) => parentId === id).flatMap((one) => [one, ...hangingFrom(all, one.id)]);
}

/** A forward and those it hangs from, up to where the chain starts. */
export function upFrom<One extends Link>(all: readonly One[], id: string): One[] {
  const one = all.find((each) => each.id === id);
  return one ? [one, ...(one.parentId ? upFrom(all, one.parentId) : [])] : [];
}
