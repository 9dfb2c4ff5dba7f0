/** How the table of doors says what somebody is answered: of a plan, of a workspace, in the open. */
import {
  afterProof,
  type Insider,
  isNobody,
  isOutsider,
  type MatrixWorld,
  type PlanRight,
  type Reader,
  rights,
  sellers,
  type WorkspaceRight,
  workspaceRights,
} from "#tests/support/matrix.ts";

/** What a reader is answered: the status, and for a redirect where it leads (its beginning). */
export interface Expected {
  status: number;
  to?: string;
}
type Rule = (who: Reader) => Expected;

export interface Door {
  get: Rule;
  /** Of a form with a field nobody knows: whoever may write here reads 422, and nothing is stored. */
  post?: Rule;
  /** Other ids than those of shared things. */
  ids?: (world: MatrixWorld) => Record<string, string>;
  /** Without scripts the answer to a form is lost there: the page itself leads elsewhere. */
  leadsAway?: boolean;
  /** Of one plan: outsiders cannot tell it from one that does not exist. */
  isOfPlan: boolean;
}

export function is(status: number, to?: string): Expected {
  return { status, ...(to === undefined ? {} : { to }) };
}

export function isSeller(who: Reader): boolean {
  return sellers.some((one) => one === who);
}

/** Of a plan: outsiders first, then what the right gives; `inside` refines what those with the right are answered. */
export function plan(right: PlanRight, inside: (who: Insider) => Expected = () => is(200)): Rule {
  return (who) => {
    if (isOutsider(who)) return isNobody(who) ? is(303, "/sign-in") : is(404);
    if (rights[who].includes(right)) return inside(who);
    return afterProof[who]?.includes(right) ? is(303, "/plans/PLAN/proof") : is(403);
  };
}

export function elsewhere(): Expected {
  return is(303, "/plans/PLAN");
}

export function onlyFor(...some: readonly Insider[]): (who: Insider) => Expected {
  return (who) => is(some.includes(who) ? 200 : 403);
}

export function writes(right: PlanRight): Rule {
  return plan(right, () => is(422));
}

export function page(right: PlanRight, post?: PlanRight): Door {
  return { get: plan(right), isOfPlan: true, ...(post && { post: writes(post) }) };
}
/** What an open page asks by itself: nobody is shown the way to sign in, who may not read is told that it is over. */
export function feed(right: PlanRight): Door {
  const { get, ...door } = page(right);
  const told = (expected: Expected): Expected => (expected.status === 303 ? is(401) : expected);
  return { ...door, get: (who) => told(get(who)) };
}
/** An address that only takes forms: reading it leads to the page it belongs to. */
export function verb(post: PlanRight, get: PlanRight = "readShared"): Door {
  return { get: plan(get, elsewhere), post: writes(post), isOfPlan: true };
}

export function workspace(right: WorkspaceRight, inside: Expected): Rule {
  return (who) => {
    if (isUnknown(who)) return is(303, "/sign-in");
    const given = workspaceRights[who];
    return given ? (given.includes(right) ? inside : is(403)) : is(404);
  };
}

export function isUnknown(who: Reader): boolean {
  return isNobody(who) || /^link/.test(who);
}

export function ofWorkspace(right: WorkspaceRight, post?: WorkspaceRight): Door {
  return { get: workspace(right, is(200)), isOfPlan: false, ...(post && { post: workspace(post, is(422)) }) };
}

/** Another workspace has a library of its own, and this is not in it. */
export function ofOurLibrary(who: Reader): Expected {
  return who === "rivalRep" ? is(404) : workspace("readPlans", is(200))(who);
}

export function signedIn(inside: Expected): Rule {
  return (who) => (isUnknown(who) ? is(303, "/sign-in") : inside);
}

export function everybody(expected: Expected): Rule {
  return () => expected;
}

export function open(get: Rule, post?: Rule): Door {
  return { get, isOfPlan: false, ...(post && { post }) };
}

/** PE5: members and everybody else read that there is nothing. */
export function administratorOnly(inside: Expected): Rule {
  return (who) => (isUnknown(who) ? is(303, "/sign-in") : who === "administrator" ? inside : is(404));
}

/** Those of the buying side who proved who they are. */
export const onThisPlan: readonly Reader[] = ["viewer", "contributor", "hidden", "named", "deputy", "champion"];

/** For these alone; everybody else who is signed in reads that there is nothing. */
export function buys(some: readonly Reader[]): Rule {
  return (who) => (isUnknown(who) ? is(303, "/sign-in") : is(some.includes(who) ? 200 : 404));
}

/** FW3: whoever stands outside learns nothing here; whoever is inside already goes on to the plan. */
export const proof: Rule = (who) => {
  if (isOutsider(who)) return isNobody(who) ? is(303, "/sign-in") : is(404);
  if (who === "linkOfNobody") return is(303, "/plans/PLAN/proof/not-you");
  return /^link/.test(who) || isSeller(who) ? is(200) : is(303, "/plans/PLAN");
};
export const notYou: Rule = (who) => is(isOutsider(who) ? 404 : 200);

/** ST1: where the buyer is, and whether the plan sleeps, is said by the buyer alone; the seller has no such page. */
export function notTheSeller(who: Insider): Expected {
  return is(isSeller(who) ? 403 : 200);
}

/** Signed in, and on no plan. */
export function hasNothing(who: Reader): boolean {
  return ["stranger", "revoked", "formerMember"].includes(who);
}

/** Everybody's pages begin with what is theirs. */
export function homes(who: Reader): string {
  if (isUnknown(who)) return "/sign-in";
  if (who === "administrator") return "/outbox";
  if (isSeller(who) || who === "rivalRep") return "/plans";
  return "/plans/";
}

export const leaders = ["champion", "deputy"] as const;

/** Content of the buying side is looked after by those there who may edit the plan. */
export function tendsBuyers(who: Insider): Expected {
  return is(!isSeller(who) && rights[who].includes("editSteps") ? 200 : 403);
}
