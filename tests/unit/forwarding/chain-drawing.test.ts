import { describe, expect, it } from "vitest";

import { drawChains, narrowChains, newestChains, wideChains } from "#app/forwarding/chain-drawing.ts";
import { type ChainLine, chainLine } from "#app/forwarding/chain-line.ts";
import type { ForwardLine } from "#app/forwarding/forward-line.ts";

const plain: ChainLine = {
  ...{ id: "a", parentId: null, depth: 0, by: "You", to: "Helene Brandt", what: "“Cost and return”", on: "Mon 2 Nov" },
  ...{ state: "passed-on", stateWords: "passed it on", stateShort: "passed it on", remindedWords: null },
};
const chains: ChainLine[] = [
  plain,
  {
    ...plain,
    id: "b",
    parentId: "a",
    depth: 1,
    by: "Helene Brandt",
    to: "Office of the board, third floor, on the left",
  },
  { ...plain, id: "c", to: "Milan Novak" },
  { ...plain, id: "d", by: "Dev Deputy", parentId: "not read by this reader" },
];

describe("the picture of chains", () => {
  it("[FW2] begins with whoever passed something on, each once, and branches where a recipient passed it on", () => {
    const { boxes, lines, width, height } = drawChains(chains, wideChains);
    const places = boxes.map(({ words, x, y }) => [words[0], x, y]);
    expect(places).toEqual([
      ["You", 0, 0],
      ["Helene Brandt", 272, 0],
      [expect.stringMatching(/^Office of .*…$/), 544, 0],
      ["Milan Novak", 272, 78],
      ["Dev Deputy", 0, 156],
      ["Helene Brandt", 272, 156],
    ]);
    expect(lines.map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
    expect(boxes.every((box) => box.x + box.width <= width && box.y + box.height <= height)).toBe(true);
  });

  it("[FW2] stands one below the other on a phone, within its width, no box over another", () => {
    const { boxes, width } = drawChains(chains, narrowChains);
    expect(width).toBe(304);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(boxes.length);
    expect(boxes.every((box) => box.x + box.width <= width)).toBe(true);
  });

  it("[FW2] shows the newest chains that fit, each whole, the newest first", () => {
    expect(newestChains(chains, 4).map(({ id }) => id)).toEqual(["d", "c", "a", "b"]);
    expect(newestChains(chains, 3).map(({ id }) => id)).toEqual(["d", "c"]);
    const long = [plain, ...["e", "f"].map((id) => ({ ...plain, id, parentId: "a", depth: 1 }))];
    expect(newestChains(long, 2)).toHaveLength(3);
    expect(newestChains([])).toEqual([]);
  });
});

describe("where something stands that was passed on", () => {
  const line: ForwardLine = {
    ...{ id: "a", parentId: null, depth: 0, title: "Cost and return", contentId: null, brief: null, asksStand: false },
    ...{ by: "Dana Kim", isMine: true, to: "Lena", toId: null, on: "Mon 2 Nov", wayWords: "", answer: null },
    ...{ readWords: null, revokedWords: null, questions: [], readBy: "Only Acme", mayTend: true },
  };
  const nothing = { waits: false, hasBranches: false, stands: null, remindedOn: null };

  it("[FW2] is answered, passed on, with them since a day, or ended", () => {
    const fine = { sentence: "Fine with me", words: null, note: "", isTellable: false, toldWords: null };
    expect(chainLine({ ...line, answer: fine }, nothing)).toMatchObject({
      state: "answered",
      stateWords: "Fine with me",
    });
    expect(chainLine(line, { ...nothing, hasBranches: true }).state).toBe("passed-on");
    expect(chainLine(line, { ...nothing, waits: true, remindedOn: "Tue 3 Nov" })).toMatchObject({
      ...{ by: "You", state: "waits", stateWords: "with them since Mon 2 Nov", remindedWords: "Reminded on Tue 3 Nov" },
    });
    expect(chainLine({ ...line, revokedWords: "Taken back by Dana Kim" }, nothing).state).toBe("ended");
  });

  it("[CO1] tells that it was read only in the words of whoever read it, and of the question where they stand no answer", () => {
    const read = chainLine({ ...line, readWords: "Says they have read it, Tue 3 Nov" }, { ...nothing, waits: true });
    expect(read.stateWords).toBe("with them since Mon 2 Nov · Says they have read it, Tue 3 Nov");
    const asked = { ...line, asksStand: true };
    expect(chainLine(asked, { ...nothing, stands: "Not yet" })).toMatchObject({
      state: "answered",
      stateWords: "Not yet",
    });
    expect(chainLine(asked, nothing)).toMatchObject({
      state: "asked",
      stateWords: "asked on Mon 2 Nov",
    });
  });
});
