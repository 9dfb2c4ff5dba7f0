CREATE TABLE "estimate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"name" text NOT NULL,
	"factors" jsonb NOT NULL,
	"unit" text,
	"by_side" text NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by_name" text,
	"shared_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"name" text NOT NULL,
	"number_now" double precision,
	"number_wanted" double precision,
	"unit" text,
	"wanted_on" date,
	"measured_by" text,
	"by_side" text NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by_name" text,
	"shared_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "why_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"question" text NOT NULL,
	"number" integer NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"choice" text,
	"shared_at" timestamp with time zone,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "why_suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"question" text NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by_name" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "why_answer" ADD CONSTRAINT "why_answer_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "why_suggestion" ADD CONSTRAINT "why_suggestion_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "estimate_of_plan" ON "estimate" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "measure_of_plan" ON "measure" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "why_answer_version" ON "why_answer" USING btree ("plan_id","question","lane",(case "lane" when 'own' then "author_id" else '00000000-0000-0000-0000-000000000000'::uuid end),"number");--> statement-breakpoint
CREATE INDEX "why_suggestion_of_plan" ON "why_suggestion" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['why_answer', 'why_suggestion', 'measure', 'estimate']) as name;
