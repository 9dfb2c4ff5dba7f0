import type { Copy } from "#app/taking-away/copy.ts";

/** A copy in which every text is `words`: what somebody might have typed. */
export function copyOf(words: string, day = "2026-11-13"): Copy {
  const at = `${day}T09:30:00.000Z`;
  const readBy = "Acme + Northwind";
  const comments = [{ by: words, company: words, at, text: words, isAnswer: false, readBy: "Only Acme" }];
  return {
    format: "lockstep-plan",
    version: 1,
    takenOn: day,
    takenBy: words,
    holds: [readBy, "Only Acme"],
    plan: {
      ...{ name: words, companies: [words, words], country: "DE", timeZone: "Europe/Berlin", standing: "active" },
      ...{ sleep: words, isPutAway: false, place: { label: words, words }, goLiveOn: "2027-01-15", goLiveWhy: words },
      goLiveChanges: 2,
    },
    why: [
      {
        question: words,
        answers: [
          { choice: words, text: words, by: words, earlier: [{ choice: null, text: words, by: words }], readBy },
        ],
      },
    ],
    measures: [{ name: words, now: words, wanted: words, wantedBy: words, by: words, whose: words, readBy }],
    estimates: [{ name: words, sum: words, by: words, whose: words, readBy, of: [{ label: words, number: 3 }] }],
    criteria: [
      {
        ...{ text: words, isMust: true, judge: words, shownBy: words, readBy },
        found: [{ way: words, word: words, note: words, said: words }],
      },
    ],
    passedOn: [
      {
        ...{ what: words, by: words, to: words, on: day, depth: 1, ask: words, message: words, saidReadOn: day },
        ...{ answer: { said: words, on: day, isByLink: true }, takenBack: { by: words, on: day } },
        questions: [{ question: words, asked: words, answer: words, answeredBy: words }],
        readBy: "Only Acme",
      },
    ],
    whereWeStand: {
      mine: { said: words, on: words, marks: [{ topic: words, mark: words }], readBy: "Only Acme" },
      picture: [{ who: words, title: words, said: words, note: words, earlier: words, marks: [], readBy: "Only Acme" }],
      silent: [{ who: words, title: words, asked: words }],
      talks: [{ title: words, why: words }],
      told: { counts: [{ said: words, count: 5 }], named: [{ who: words, said: words }] },
    },
    summary: {
      pages: [
        {
          title: words,
          sections: [{ title: words, text: words, isLeftOut: false, by: words, made: words, readBy: "Only Acme" }],
        },
      ],
      costs: [{ what: words, amount: words, overThreeYears: words, whose: words, readBy: "Only Acme" }],
      sums: [words],
    },
    project: [
      {
        ...{ text: words, kind: words, day, after: words, who: words, note: words, done: words },
        ...{ now: words, wanted: words, measured: words, readBy },
      },
    ],
    beforeDeciding: [{ text: words, note: words, ticked: words, readBy }],
    path: [
      {
        ...{ label: words, name: words, kind: "trial", state: "current" },
        doneWhen: [{ text: words, isMet: true, by: words, on: day, shownBy: [{ text: words, by: words }] }],
      },
    ],
    moves: [{ at, kind: "start", words, by: words, reason: words, note: words }],
    leftOut: [{ what: words, stage: words, words, reason: words, takenUp: words, readBy }],
    steps: [
      {
        ...{ id: "00000000-0000-4000-8000-000000000001", stage: words, title: words, company: words, owner: words },
        ...{ dueOn: day, progress: "open", state: words, isRequired: true, doneWhen: words, note: words },
        ...{ waitsFor: words, reason: words, helpers: [words], done: { by: words, on: day, evidence: words } },
        ...{ changes: 3, readBy, comments },
      },
    ],
    people: [
      {
        ...{ company: words, name: words, title: words, part: words, decides: words, needs: words, why: words },
        ...{ needed: words, access: words, readBy, comments },
      },
    ],
    questions: [
      {
        ...{ question: words, answer: words, isCondition: false, askedBy: words, from: words, askedOf: words },
        ...{ askedOn: day, answeredBy: words, answeredOn: day, about: words, readBy },
      },
    ],
    decisions: [{ text: words, askedBy: words, outcome: words, decidedBy: words, decidedOn: day }],
    meetings: [{ on: day, notes: words }],
    library: [
      {
        ...{ id: "00000000-0000-4000-8000-000000000002", title: words, question: words, kind: "file", what: words },
        ...{
          from: words,
          on: day,
          helps: words,
          kept: words,
          isRetired: false,
          url: words,
          note: words,
          readBy,
          comments,
        },
        file: { name: words, mediaType: "application/pdf", bytes: 9, sha256: "x" },
      },
    ],
    updates: [{ at, words, readBy }],
  };
}
