CREATE TABLE "brief_cost" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"what" text NOT NULL,
	"kind" text NOT NULL,
	"cents" bigint NOT NULL,
	"currency" text NOT NULL,
	"figure" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_name" text
);
--> statement-breakpoint
CREATE TABLE "brief_naming" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"participant_lane" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brief_naming_lane" CHECK ("brief_naming"."participant_lane" in ('shared', "brief_naming"."lane") or "brief_naming"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "brief_section" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"cut" text NOT NULL,
	"section" text NOT NULL,
	"is_on" boolean,
	"text" text,
	"made_then" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "brief_sent" (
	"forward_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"cut" text NOT NULL,
	"page" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "forward" ADD COLUMN "brief" text;--> statement-breakpoint
ALTER TABLE "brief_cost" ADD CONSTRAINT "brief_cost_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_naming" ADD CONSTRAINT "brief_naming_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "brief_section" ADD CONSTRAINT "brief_section_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_sent" ADD CONSTRAINT "brief_sent_forward" FOREIGN KEY ("workspace_id","plan_id","lane","forward_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "brief_cost_of_plan" ON "brief_cost" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "brief_naming_of_plan" ON "brief_naming" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "brief_section_of_team" ON "brief_section" USING btree ("plan_id","lane","cut","section") WHERE "brief_section"."lane" <> 'own';--> statement-breakpoint
CREATE UNIQUE INDEX "brief_section_of_author" ON "brief_section" USING btree ("plan_id","author_id","cut","section") WHERE "brief_section"."lane" = 'own';--> statement-breakpoint
CREATE INDEX "brief_sent_of_plan" ON "brief_sent" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table('brief_section', true);
--> statement-breakpoint
select wall_plan_table('brief_cost', true);
--> statement-breakpoint
select wall_plan_table('brief_naming', true);
--> statement-breakpoint
select wall_plan_table('brief_sent', true);
--> statement-breakpoint

-- FW5: whoever holds the link of a forward reads the summary that was sent by it.
create policy forwarded on brief_sent for select to lockstep_app using (forward_id = (select app_forward()));
--> statement-breakpoint

-- Whether the buying side wrote something else into the summary since it was sent; for its recipient, who reads no more of it.
create function brief_changed_since(a_forward uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from brief_sent join event on event.plan_id = brief_sent.plan_id and event.lane = brief_sent.lane
    where brief_sent.forward_id = a_forward and brief_sent.plan_id = app_plan() and brief_sent.lane <> 'own'
      and (a_forward = app_forward() or brief_sent.lane = any(app_lanes()))
      and event.kind in ('brief.made', 'brief.changed', 'brief.cost-changed') and event.at > brief_sent.at
      and coalesce(event.payload ->> 'cut', brief_sent.cut) = brief_sent.cut)
$$;
--> statement-breakpoint
revoke all on function brief_changed_since(uuid) from public;
--> statement-breakpoint
grant execute on function brief_changed_since(uuid) to lockstep_app;
