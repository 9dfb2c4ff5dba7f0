import type { AroundPerson } from "#app/participant/around-person.ts";

export type AroundProps = {
  planId: string;
  personId: string;
  companyName: string;
  workspaceName: string;
  around: AroundPerson;
  /** What was typed and refused, and what is wrong with it. */
  typed: Record<string, string | string[]> | undefined;
  invalid: Record<string, string> | undefined;
};
