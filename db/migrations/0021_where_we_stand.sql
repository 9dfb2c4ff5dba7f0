CREATE TABLE "position" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"participant_lane" text,
	"participant_id" uuid,
	"forward_lane" text,
	"forward_id" uuid,
	"voice" uuid,
	"answer" text,
	"words" text,
	"marks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_by_link" boolean DEFAULT false NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "position_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "position_participant_lane" CHECK ("position"."participant_lane" in ('shared', "position"."lane") or "position"."lane" = 'own'),
	CONSTRAINT "position_forward_lane" CHECK ("position"."forward_lane" in ('shared', "position"."lane") or "position"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "position_shown" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position_voice" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"voice" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "position_voice_plan_id_voice_pk" PRIMARY KEY("plan_id","voice")
);
--> statement-breakpoint
ALTER TABLE "forward" ADD COLUMN "asks_stand" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_forward" FOREIGN KEY ("workspace_id","plan_id","forward_lane","forward_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "position_shown" ADD CONSTRAINT "position_shown_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_voice" ADD CONSTRAINT "position_voice_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "position_of_plan" ON "position" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "position_of_forward" ON "position" USING btree ("forward_id");--> statement-breakpoint
CREATE INDEX "position_shown_of_plan" ON "position_shown" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['position', 'position_voice', 'position_shown']) as name;
--> statement-breakpoint

-- PO1: what somebody says of themselves is the buying team's or their own, never the other company's to write; it is added, never
-- changed. Whoever was asked by a link reads the answer that came by it, and no other.
do $$
declare
  a_table text;
begin
  foreach a_table in array array['position', 'position_voice', 'position_shown'] loop
    execute format('alter table %I add check (lane in (''buyer'', ''own''))', a_table);
    execute format('create policy buyer_says on %I as restrictive for insert to lockstep_app with check
      ((select app_side()) = ''buyer'' or (select app_forward()) is not null)', a_table);
    execute format('revoke update, delete on %I from lockstep_app', a_table);
  end loop;
end $$;
--> statement-breakpoint
create policy answered on position for select to lockstep_app using (forward_id = (select app_forward()));
--> statement-breakpoint

-- CO1: what the other company is told of these answers: only of people it knows, who said so themselves, under what the company
-- lets be shown at most. Counts from five on, names of those who agreed to be named; of all others nothing, not even a number.
create function told_answers() returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    with last as (
      select distinct on (participant_id) participant_id, answer, words, is_by_link, at from position
        where plan_id = app_plan() and workspace_id = app_workspace() and lane = 'buyer' and participant_id is not null
        order by participant_id, at desc, id desc
    ), told as (
      select coalesce(p.name, p.title) as called, last.answer, last.words, last.at,
          p.shows_answers = 'by-name' and coalesce(c.answers, 'by-name') = 'by-name' as is_named
        from last join participant p on p.plan_id = app_plan() and p.id = last.participant_id
        left join consent_ceiling c on c.plan_id = p.plan_id
        where last.answer is not null and not last.is_by_link and p.side = 'buyer' and p.lane = 'shared' and p.revoked_at is null
          and p.shows_answers in ('summary', 'by-name') and coalesce(c.answers, 'by-name') <> 'nothing'
    )
    select jsonb_build_object(
      'counts', case when count(*) >= 5 then jsonb_build_object(
        'fine', count(*) filter (where answer = 'fine'), 'yes-if', count(*) filter (where answer = 'yes-if'),
        'not-yet', count(*) filter (where answer = 'not-yet'), 'not-mine', count(*) filter (where answer = 'not-mine')) end,
      'named', coalesce(jsonb_agg(jsonb_build_object('called', called, 'answer', answer, 'words', words) order by called, at)
        filter (where is_named), '[]'))
      from told
  );
end $$;
--> statement-breakpoint
revoke all on function told_answers() from public;
--> statement-breakpoint
grant execute on function told_answers() to lockstep_app;
