/** Who can be signed in by one click in sample mode, and whose link is opened instead: somebody who never signed in. */
export const samplePersonas = {
  rep: { address: "sam@northwind.example" },
  manager: { address: "mara@northwind.example" },
  marketer: { address: "theo@northwind.example" },
  champion: { address: "dana@acme.example" },
  /** A role that nobody has named: its link reads, and signs nobody in (FW3). */
  finance: { linkOf: "Finance approver" },
} as const satisfies Record<string, { address: string } | { linkOf: string }>;

export type SamplePersona = keyof typeof samplePersonas;
