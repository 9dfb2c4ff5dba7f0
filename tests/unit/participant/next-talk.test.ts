import { expect, it } from "vitest";

import { type NextTalk, talkToName, talkWords } from "#app/participant/next-talk.ts";

const today = "2026-11-23";
function talk(onDay: NextTalk["onDay"], lane: NextTalk["lane"] = "buyer"): NextTalk {
  return {
    lane,
    personId: "p",
    onDay,
    talkerId: "d",
    talker: "Dana Kim",
  };
}

it("[PE1] the next talk is the earliest ahead, else the last one; on one day one's own", () => {
  expect(talkToName([talk("2026-12-01"), talk("2026-11-26", "own"), talk("2026-11-20")], today)?.onDay).toBe(
    "2026-11-26",
  );
  expect(talkToName([talk("2026-11-10"), talk("2026-11-20")], today)?.onDay).toBe("2026-11-20");
  expect(talkToName([talk("2026-11-26"), talk("2026-11-26", "own")], today)?.lane).toBe("own");
  expect(talkToName([], today)).toBeNull();
  expect(talkWords(talk("2026-11-26"), today)).toBe("Thu 26 Nov, Dana Kim");
  expect(talkWords(talk(today), today)).toBe("today, Dana Kim");
  expect(talkWords(talk("2026-11-19"), today)).toBe("was planned for Thu 19 Nov");
  expect(talkWords({ ...talk("2026-11-26"), talker: null }, today)).toBe("Thu 26 Nov");
});
