// The addresses of how the company will judge, named once.
type Verb = "removal" | "result" | "sharing";

export function criteriaPath(planId: string): string {
  return `/plans/${planId}/criteria`;
}

export function criterionPath(planId: string, criterionId: string, verb?: Verb): string {
  return verb ? `${criteriaPath(planId)}/${criterionId}/${verb}` : `${criteriaPath(planId)}/${criterionId}`;
}

export function optionsPath(planId: string): string {
  return `${criteriaPath(planId)}/options`;
}

export function optionSharingPath(planId: string, optionId: string): string {
  return `${optionsPath(planId)}/${optionId}/sharing`;
}
