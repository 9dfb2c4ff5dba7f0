ALTER TABLE "measure" ADD CONSTRAINT "measure_target" UNIQUE("workspace_id","plan_id","lane","id");--> statement-breakpoint
CREATE TABLE "project_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"note" text,
	"due_on" date,
	"days_after" integer,
	"who_lane" text,
	"who_id" uuid,
	"who_words" text,
	"measure_lane" text,
	"measure_id" uuid,
	"measured" double precision,
	"done_at" timestamp with time zone,
	"done_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"shared_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "project_line_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "project_line_who_lane" CHECK ("project_line"."who_lane" in ('shared', "project_line"."lane") or "project_line"."lane" = 'own'),
	CONSTRAINT "project_line_measure_lane" CHECK ("project_line"."measure_lane" in ('shared', "project_line"."lane") or "project_line"."lane" = 'own'),
	CONSTRAINT "project_line_lane" CHECK ("project_line"."lane" in ('buyer', 'own'))
);
--> statement-breakpoint
ALTER TABLE "project_line" ADD CONSTRAINT "project_line_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_line" ADD CONSTRAINT "project_line_who" FOREIGN KEY ("workspace_id","plan_id","who_lane","who_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "project_line" ADD CONSTRAINT "project_line_measure" FOREIGN KEY ("workspace_id","plan_id","measure_lane","measure_id") REFERENCES "public"."measure"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "project_line_check" ON "project_line" USING btree ("measure_id","days_after","lane",(case "lane" when 'own' then "author_id" else '00000000-0000-0000-0000-000000000000'::uuid end));--> statement-breakpoint
CREATE INDEX "project_line_of_plan" ON "project_line" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table('project_line', true);
