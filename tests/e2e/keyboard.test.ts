// That the walk through the pages by keyboard (tests/support/keyboard.ts) sees what is wrong: a page with one fault at a time.
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";

import { newSide } from "#tests/support/browser.ts";
import { findByKeyboard } from "#tests/support/keyboard.ts";

let page: Page;
beforeAll(async () => {
  ({ page } = await newSide());
});

const style = `<style>
  body { margin: 0; font: 16px sans-serif }
  a[href], button, input { display: inline-block; min-width: 44px; min-height: 44px; margin: 4px }
  .skip:not(:focus) { position: absolute; min-width: 0; min-height: 0; width: 1px; height: 1px; overflow: hidden }
  :focus-visible { outline: 3px solid blue }
</style>`;
function rows(count: number): string {
  return Array.from({ length: count }, (_, index) => `<p><button>Row ${index}</button></p>`).join("");
}

async function walk(html: string): Promise<string[]> {
  await page.setContent(`<!doctype html>${style}<button>First</button>${html}<button>Last</button>`);
  return findByKeyboard(page, { least: 44 });
}

it("has nothing to say of pages that can be walked through, short and long", async () => {
  const page = `<a href="#x" class="skip">Skip</a><a href="#x">A link</a><p>Words with <a href="#y" style="display: inline">a link</a> in them.</p>
    <label>Day <input type="date"></label><label>Hour <input type="time"></label>
    <label><input type="radio" name="one">One</label><label><input type="radio" name="one" checked>Other</label>
    <button disabled>Not now</button><input type="hidden"><dialog><button>Closed</button></dialog>`;
  expect(await walk(page)).toEqual([]);
  expect(await walk(page + rows(30))).toEqual([]);
});

it("stays in a dialog that is open", async () => {
  await page.setContent(
    `${style}<button tabindex="-1">Behind</button><dialog><button tabindex="-1">One</button></dialog>`,
  );
  await page.locator("dialog").evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  expect(await findByKeyboard(page, { least: 44 })).toEqual([`button "One" is not reached by Tab`]);
});

const trap = `<button onkeydown="if (event.key === 'Tab') event.preventDefault()">Trap</button>`;

it.each([
  ["a button that Tab passes by", `<button tabindex="-1">By</button>`, `button "By" is not reached by Tab`],
  ["a role nobody reaches", `<div role="switch">By</div>`, `div "By" is not reached by Tab`],
  ["what only a pointer works", `<p onclick="0">Press</p>`, `p "Press" listens to the pointer alone`],
  [
    "a label of a field that is away",
    `<label>File <input type="file" style="display: none"></label>`,
    `label "File" is for a field that is not reached by Tab`,
  ],
  [
    "a button before its turn",
    `<button tabindex="2">Early</button>`,
    `button "Early" goes before its turn: tabindex 2`,
  ],
  [
    "a stop without a mark",
    `<button style="outline: 0">Bare</button>`,
    `button "Bare" does not show that it has the focus`,
  ],
  ["an unseen stop", `<button style="opacity: 0">Ghost</button>`, `button "Ghost" has the focus and is not to be seen`],
  [
    "a stop under something else",
    `<button>Low</button><div id="over" style="position: fixed; inset: 0">Over</div>`,
    `button "Low" has the focus under div "Over"`,
  ],
  [
    "a target too small for a finger",
    `<button style="min-width: 0; min-height: 0; width: 30px; height: 20px">S</button>`,
    `button "S" is 30 by 20 pixels, not 44, in 1280`,
  ],
  [
    "a stop that gives the focus away",
    `<button onfocus="this.blur()">Shy</button>`,
    `button "Shy" does not take the focus`,
  ],
  ["a trap at the beginning", trap, `button "Last" is not what Tab comes to, but button "First", button "Trap"`],
  ["a trap at the end", rows(12) + trap, `button "Last" is not what Tab comes to, but nothing`],
])("sees %s", async (_, html, words) => {
  expect(await walk(html)).toContain(words);
});
