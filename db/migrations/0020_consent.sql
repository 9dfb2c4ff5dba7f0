CREATE TABLE "consent_ceiling" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid PRIMARY KEY NOT NULL,
	"views" text NOT NULL,
	"answers" text NOT NULL,
	"by_person_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"author_id" uuid,
	"by_name" text NOT NULL,
	"place" text NOT NULL,
	"content_lane" text,
	"content_id" uuid,
	"quarter_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "visit_once" UNIQUE NULLS NOT DISTINCT("plan_id","author_id","place","content_id","quarter_at"),
	CONSTRAINT "visit_content_lane" CHECK ("visit"."content_lane" in ('shared', "visit"."lane") or "visit"."lane" = 'own')
);
--> statement-breakpoint
ALTER TABLE "content_view" DROP CONSTRAINT "view_content";
--> statement-breakpoint
ALTER TABLE "content_view" ADD COLUMN "content_lane" text;
--> statement-breakpoint
update content_view set content_lane = lane;
--> statement-breakpoint
ALTER TABLE "content_view" ALTER COLUMN "content_lane" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "shows_answers" text DEFAULT 'each-time' NOT NULL;
--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "shows_views_to_team" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "consent_ceiling" ADD CONSTRAINT "consent_ceiling_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_plan" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
CREATE INDEX "visit_of_plan" ON "visit" USING btree ("plan_id","at");
--> statement-breakpoint
ALTER TABLE "content_view" ADD CONSTRAINT "view_content" FOREIGN KEY ("workspace_id","plan_id","content_lane","content_id") REFERENCES "public"."content"("workspace_id","plan_id","lane","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "content_view" ADD CONSTRAINT "view_content_lane" CHECK ("content_view"."content_lane" in ('shared', "content_view"."lane") or "content_view"."lane" = 'own');
--> statement-breakpoint
select wall_plan_table('consent_ceiling', false);
--> statement-breakpoint
select wall_plan_table('visit', true);
--> statement-breakpoint

-- CO1: the most that may be shown is the company's to say.
create policy buyer_adds on consent_ceiling as restrictive for insert to lockstep_app with check ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_changes on consent_ceiling as restrictive for update to lockstep_app using ((select app_side()) = 'buyer');
--> statement-breakpoint
create policy buyer_takes_back on consent_ceiling as restrictive for delete to lockstep_app using ((select app_side()) = 'buyer');
--> statement-breakpoint

-- CO2: only what a member opened is kept, for both companies to read, and by that member alone; nobody changes it afterwards.
create policy seller_visits on visit as restrictive for insert to lockstep_app
  with check ((select app_side()) = 'seller' and lane = 'shared' and author_id = (select app_person()));
--> statement-breakpoint
revoke update, delete on visit from lockstep_app;
--> statement-breakpoint

-- CO1: nobody changes another person's choice, whatever the code says.
create function keep_own_consent() returns trigger language plpgsql as $$
begin
  if current_user = 'lockstep_app' and old.person_id is distinct from app_person() and (
    new.shows_views is distinct from old.shows_views or new.shows_answers is distinct from old.shows_answers
    or new.shows_views_to_team is distinct from old.shows_views_to_team or new.shows_presence is distinct from old.shows_presence
  ) then
    raise exception 'what is shown of somebody is theirs alone to say' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger keep_own_consent before update on participant for each row execute function keep_own_consent();
