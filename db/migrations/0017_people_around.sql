CREATE TABLE "next_talk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"talker_lane" text,
	"talker_id" uuid,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "next_talk_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "next_talk_participant_lane" CHECK ("next_talk"."participant_lane" in ('shared', "next_talk"."lane") or "next_talk"."lane" = 'own'),
	CONSTRAINT "next_talk_talker_lane" CHECK ("next_talk"."talker_lane" in ('shared', "next_talk"."lane") or "next_talk"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "reporting_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"to_lane" text NOT NULL,
	"to_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reporting_line_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "reporting_line_participant_lane" CHECK ("reporting_line"."participant_lane" in ('shared', "reporting_line"."lane") or "reporting_line"."lane" = 'own'),
	CONSTRAINT "reporting_line_to_lane" CHECK ("reporting_line"."to_lane" in ('shared', "reporting_line"."lane") or "reporting_line"."lane" = 'own')
);
--> statement-breakpoint
ALTER TABLE "next_talk" ADD CONSTRAINT "next_talk_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "next_talk" ADD CONSTRAINT "next_talk_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "next_talk" ADD CONSTRAINT "next_talk_talker" FOREIGN KEY ("workspace_id","plan_id","talker_lane","talker_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_to" FOREIGN KEY ("workspace_id","plan_id","to_lane","to_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
CREATE UNIQUE INDEX "next_talk_one" ON "next_talk" USING btree ("plan_id","lane","participant_id") WHERE "next_talk"."lane" <> 'own';
--> statement-breakpoint
CREATE UNIQUE INDEX "next_talk_one_own" ON "next_talk" USING btree ("plan_id","author_id","participant_id") WHERE "next_talk"."lane" = 'own';
--> statement-breakpoint
CREATE INDEX "next_talk_of_plan" ON "next_talk" USING btree ("plan_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_line_one" ON "reporting_line" USING btree ("plan_id","lane","participant_id") WHERE "reporting_line"."lane" <> 'own';
--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_line_one_own" ON "reporting_line" USING btree ("plan_id","author_id","participant_id") WHERE "reporting_line"."lane" = 'own';
--> statement-breakpoint
CREATE INDEX "reporting_line_of_plan" ON "reporting_line" USING btree ("plan_id");
--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['reporting_line', 'next_talk']) as name;
--> statement-breakpoint

-- Whom the company's people report to, and when they are talked to, is written by the company alone; a talk is never shared.
do $$
declare
  a_table text;
begin
  foreach a_table in array array['reporting_line', 'next_talk'] loop
    execute format('create policy buyer_adds on %I as restrictive for insert to lockstep_app with check ((select app_side()) = ''buyer'')', a_table);
    execute format('create policy buyer_changes on %I as restrictive for update to lockstep_app using ((select app_side()) = ''buyer'')', a_table);
    execute format('create policy buyer_takes_back on %I as restrictive for delete to lockstep_app using ((select app_side()) = ''buyer'')', a_table);
  end loop;
end $$;
--> statement-breakpoint

-- PE2: which roles earlier plans of the same company with this workspace had, from what both companies read there, without a
-- name. For the company's own people who proved who they are; a draft that nobody there has taken is nobody's to know.
create function earlier_roles() returns table (field text, title text, decides text, needs text, buying_role text, is_role boolean, started_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.field, p.title, p.decides, p.needs, p.buying_role, p.name is null, earlier.created_at
    from plan here
    join plan earlier on earlier.workspace_id = here.workspace_id and earlier.company_id = here.company_id
      and earlier.id <> here.id and earlier.adopted_at is not null and earlier.created_at < here.created_at
    join participant p on p.workspace_id = earlier.workspace_id and p.plan_id = earlier.id
      and p.side = 'buyer' and p.lane = 'shared' and p.revoked_at is null
    where here.id = app_plan() and here.workspace_id = app_workspace()
      and app_side() = 'buyer' and 'buyer' = any(app_lanes()) and app_person() is not null
    order by earlier.created_at desc, p.title, p.id limit 200
$$;
--> statement-breakpoint
revoke all on function earlier_roles() from public;
--> statement-breakpoint
grant execute on function earlier_roles() to lockstep_app;
