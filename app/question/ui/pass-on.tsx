import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { questionLength } from "#app/question/question.ts";
import { questionPath } from "#app/question/question-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Card } from "#app/ui/section.tsx";

/** From the team to the other company: only these words go, in the name of whoever sends them (QU5, LN3). */
export function PassOn({
  planId,
  question,
  them,
  formKey,
}: {
  planId: string;
  question: { id: string; text: string };
  them: string;
  formKey: string;
}): ReactElement {
  return (
    <Card>
      <Disclosure summary={`Pass it on to ${them}, without the name`}>
        <Form method="post" action={questionPath(planId, question.id, "passing-on")} className="grid gap-4 pt-2">
          <input type="hidden" name="key" value={formKey} />
          <TextArea
            name="text"
            id="passed-on"
            label={`What ${them} will read`}
            hint={`These words and your name, nothing else: not who asked, and not when. It cannot be taken back once ${them} has read it.`}
            rows={4}
            required
            dir="auto"
            maxLength={questionLength}
            defaultValue={question.text}
          />
          <div>
            <Button type="submit" wide>
              Ask {them}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}
