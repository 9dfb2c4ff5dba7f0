import { describe, expect, it } from "vitest";

import { isWorthAWord, reminderText } from "#app/forwarding/reminder.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

const calendar = workingCalendar({ holidays: ["2026-11-04"] });
const dana = { name: "Dana Kim", workspaceName: "Northwind" };
const sent = { title: "Cost and return", asksStand: false, on: "Thu 29 Oct", by: null };

describe("a friendly word", () => {
  it("[FW2] is worth it after three working days, weekends and holidays left out, and after a word three more", () => {
    const thursday = { sentOn: "2026-10-29", remindedOn: null } as const;
    expect(isWorthAWord(thursday, { today: "2026-11-02", calendar })).toBe(false);
    expect(isWorthAWord(thursday, { today: "2026-11-03", calendar })).toBe(true);
    const reminded = { ...thursday, remindedOn: "2026-11-03" } as const;
    expect(isWorthAWord(reminded, { today: "2026-11-06", calendar })).toBe(false);
    expect(isWorthAWord(reminded, { today: "2026-11-09", calendar })).toBe(true);
  });

  it("[FW2] is in the sender's own voice, makes no answer easy too, and presses nobody", () => {
    const text = reminderText({ name: "Milan Novak" }, sent, dana);
    expect(text).toMatch(/^Hi Milan,\n\non Thu 29 Oct I sent you “Cost and return”\./);
    expect(text).toContain("“not mine to say” is an answer too");
    expect(text).toMatch(/\n\nDana Kim$/);
    expect(text).not.toMatch(
      /\b(urgent|deadline|still|overdue|waiting|as soon as possible|champion|nudge|buyer|seller)\b/i,
    );
  });

  it("[FW2] names who sent it where that was a colleague, and what was asked", () => {
    expect(reminderText({ name: null }, { ...sent, by: "Dev Deputy" }, dana)).toContain("Dev Deputy sent you");
    expect(reminderText({ name: null }, { ...sent, title: null }, dana)).toContain("where we are with Northwind");
    const stand = reminderText({ name: null }, { ...sent, asksStand: true, title: "Could you live with this?" }, dana);
    expect(stand).toContain("I asked you whether you could live with");
  });
});
