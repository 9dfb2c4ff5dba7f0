// What usually happens at each kind of stage, for people who never bought such a thing and got the job by
// default (P17): who asks what, how long it takes, what goes wrong, and when it is right to stop.
// Two to five sentences each. Read by both companies, so they favour neither: no pressure, no word of the trade.
import type { StageKind } from "./stage.ts";

/** One entry is one sentence. */
export const whatUsuallyHappens: Record<StageKind, readonly string[]> = {
  why: [
    "Somebody is unhappy with how things work today and starts to ask around; that is enough for a beginning.",
    "Write down in your own words, on one page, what it costs you, what better would look like, and what happens if you do nothing.",
    "Whoever pays will first ask “Why now?”, and “it costs us little to wait” is a good answer that saves everybody months.",
    "What goes wrong most often: people agree on a product before they agree on the problem.",
  ],
  options: [
    "You look at what could solve it: working differently, building something yourselves, buying something, or leaving it as it is.",
    "Three ways are enough to compare, each with a rough cost in money and in your own time; talk with whoever runs today's way before they hear of it from somebody else.",
    "This usually takes two to six weeks beside the daily work.",
    "It drags on when the list of products grows and nobody has said yet what you need.",
  ],
  needs: [
    "The people who will live with it say what they cannot do without; ten real must-haves help more than a hundred wishes.",
    "Agree how you will judge before you try anything, because afterwards everybody finds the yardstick that suits their favourite.",
    "Ask now who decides, who signs, who releases the money, and which reviews apply: security, data protection, legal, purchasing, perhaps a works council.",
    "Those reviews often take four to twelve weeks, so let them start now and run beside the rest.",
    "If it turns out that there is no money this year, it is better to know it here than after a trial.",
  ],
  trial: [
    "A few people who would really use it work with it for one or two weeks, on a real case of yours rather than on a demonstration.",
    "They will ask how much of their time it takes, so clear it with their managers first; access and data usually need a week to set up.",
    "Write the result down whichever way it went: a trial that shows that it does not fit has done its work, and this is a good place to stop.",
    "What goes wrong most often: everybody was too busy, and it ends without a result.",
  ],
  choice: [
    "You choose, and you write down why and what you did not choose; half a page is enough, and a year from now you will be glad to have it.",
    "Talk with everyone affected first: most people do not need to be convinced, they need to be heard and to see their conditions written down.",
    "This usually takes two to four weeks, and going back is common, to try one more thing or because somebody new has joined.",
    "Choosing nothing is a choice too: if none of the ways is good enough, say so and stop here.",
  ],
  approval: [
    "The choice becomes an order, and most of the work lies with people you may not know yet.",
    "Finance asks what it costs over three years and what it brings, security asks where your data lie, legal reads the contract, and purchasing wants the supplier in its system.",
    "In a larger company, six to twelve weeks from a yes to the signature are usual: let these things run side by side, and find out first when those who sign meet next.",
    "What goes wrong most often: each waits for the other, and nobody asked the one who takes longest.",
    "If a condition comes up that you cannot accept, go back to your choice; that is what this stage is for.",
  ],
  golive: [
    "A small group begins to do real work with it, and the others follow.",
    "They will ask who shows them how it works, whom to call when it does not, and what happens to the old way.",
    "The first two weeks are slower than before, so keep clear of your busiest days.",
    "What goes wrong most often: it is signed, everyone moves on, and nobody here has the time to bring it in.",
  ],
  results: [
    "You measure again what you measured at the start, usually after 30, 60 and 90 days, and put the numbers side by side.",
    "Whoever paid will ask whether it was worth it, most likely before the contract renews, and figures of your own count more than anybody else's.",
    "If hardly anybody uses it by the second month, ask those who do not: they usually know why.",
    "Then decide: keep it, change something, or stop.",
  ],
};
