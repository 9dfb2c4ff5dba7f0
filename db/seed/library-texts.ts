/** The notes of the story, as their authors wrote them. */
import type { ContentWords } from "#app/content/change.ts";

type Words = Partial<ContentWords> & { title: string };
type Note = { words: Words; body: string };

export const worksheet: Note = {
  words: {
    title: "Cost and return worksheet",
    question: "What does it cost us over three years, and what comes back?",
    purpose: "motivate",
    stageKinds: ["needs", "trial", "choice", "approval"],
    fields: ["finance", "sponsor"],
  },
  body: `One page for whoever releases the money. Every number is yours to replace.

## What it costs over three years

1. **Licences:** 42 people, 31 a month each, falling to 28 in the third year.
2. **Setting it up:** nine days of ours, at a fixed price.
3. **Your own time:** about 25 days, most of them in the first two months. *Leave this in: it is the part most papers forget.*

## What comes back

- A case is looked up once instead of three times. Hamburg measured eleven minutes a case.
- The two old licences end in March.

## What speaks against it

> If fewer than 300 cases a month come in, it does not pay within three years.

Below that number, waiting costs you little. That is a good answer too.`,
};

export const security = {
  words: {
    title: "Security on two pages",
    question: "Where does our data lie, and who can reach it?",
    purpose: "differentiate",
    stageKinds: ["needs", "trial", "approval"],
    fields: ["security", "data-protection", "it"],
  },
  body: `## Where it lies

Frankfurt and Paris. Nothing leaves the EU, backups included.

## Who can reach it

People of yours whom you name. Sign-in goes through your own directory.

## When something goes wrong

You hear of it within 24 hours, by phone, from a person with a name.`,
  second: `## Where it lies

Frankfurt and Paris. Nothing leaves the EU, backups included.

## Who can reach it

- **People of yours** whom you name. Sign-in goes through your own directory.
- **People of ours:** four, by name, each time for one case you asked about, and you read in your log that they did.

## When something goes wrong

You hear of it within 24 hours, by phone, from a person with a name.`,
} satisfies Note & { second: string };

export const tour: Words = {
  title: "Product tour",
  question: "What will it look like on an ordinary Tuesday?",
  purpose: "resonate",
  stageKinds: ["options", "needs", "trial"],
  fields: ["users", "team-lead"],
};

export const whenNot: Note = {
  words: {
    title: "When we are not the right choice",
    question: "For whom is this the wrong thing to buy?",
    purpose: "differentiate",
    isWhenNot: true,
  },
  body: `- You have one team in one place, and fewer than 300 cases a month. A shared inbox does that better.
- You need it on your own machines, without any connection out. We do not do that, and will not next year.
- Your cases are mostly by phone and never written down. Then the first step is another one.

Tell us if one of these is you. We will say so too.`,
};

export const worksCouncil: Note = {
  words: {
    title: "For the works council",
    question: "Can anybody's work be watched with it?",
    purpose: "differentiate",
    stageKinds: ["trial", "approval"],
    fields: ["works-council"],
  },
  body: `No report counts what one person did. The log of who opened a case can be read by two people together, and only for a reason that is written down.

A model agreement of three pages comes with it.`,
};

export const rollout: Note = {
  words: {
    title: "The first six weeks",
    question: "Who does what by when, and how much time do our own people need to give?",
    purpose: "resonate",
    stageKinds: ["choice", "golive"],
    fields: ["project-lead", "it"],
  },
  body: `1. Week one: one team, its real cases, nothing else.
2. Weeks two and three: what that team would change is changed.
3. From week four: the others, two teams at a time.

Count on half a day a week for each team lead.`,
};

export const threeDesks: Words = {
  title: "Three desks, one way of working",
  question: "Has somebody in our place done this before?",
  purpose: "resonate",
  stageKinds: ["why", "options"],
  fields: ["sponsor"],
};

export const contract: Note = {
  words: {
    title: "The contract in plain words",
    question: "Who is liable for what, and how do we get out of it?",
    purpose: "differentiate",
    stageKinds: ["choice", "approval"],
    fields: ["legal", "purchasing", "signatory"],
  },
  body: `Twelve months, then monthly. You take all your data with you as files that open without us. Our liability is capped at two years of fees, as your template asks.`,
};

export const forFinance: Note = {
  words: {
    title: "What finance will ask us",
    question: "What do we say when finance asks why now?",
    stageKinds: ["trial", "choice"],
    fields: ["finance"],
  },
  body: `- **Why not next year?** Lyon opens in January. Two tools for one desk cost us twice.
- **What if it fails?** We stop after the pilot, and owe nothing.
- **Whose budget?** Half service, half IT. *Karin knows.*`,
};

export const pilotDiary: Note = {
  words: {
    title: "Pilot diary, Hamburg",
    question: "What do the people say who work with it?",
    purpose: "motivate",
    stageKinds: ["trial", "choice"],
    fields: ["users", "works-council"],
  },
  body: `**Day 3.** Everybody found their cases. Two could not print.

**Day 6.** The first case solved without asking Lyon twice.

**Day 8.** The night shift misses the phone button. Nothing else.`,
};

export const beforeFinance: Note = {
  words: { title: "Before they talk to finance", stageKinds: ["trial"], fields: ["finance"] },
  body: `Dana goes to finance with the worksheet. Have the numbers of the Hamburg pilot ready, and do not call before she has spoken to them.`,
};

export const penetrationTest: Note = {
  words: {
    title: "Penetration test 2026, summary",
    question: "What did somebody find who was paid to break in?",
    purpose: "differentiate",
    stageKinds: ["trial", "approval"],
    fields: ["security"],
  },
  body: `Nine findings: none critical, two high, both closed in June and tested again. The full report can be read with us on a call.`,
};
