// What usually happens at each kind of stage, for people who never bought such a thing and got the job by
// default (P17): who asks what, how long it takes, what goes wrong, and when it is right to stop.
// Read by both companies, so it favours neither: two to five sentences, no pressure, no word of the trade.
import type { StageKind } from "./stage.ts";

export const whatUsuallyHappens: Record<StageKind, readonly string[]> = {
  why: [
    "Somebody is unhappy with how things work today and starts to ask around. That is enough for a beginning.",
    "Write down in your own words what costs you time, money or nerves, what better would look like, and what happens if you do nothing. One page will do.",
    "The first question of whoever pays is “Why now?”. If an honest answer is “it costs us little to wait”, waiting is a good decision, and you have saved everybody months.",
    "What goes wrong most often: people agree on a product before they agree on the problem.",
  ],
  options: [
    "You look at what could solve it: changing how you work, building something yourselves, buying something, or leaving it as it is.",
    "Three ways are enough to compare. Ask what each would cost in money and in working time, a rough figure is fine, and talk with whoever runs today's way before they hear of it from somebody else.",
    "This usually takes two to six weeks beside the daily work. It drags on when the list of products grows and nobody has said yet what you need.",
  ],
  needs: [
    "Now the people who will live with it say what they cannot do without. Keep that list short: ten real must-haves help more than a hundred wishes.",
    "Agree how you will judge before you try anything. Afterwards everybody finds the yardstick that suits their favourite.",
    "This is also the time to ask who decides, who signs, and which reviews apply: security, data protection, legal, purchasing, perhaps a works council. Their work often takes longer than everything else, four to twelve weeks is common, so let it start now and run beside the rest.",
    "If it turns out here that nobody can release the money this year, it is better to know it now.",
  ],
  trial: [
    "A few people who would really use it work with it for one or two weeks, on a real case of yours rather than on a demonstration.",
    "Before they start, agree what they are to find out. They will ask how much time it costs them, so clear it with their managers first. Setting up access and data usually takes about a week.",
    "Write the result down whichever way it went. A trial that shows that it does not fit has done its work.",
    "What goes wrong most often: everybody was too busy to try it, and the trial ends without a result. Then make it longer or smaller, but do not guess.",
  ],
  choice: [
    "You choose, and you write down why, and what you did not choose. Half a page is enough, and a year from now you will be glad to have it.",
    "Talk with everyone affected before the choice is announced. Most people do not need to be convinced: they need to be heard, and to see their conditions written down.",
    "It is common to go back from here, to try one more thing or because somebody new has joined. That costs a few weeks and saves a choice that does not hold.",
    "Choosing nothing is a choice too. If none of the ways is good enough, say so and stop here.",
  ],
  approval: [
    "Now the choice becomes an order, and most of the work lies with people you may not know yet. Finance asks what it costs over three years and what it brings. Security asks where your data lies. Legal reads the contract. Purchasing wants the supplier in its system.",
    "From “yes” to a signature often takes six to twelve weeks in a larger company: a data protection agreement four to twelve, registering a supplier about three, and a committee that signs may meet only once a month. Find out its next dates first.",
    "These things can run side by side. Waiting for one before starting the next is what costs most time.",
    "If a condition comes up that you cannot accept, go back to your choice. That is what the approval is for.",
  ],
  golive: [
    "The first people begin to do real work with it, usually a small group before everybody else.",
    "They will ask who shows them how it works, whom they call when it does not, and what happens to the old way of working. Name one person on your side who runs it and has the time to do so.",
    "The first two weeks are slower than before: plan for that, and keep clear of your busiest days.",
    "What goes wrong most often: the contract is signed, everyone moves on, and nobody was asked to bring it in.",
  ],
  results: [
    "You measure again what you measured at the start, usually after 30, 60 and 90 days, and compare it with what you hoped for.",
    "Whoever paid will ask whether it was worth it, and will ask before the contract renews. Figures of your own count more than anybody else's.",
    "Then decide: keep it, change something, or stop. If hardly anybody uses it by the second month, talk with those who do not: they usually know why.",
  ],
};
