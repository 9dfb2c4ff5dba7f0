CREATE TABLE "project_plan" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid PRIMARY KEY NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"project_id" uuid NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"joined_by_name" text NOT NULL,
	CONSTRAINT "project_plan_lane" CHECK ("project_plan"."lane" = 'buyer')
);
--> statement-breakpoint
ALTER TABLE "project_plan" ADD CONSTRAINT "project_plan_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select wall_plan_table('project_plan', true);
