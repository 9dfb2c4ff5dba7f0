CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid,
	"plan_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"about" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "event" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"actor_side" text,
	"actor_name" text NOT NULL,
	"actor_person_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_plan_id_lane_author_id_seq_pk" PRIMARY KEY("plan_id","lane","author_id","seq")
);
--> statement-breakpoint
CREATE TABLE "lane_head" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "lane_head_plan_id_lane_author_id_pk" PRIMARY KEY("plan_id","lane","author_id")
);
--> statement-breakpoint
CREATE TABLE "in_step_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_overrule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"stage_id" uuid,
	"reason" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"address" text NOT NULL,
	"browser_hash" text NOT NULL,
	"link_id" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "kept_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"participant_id" uuid,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"proved_at" timestamp with time zone,
	"password_hash" text,
	"is_administrator" boolean DEFAULT false NOT NULL,
	"time_zone" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_heartbeat" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "server_fact" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"device" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answered_by_name" text
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"side" text NOT NULL,
	"person_id" uuid,
	"member_id" uuid,
	"address" text,
	"name" text,
	"title" text NOT NULL,
	"buying_role" text,
	"field" text,
	"decides" text,
	"needs" text,
	"why" text,
	"needed_stage_id" uuid,
	"needed_on" date,
	"access" text DEFAULT 'none' NOT NULL,
	"can_move_stage" boolean DEFAULT false NOT NULL,
	"shows_views" text DEFAULT 'nothing' NOT NULL,
	"shows_presence" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"invited_at" timestamp with time zone,
	"invited_by_name" text,
	"revoked_at" timestamp with time zone,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	CONSTRAINT "participant_target" UNIQUE("workspace_id","plan_id","lane","id")
);
--> statement-breakpoint
CREATE TABLE "succession_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"effective_on" date NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"template" text NOT NULL,
	"go_live_on" date,
	"go_live_why" text,
	"proposed_go_live_on" date,
	"proposed_go_live_why" text,
	"proposed_go_live_by_name" text,
	"adopted_at" timestamp with time zone,
	"adopted_by_name" text,
	"may_ask_after_on" date,
	"is_asking_off" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "plan_target" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"name" text NOT NULL,
	"rank" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "stage_target" UNIQUE("workspace_id","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"verifier_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verifier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"text" text NOT NULL,
	"rank" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "verifier_target" UNIQUE("workspace_id","plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "verifier_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"verifier_id" uuid NOT NULL,
	"text" text NOT NULL,
	"side" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "not_yet" (
	"stage_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"from_stage_id" uuid,
	"to_stage_id" uuid,
	"reason" text,
	"reason_text" text,
	"paused_until_on" date,
	"paused_until_event" text,
	"outcome" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stage_move_target" UNIQUE("workspace_id","plan_id","id"),
	CONSTRAINT "stage_move_number" UNIQUE("plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "stage_move_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"move_id" uuid NOT NULL,
	"step_lane" text,
	"step_id" uuid,
	"verifier_id" uuid,
	"choice" text NOT NULL,
	"reason" text,
	"taken_up_at" timestamp with time zone,
	"taken_up_by_name" text
);
--> statement-breakpoint
CREATE TABLE "stage_move_note" (
	"move_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_move_undo" (
	"move_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"stage_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"done_when" text,
	"owner_side" text NOT NULL,
	"owner_id" uuid,
	"owner_lane" text,
	"due_on" date,
	"offset_days" integer,
	"is_required" boolean DEFAULT false NOT NULL,
	"verifier_id" uuid,
	"lead_time" text,
	"rank" integer NOT NULL,
	"after_step_id" uuid,
	"after_lane" text,
	"progress" text DEFAULT 'open' NOT NULL,
	"waits_for" text,
	"left_out_reason" text,
	"handshake" text,
	"handshake_reason" text,
	"proposed_by_side" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"shared_at" timestamp with time zone,
	"shared_by_name" text,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	"removed_by_side" text,
	CONSTRAINT "step_target" UNIQUE("workspace_id","plan_id","lane","id"),
	CONSTRAINT "step_owner_lane" CHECK ("step"."owner_lane" in ('shared', "step"."lane") or "step"."lane" = 'own'),
	CONSTRAINT "step_after_lane" CHECK ("step"."after_lane" in ('shared', "step"."lane") or "step"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "step_assignment" (
	"step_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"step_lane" text NOT NULL,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	CONSTRAINT "step_assignment_step_id_lane_pk" PRIMARY KEY("step_id","lane"),
	CONSTRAINT "assignment_step_lane" CHECK ("step_assignment"."step_lane" in ('shared', "step_assignment"."lane") or "step_assignment"."lane" = 'own'),
	CONSTRAINT "assignment_participant_lane" CHECK ("step_assignment"."participant_lane" in ('shared', "step_assignment"."lane") or "step_assignment"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "step_completion" (
	"step_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"evidence" text,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "step_helper" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"step_id" uuid NOT NULL,
	"participant_lane" text NOT NULL,
	"participant_id" uuid NOT NULL,
	CONSTRAINT "step_helper_step_id_participant_id_pk" PRIMARY KEY("step_id","participant_id"),
	CONSTRAINT "helper_lane" CHECK ("step_helper"."participant_lane" in ('shared', "step_helper"."lane") or "step_helper"."lane" = 'own')
);
--> statement-breakpoint
CREATE TABLE "step_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"step_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"changes" jsonb NOT NULL,
	"by_side" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answered_by_name" text,
	"answer_reason" text
);
--> statement-breakpoint
CREATE TABLE "company" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_target" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"person_id" uuid,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"function" text NOT NULL,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "member_target" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"domains" text[] DEFAULT '{}' NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_head" ADD CONSTRAINT "lane_head_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_step_answer" ADD CONSTRAINT "in_step_answer_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_overrule" ADD CONSTRAINT "stage_overrule_stage" FOREIGN KEY ("workspace_id","plan_id","stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_participant" FOREIGN KEY ("workspace_id","plan_id","lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_member" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_needed_stage" FOREIGN KEY ("workspace_id","plan_id","needed_stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_notice" ADD CONSTRAINT "succession_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_company" FOREIGN KEY ("workspace_id","company_id") REFERENCES "public"."company"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification" ADD CONSTRAINT "verification_verifier" FOREIGN KEY ("workspace_id","plan_id","verifier_id") REFERENCES "public"."verifier"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifier" ADD CONSTRAINT "verifier_stage" FOREIGN KEY ("workspace_id","plan_id","stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifier_evidence" ADD CONSTRAINT "evidence_verifier" FOREIGN KEY ("workspace_id","plan_id","verifier_id") REFERENCES "public"."verifier"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_yet" ADD CONSTRAINT "not_yet_stage" FOREIGN KEY ("workspace_id","plan_id","stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_from" FOREIGN KEY ("workspace_id","plan_id","from_stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_to" FOREIGN KEY ("workspace_id","plan_id","to_stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move_item" ADD CONSTRAINT "stage_move_item_move" FOREIGN KEY ("workspace_id","plan_id","move_id") REFERENCES "public"."stage_move"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move_item" ADD CONSTRAINT "stage_move_item_verifier" FOREIGN KEY ("workspace_id","plan_id","verifier_id") REFERENCES "public"."verifier"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move_item" ADD CONSTRAINT "stage_move_item_step" FOREIGN KEY ("workspace_id","plan_id","step_lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "stage_move_note" ADD CONSTRAINT "stage_move_note_move" FOREIGN KEY ("workspace_id","plan_id","move_id") REFERENCES "public"."stage_move"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move_undo" ADD CONSTRAINT "stage_move_undo_move" FOREIGN KEY ("workspace_id","plan_id","move_id") REFERENCES "public"."stage_move"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_question" ADD CONSTRAINT "stage_question_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_stage" FOREIGN KEY ("workspace_id","plan_id","stage_id") REFERENCES "public"."stage"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_verifier" FOREIGN KEY ("workspace_id","plan_id","verifier_id") REFERENCES "public"."verifier"("workspace_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_owner" FOREIGN KEY ("workspace_id","plan_id","owner_lane","owner_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_after" FOREIGN KEY ("workspace_id","plan_id","after_lane","after_step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_assignment" ADD CONSTRAINT "assignment_step" FOREIGN KEY ("workspace_id","plan_id","step_lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_assignment" ADD CONSTRAINT "assignment_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_completion" ADD CONSTRAINT "completion_step" FOREIGN KEY ("workspace_id","plan_id","lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_helper" ADD CONSTRAINT "helper_step" FOREIGN KEY ("workspace_id","plan_id","lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_helper" ADD CONSTRAINT "helper_participant" FOREIGN KEY ("workspace_id","plan_id","participant_lane","participant_id") REFERENCES "public"."participant"("workspace_id","plan_id","lane","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_proposal" ADD CONSTRAINT "proposal_step" FOREIGN KEY ("workspace_id","plan_id","lane","step_id") REFERENCES "public"."step"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "company" ADD CONSTRAINT "company_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_newest" ON "delivery" USING btree ("created_at" desc);--> statement-breakpoint
CREATE INDEX "in_step_answer_of_plan" ON "in_step_answer" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stage_overrule_of_plan" ON "stage_overrule" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "code_address" ON "code" USING btree ("address");--> statement-breakpoint
CREATE INDEX "link_of_participant" ON "link" USING btree ("plan_id","participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_proved_address" ON "person" USING btree ("address") WHERE "person"."proved_at" is not null;--> statement-breakpoint
CREATE INDEX "person_address" ON "person" USING btree ("address");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "access_request_of_plan" ON "access_request" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "participant_address" ON "participant" USING btree ("plan_id","lane","side","address") WHERE "participant"."revoked_at" is null and "participant"."address" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "participant_of_member" ON "participant" USING btree ("plan_id","member_id") WHERE "participant"."revoked_at" is null and "participant"."member_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "participant_champion" ON "participant" USING btree ("plan_id") WHERE "participant"."access" = 'champion' and "participant"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "participant_person" ON "participant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participant_by_address" ON "participant" USING btree ("address");--> statement-breakpoint
CREATE INDEX "succession_of_plan" ON "succession_notice" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stage_of_plan" ON "stage" USING btree ("plan_id","rank");--> statement-breakpoint
CREATE INDEX "verification_of_plan" ON "verification" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "verifier_of_plan" ON "verifier" USING btree ("plan_id","stage_id");--> statement-breakpoint
CREATE INDEX "evidence_of_plan" ON "verifier_evidence" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "not_yet_of_plan" ON "not_yet" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stage_move_item_of_plan" ON "stage_move_item" USING btree ("plan_id","move_id");--> statement-breakpoint
CREATE INDEX "stage_move_note_of_plan" ON "stage_move_note" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stage_move_undo_of_plan" ON "stage_move_undo" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stage_question_of_plan" ON "stage_question" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "step_of_plan" ON "step" USING btree ("plan_id","stage_id");--> statement-breakpoint
CREATE INDEX "step_owned_by" ON "step" USING btree ("plan_id","owner_id");--> statement-breakpoint
CREATE INDEX "assignment_of_plan" ON "step_assignment" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "completion_of_plan" ON "step_completion" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "helper_of_plan" ON "step_helper" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "proposal_of_plan" ON "step_proposal" USING btree ("plan_id","step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_address" ON "member" USING btree ("workspace_id","address") WHERE "member"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "member_person" ON "member" USING btree ("person_id");