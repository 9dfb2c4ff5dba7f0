-- PE4: once somebody of the company has shown who they are, only the buying side changes who of it may do what, by which
-- address, and who leads. Asked of the shared lane alone, so that a refusal tells the seller nothing it could not read.
create function keep_buyers_people() returns trigger language plpgsql as $$
declare
  is_theirs boolean;
begin
  if current_user <> 'lockstep_app' or app_side() is not distinct from 'buyer' then return coalesce(new, old); end if;
  if tg_op = 'INSERT' then
    is_theirs := new.side = 'buyer' and (new.access <> 'none' or new.can_move_stage or new.address is not null or new.person_id is not null);
  elsif tg_op = 'DELETE' then
    is_theirs := old.side = 'buyer';
  else
    is_theirs := 'buyer' in (old.side, new.side) and (new.side, new.access, new.can_move_stage, new.address, new.person_id, new.revoked_at, new.lane)
      is distinct from (old.side, old.access, old.can_move_stage, old.address, old.person_id, old.revoked_at, old.lane);
  end if;
  if is_theirs and exists (
    select 1 from participant where plan_id = coalesce(new.plan_id, old.plan_id) and side = 'buyer' and lane = 'shared' and person_id is not null
  ) then
    raise exception 'only the buying side changes its own people once one of them has proved who they are' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger keep_buyers_people before insert or update or delete on participant for each row execute function keep_buyers_people();
--> statement-breakpoint

-- Whom a mail to the one who leads goes to: asked by somebody who may not read the plan's people (FW3), and once more when
-- the mail is written (NO2).
create function lead_of(a_plan uuid) returns table (person_id uuid, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  select participant.person_id, participant.address from participant
    where participant.plan_id = a_plan and participant.access = 'champion' and participant.revoked_at is null
      and participant.address is not null
$$;
--> statement-breakpoint
revoke all on function lead_of(uuid) from public;
--> statement-breakpoint
grant execute on function lead_of(uuid) to lockstep_app;
