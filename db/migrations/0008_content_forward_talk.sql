ALTER TABLE "link" ADD CONSTRAINT "link_target" UNIQUE("workspace_id","plan_id","id");
--> statement-breakpoint
CREATE TABLE "content" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid,
	"lane" text NOT NULL,
	"author_id" uuid,
	"side" text NOT NULL,
	"title" text NOT NULL,
	"question" text,
	"purpose" text,
	"stage_kinds" text[] DEFAULT '{}' NOT NULL,
	"fields" text[] DEFAULT '{}' NOT NULL,
	"is_when_not" boolean DEFAULT false NOT NULL,
	"is_kept" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	"retired_at" timestamp with time zone,
	"retired_by_name" text,
	"replaced_by_id" uuid,
	"replaced_by_lane" text,
	CONSTRAINT "content_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "content_of_workspace" UNIQUE("workspace_id","id"),
	CONSTRAINT "content_replaced_by_lane" CHECK ("content"."replaced_by_lane" in ('shared', "content"."lane") or "content"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "content_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"content_lane" text NOT NULL,
	"content_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"missing" text,
	"side" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_lane" CHECK ("content_answer"."content_lane" in ('shared', "content_answer"."lane") or "content_answer"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "content_placement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"library_id" uuid NOT NULL,
	"content_lane" text NOT NULL,
	"content_id" uuid NOT NULL,
	CONSTRAINT "placement_of_content" UNIQUE("content_id"),
	CONSTRAINT "placement_lane" CHECK ("content_placement"."content_lane" in ('shared', "content_placement"."lane") or "content_placement"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "content_reader" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"content_id" uuid NOT NULL,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "content_reader_content_id_participant_id_pk" PRIMARY KEY("content_id","participant_id"),
	CONSTRAINT "reader_lane" CHECK ("content_reader"."participant_lane" in ('shared', "content_reader"."lane") or "content_reader"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "content_reading" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"content_lane" text NOT NULL,
	"content_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "content_reading_content_id_author_id_pk" PRIMARY KEY("content_id","author_id"),
	CONSTRAINT "reading_lane" CHECK ("content_reading"."content_lane" in ('shared', "content_reading"."lane") or "content_reading"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "content_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid,
	"lane" text NOT NULL,
	"author_id" uuid,
	"content_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"url" text,
	"body" text,
	"file_id" uuid,
	"file_name" text,
	"media_type" text,
	"bytes" bigint,
	"sha256" text,
	"note" text,
	"side" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "content_version_number" UNIQUE("content_id","number")
);
--> statement-breakpoint
CREATE TABLE "content_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"content_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"side" text NOT NULL,
	"viewer_id" uuid NOT NULL,
	"viewer_name" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forward" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"side" text NOT NULL,
	"content_lane" text,
	"content_id" uuid,
	"parent_lane" text,
	"parent_id" uuid,
	"to_lane" text,
	"to_id" uuid,
	"to_name" text NOT NULL,
	"ask" text,
	"message" text NOT NULL,
	"way" text NOT NULL,
	"may_forward" boolean DEFAULT true NOT NULL,
	"read_said_at" timestamp with time zone,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by_name" text,
	CONSTRAINT "forward_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "forward_content_lane" CHECK ("forward"."content_lane" in ('shared', "forward"."lane") or "forward"."lane" = 'own'),
	CONSTRAINT "forward_parent_lane" CHECK ("forward"."parent_lane" in ('shared', "forward"."lane") or "forward"."lane" = 'own'),
	CONSTRAINT "forward_to_lane" CHECK ("forward"."to_lane" in ('shared', "forward"."lane") or "forward"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "forward_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"forward_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"is_by_link" boolean NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	"told_by_name" text
);
--> statement-breakpoint
CREATE TABLE "forward_link" (
	"link_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"forward_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"side" text NOT NULL,
	"step_lane" text,
	"step_id" uuid,
	"participant_lane" text,
	"participant_id" uuid,
	"content_lane" text,
	"content_id" uuid,
	"thread_id" uuid,
	"mentions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"resolved_by_name" text,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "comment_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "comment_step_lane" CHECK ("comment"."step_lane" in ('shared', "comment"."lane") or "comment"."lane" = 'own'),
	CONSTRAINT "comment_participant_lane" CHECK ("comment"."participant_lane" in ('shared', "comment"."lane") or "comment"."lane" = 'own'),
	CONSTRAINT "comment_content_lane" CHECK ("comment"."content_lane" in ('shared', "comment"."lane") or "comment"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"outcome" text,
	"decided_at" timestamp with time zone,
	"decided_by_name" text,
	"removed_at" timestamp with time zone,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_target" UNIQUE("workspace_id","plan_id","lane","id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"held_on" date,
	"notes" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_target" UNIQUE("workspace_id","plan_id","lane","id")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"to_side" text NOT NULL,
	"from_side" text NOT NULL,
	"is_condition" boolean DEFAULT false NOT NULL,
	"content_lane" text,
	"content_id" uuid,
	"forward_lane" text,
	"forward_id" uuid,
	"step_lane" text,
	"step_id" uuid,
	"due_on" date,
	"is_by_link" boolean DEFAULT false NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by_name" text,
	"answered_by_side" text,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "question_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "question_content_lane" CHECK ("question"."content_lane" in ('shared', "question"."lane") or "question"."lane" = 'own'),
	CONSTRAINT "question_forward_lane" CHECK ("question"."forward_lane" in ('shared', "question"."lane") or "question"."lane" = 'own'),
	CONSTRAINT "question_step_lane" CHECK ("question"."step_lane" in ('shared', "question"."lane") or "question"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "updates_read" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"cursor" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "updates_read_plan_id_author_id_pk" PRIMARY KEY("plan_id","author_id")
);
--> statement-breakpoint
ALTER TABLE "content" ADD CONSTRAINT "content_workspace" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "content" ADD CONSTRAINT "content_replaced_by" FOREIGN KEY ("workspace_id","plan_id","replaced_by_lane","replaced_by_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_answer" ADD CONSTRAINT "answer_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_placement" ADD CONSTRAINT "placement_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_placement" ADD CONSTRAINT "placement_library" FOREIGN KEY ("workspace_id","library_id") REFERENCES "public"."content"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "content_reader" ADD CONSTRAINT "reader_content" FOREIGN KEY ("workspace_id","plan_id","lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_reader" ADD CONSTRAINT "reader_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_reading" ADD CONSTRAINT "reading_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_content" FOREIGN KEY ("workspace_id","content_id") REFERENCES "public"."content"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_lane" FOREIGN KEY ("workspace_id","plan_id","lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_view" ADD CONSTRAINT "view_content" FOREIGN KEY ("workspace_id","plan_id","lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward" ADD CONSTRAINT "forward_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "forward" ADD CONSTRAINT "forward_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward" ADD CONSTRAINT "forward_parent" FOREIGN KEY ("workspace_id","plan_id","parent_lane","parent_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward" ADD CONSTRAINT "forward_to" FOREIGN KEY ("workspace_id","plan_id","to_lane","to_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward_answer" ADD CONSTRAINT "forward_answer_forward" FOREIGN KEY ("workspace_id","plan_id","lane","forward_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward_link" ADD CONSTRAINT "forward_link_forward" FOREIGN KEY ("workspace_id","plan_id","lane","forward_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "forward_link" ADD CONSTRAINT "forward_link_link" FOREIGN KEY ("workspace_id","plan_id","link_id") REFERENCES "public"."link"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_step" FOREIGN KEY ("workspace_id","plan_id","step_lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread" FOREIGN KEY ("workspace_id","plan_id","lane","thread_id") REFERENCES "public"."comment"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_forward" FOREIGN KEY ("workspace_id","plan_id","forward_lane","forward_id") REFERENCES "public"."forward"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_step" FOREIGN KEY ("workspace_id","plan_id","step_lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "updates_read" ADD CONSTRAINT "updates_read_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "content_of_plan" ON "content" USING btree ("plan_id");
--> statement-breakpoint
CREATE INDEX "answer_of_content" ON "content_answer" USING btree ("plan_id","content_id");
--> statement-breakpoint
CREATE INDEX "placement_of_library" ON "content_placement" USING btree ("library_id");
--> statement-breakpoint
CREATE INDEX "content_version_of_content" ON "content_version" USING btree ("content_id");
--> statement-breakpoint
CREATE INDEX "content_version_file" ON "content_version" USING btree ("file_id");
--> statement-breakpoint
CREATE INDEX "view_of_content" ON "content_view" USING btree ("plan_id","content_id");
--> statement-breakpoint
CREATE INDEX "forward_of_plan" ON "forward" USING btree ("plan_id");
--> statement-breakpoint
CREATE INDEX "forward_answer_of_forward" ON "forward_answer" USING btree ("plan_id","forward_id");
--> statement-breakpoint
CREATE INDEX "forward_link_of_forward" ON "forward_link" USING btree ("forward_id");
--> statement-breakpoint
CREATE INDEX "comment_of_plan" ON "comment" USING btree ("plan_id");
--> statement-breakpoint
CREATE INDEX "question_of_plan" ON "question" USING btree ("plan_id");
