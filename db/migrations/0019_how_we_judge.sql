CREATE TABLE "criterion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"is_must" boolean NOT NULL,
	"judge_lane" text,
	"judge_id" uuid,
	"judge_words" text,
	"shown_by" text,
	"rank" integer NOT NULL,
	"after_lane" text,
	"after_id" uuid,
	"is_suggested" boolean DEFAULT false NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	"removed_by_side" text,
	CONSTRAINT "criterion_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "criterion_judge_lane" CHECK ("criterion"."judge_lane" in ('shared', "criterion"."lane") or "criterion"."lane" = 'own'),
	CONSTRAINT "criterion_after_lane" CHECK ("criterion"."after_lane" in ('shared', "criterion"."lane") or "criterion"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "criterion_result" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"criterion_lane" text NOT NULL,
	"criterion_id" uuid NOT NULL,
	"option_lane" text NOT NULL,
	"option_id" uuid NOT NULL,
	"result" text NOT NULL,
	"note" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	CONSTRAINT "result_criterion_lane" CHECK ("criterion_result"."criterion_lane" in ('shared', "criterion_result"."lane") or "criterion_result"."lane" = 'own'),
	CONSTRAINT "result_option_lane" CHECK ("criterion_result"."option_lane" in ('shared', "criterion_result"."lane") or "criterion_result"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "option" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"kind" text NOT NULL,
	"name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"left_out_at" timestamp with time zone,
	"left_out_by_name" text,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	CONSTRAINT "option_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "option_name" CHECK (("option"."kind" = 'other') = ("option"."name" is not null)),
	CONSTRAINT "option_lane" CHECK ("option"."kind" <> 'other' or "option"."lane" <> 'shared')
);
--> statement-breakpoint
CREATE TABLE "deciding_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"started_as" text,
	"text" text NOT NULL,
	"note" text,
	"rank" integer NOT NULL,
	"after_lane" text,
	"after_id" uuid,
	"ticked_at" timestamp with time zone,
	"ticked_by_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "deciding_line_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "deciding_line_after_lane" CHECK ("deciding_line"."after_lane" in ('shared', "deciding_line"."lane") or "deciding_line"."lane" = 'own')
);
--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_judge" FOREIGN KEY ("workspace_id","plan_id","judge_lane","judge_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_after" FOREIGN KEY ("workspace_id","plan_id","after_lane","after_id") REFERENCES "public"."criterion"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "criterion_result" ADD CONSTRAINT "result_criterion" FOREIGN KEY ("workspace_id","plan_id","criterion_lane","criterion_id") REFERENCES "public"."criterion"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "criterion_result" ADD CONSTRAINT "result_option" FOREIGN KEY ("workspace_id","plan_id","option_lane","option_id") REFERENCES "public"."option"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "option" ADD CONSTRAINT "option_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deciding_line" ADD CONSTRAINT "deciding_line_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deciding_line" ADD CONSTRAINT "deciding_line_after" FOREIGN KEY ("workspace_id","plan_id","after_lane","after_id") REFERENCES "public"."deciding_line"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "criterion_of_plan" ON "criterion" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_that_stands" ON "criterion_result" USING btree ("criterion_id","option_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "result_of_plan" ON "criterion_result" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "option_from_the_start" ON "option" USING btree ("plan_id","kind") WHERE kind <> 'other';--> statement-breakpoint
CREATE INDEX "option_of_plan" ON "option" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deciding_line_started" ON "deciding_line" USING btree ("plan_id","started_as") WHERE lane = 'buyer';--> statement-breakpoint
CREATE INDEX "deciding_line_of_plan" ON "deciding_line" USING btree ("plan_id");--> statement-breakpoint
select wall_plan_table(name::regclass, true) from unnest(array['criterion', 'option', 'criterion_result', 'deciding_line']) as name;
