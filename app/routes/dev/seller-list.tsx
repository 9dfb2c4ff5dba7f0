// Only while developing: the list of plans, made of the real components, with the story's words.
import { Plus, Search } from "lucide-react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";

import { Avatar } from "#app/ui/avatar.tsx";
import { buttonClass, LinkButton } from "#app/ui/button.tsx";
import { StatusWord } from "#app/ui/chip.tsx";
import { MemberShell } from "#app/ui/member-shell.tsx";
import { menuItemClass, Menu } from "#app/ui/menu.tsx";
import { MiniRail } from "#app/ui/mini-rail.tsx";
import { Mark } from "#app/ui/product-mark.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { DateText, Kbd } from "#app/ui/small-text.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

type Plan = {
  company: string;
  at?: number;
  ours?: number;
  gap: string;
  gapWords: string;
  goLive?: [string, string];
  fit: string;
  short?: boolean;
  next: string;
  late?: boolean;
};

const plans: Plan[] = [
  {
    company: "Acme",
    at: 3,
    ours: 4,
    gap: "1 ahead of Acme",
    gapWords: "Acme is in Trial, we are in Choice: one ahead",
    goLive: ["2027-01-14", "Thu 14 Jan"],
    fit: "2 working days short",
    short: true,
    next: "Finance review, was due Mon 16 Nov",
    late: true,
  },
  {
    company: "Brightwater Logistics",
    at: 1,
    ours: 3,
    gap: "2 ahead of Brightwater",
    gapWords: "Brightwater is in Options, we are in Trial: two ahead",
    goLive: ["2027-03-01", "Mon 1 Mar"],
    fit: "fits",
    next: "Name who checks security, Thu 26 Nov",
  },
  {
    company: "Cobalt",
    at: 2,
    ours: 1,
    gap: "Cobalt is 1 ahead",
    gapWords: "Cobalt is in Needs, we are in Options: Cobalt is one ahead",
    goLive: ["2027-02-09", "Tue 9 Feb"],
    fit: "fits",
    next: "Draft order, Fri 27 Nov",
  },
  {
    company: "Dunmore",
    at: 3,
    ours: 3,
    gap: "In step",
    gapWords: "Dunmore and we are in Trial: in step",
    fit: "not set",
    next: "None open, 12 days quiet",
  },
  {
    company: "Eastfield",
    ours: 0,
    gap: "",
    gapWords: "Eastfield has not said yet",
    fit: "not set",
    next: "Adopt the draft",
  },
];

const columns = [
  { key: "company", text: "Company" },
  {
    key: "rail",
    text: (
      <>
        <Mark of="circle" /> They are here, <Mark of="diamond" /> we are here
      </>
    ),
    className: "w-72",
  },
  { key: "gap", text: "Gap" },
  { key: "goLive", text: "Go-live" },
  { key: "next", text: "Next by the company" },
];

export const meta: MetaFunction = () => [{ title: "Plans · Lockstep" }];

export default function SellerList(): ReactElement {
  return (
    <MemberShell
      name="Northwind"
      home="/dev/seller-list"
      tabs={[
        { label: "Plans", to: "/dev/seller-list", current: true },
        { label: "Members", to: "/dev/states#members" },
      ]}
      account={
        <Menu label={<Avatar initials="SR" side="theirs" size="small" />} spoken="Account of Sam Rivera">
          <TextLink to="/dev/states#account" className={menuItemClass}>
            Account
          </TextLink>
        </Menu>
      }
      footer={[{ label: "About this server", to: "/dev/states#about" }]}
    >
      <PageTitle
        under="We owe companies 4 things, 1 of them late. On 2 plans we are ahead, 1 company is ahead of us, 1 is quiet for over 10 days."
        action={
          <LinkButton to="/dev/states" look="primary" wide>
            <Plus className="size-4" aria-hidden="true" />
            New plan
          </LinkButton>
        }
      >
        Plans
      </PageTitle>
      <form className="flex flex-wrap items-end gap-3" role="search">
        <label className="rounded-control border-line-strong bg-surface flex min-w-0 flex-1 basis-64 items-center gap-2 border px-3 sm:max-w-sm">
          <Search className="text-ink-3 size-4 shrink-0" aria-hidden="true" />
          <span className="sr-only">Search plans</span>
          <input
            type="search"
            name="q"
            placeholder="Search"
            className="min-h-11 w-full min-w-0 bg-transparent outline-none"
          />
          <Kbd>/</Kbd>
        </label>
        <label className="text-ink-2 flex items-center gap-2 text-sm">
          Sort
          <select name="sort" className="rounded-control border-line-strong bg-surface text-ink min-h-11 border px-2">
            <option>what we owe them</option>
            <option>gap</option>
            <option>go-live</option>
          </select>
        </label>
        <button className={buttonClass({ look: "secondary" })}>Show</button>
      </form>
      <Table caption="Plans, what we owe companies first">
        <TableHead columns={columns} />
        <TableBody>
          {plans.map((plan) => (
            <Row key={plan.company}>
              <Cell heading>
                <TextLink to="/dev/buyer-home" className="text-ink decoration-transparent hover:decoration-current">
                  {plan.company}
                </TextLink>
              </Cell>
              <Cell head="They and we">
                {plan.at === undefined ? (
                  <span className="text-ink-2">has not said yet</span>
                ) : (
                  <MiniRail count={8} at={plan.at} otherAt={plan.ours} label={plan.gapWords} />
                )}
              </Cell>
              <Cell head={plan.gap ? "Gap" : undefined}>{plan.gap}</Cell>
              <Cell head="Go-live">
                {plan.goLive && <DateText iso={plan.goLive[0]}>{plan.goLive[1]}</DateText>}{" "}
                <span className="text-ink-3 block text-sm">
                  {plan.short ? <StatusWord shape="late">{plan.fit}</StatusWord> : plan.fit}
                </span>
              </Cell>
              <Cell head="Next by the company">
                {plan.late ? <StatusWord shape="late">{plan.next}</StatusWord> : plan.next}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </MemberShell>
  );
}
