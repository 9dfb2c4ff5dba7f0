import { Check, Minus } from "lucide-react";
import type { ReactElement } from "react";

type Who = "link" | "view" | "contribute" | "champion" | "seller";

const acts: readonly { can: string; words: string }[] = [
  { can: "readShared", words: "Read what both companies share" },
  { can: "readOwnLane", words: "Read what only one's own company shares" },
  { can: "takePart", words: "Do one's own steps, and write notes" },
  { can: "editSteps", words: "Add, change and order steps; answer suggestions" },
  { can: "meetVerifiers", words: "Say that a place on the path is done" },
  { can: "moveStage", words: "Say where you are; pause and end" },
  { can: "leadPlan", words: "Shape the path, set go-live, bring people in" },
];

/** What each kind of reader may do, row by row, from the table that decides it. */
export function WhoMayDo({
  may,
  companyName,
  workspaceName,
}: {
  may: readonly { who: Who; can: readonly string[] }[];
  companyName: string;
  workspaceName: string;
}): ReactElement {
  const names: Record<Who, string> = {
    link: "By link",
    view: "Reads and comments",
    contribute: "Changes the plan",
    champion: `Leads at ${companyName}`,
    seller: `At ${workspaceName}`,
  };
  return (
    <div className="relative overflow-x-auto" role="group" aria-label="Table: who may do what" tabIndex={0}>
      <table className="w-full min-w-xl text-start text-sm">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pe-3 text-start font-medium">
              To do
            </th>
            {may.map(({ who }) => (
              <th key={who} scope="col" className="px-2 py-2 text-center font-medium">
                {names[who]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {acts.map(({ can, words }) => (
            <tr key={can}>
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {words}
              </th>
              {may.map((one) => (
                <td key={one.who} className="px-2 py-2 text-center">
                  <YesNo yes={one.can.includes(can)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function YesNo({ yes }: { yes: boolean }): ReactElement {
  const Icon = yes ? Check : Minus;
  return (
    <>
      <Icon className={yes ? "text-ok mx-auto size-5" : "text-ink-3 mx-auto size-5"} aria-hidden="true" />
      <span className="sr-only">{yes ? "Yes" : "No"}</span>
    </>
  );
}
