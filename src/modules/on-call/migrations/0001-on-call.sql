-- Who is on call when: layers of people who take turns. The first layer on duty with a turn has it; a change of one stretch goes before all.
create table rota (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- The desk it stands for; null: the house.
  department_id uuid,
  layers jsonb not null,
  -- Rung when the one on call cannot be reached.
  deputy_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('rota');

-- Somebody else for a stretch of time: put in by hand, or a swap that somebody took.
create table rota_override (
  organisation_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  member_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  reason text not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('rota_override');
create index rota_override_of on rota_override (organisation_id, rota_id, to_at);

-- A stretch somebody would like to hand to whoever takes it. Until then it stays theirs.
create table rota_swap (
  organisation_id uuid not null,
  id uuid not null,
  rota_id uuid not null,
  offered_by uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  note text not null,
  state text not null check (state in ('offered', 'taken', 'withdrawn')),
  taken_by uuid,
  made_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('rota_swap');
create index rota_swap_open on rota_swap (organisation_id, to_at) where state = 'offered';

-- The ladder in versions, the newest holds. What rings already keeps the rule it began with.
create table ladder_version (
  organisation_id uuid not null,
  id uuid not null,
  number int not null,
  rules jsonb not null,
  reason text not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, number)
);
call weft_isolate('ladder_version', 'select, insert');

-- One thing somebody must be fetched for. `climb` counts how often its ladder was begun, `step` every rung it ever stood on: a
-- time-out that names another step is stale.
create table paging (
  organisation_id uuid not null,
  id uuid not null,
  subject_type text not null check (subject_type in ('incident', 'drill')),
  subject_id uuid not null,
  severity smallint not null check (severity between 1 and 4),
  title text not null,
  summary text not null,
  link text not null,
  department_id uuid,
  rule jsonb not null,
  state text not null check (state in ('ringing', 'acknowledged', 'stopped')),
  climb int not null,
  rung int not null,
  loop int not null,
  step int not null,
  due_at timestamptz,
  started_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  stopped_at timestamptz,
  stop_reason text,
  drill_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, subject_type, subject_id)
);
call weft_isolate('paging');
call weft_restrict('paging', 'department_id');
create index paging_open on paging (organisation_id) where state = 'ringing';
create index paging_by_time on paging (organisation_id, started_at desc, id desc);
create index paging_of_drill on paging (organisation_id, drill_id) where drill_id is not null;

-- One ring of one person by one way. Written before anything leaves, once for a rung and a loop, whoever runs it how often.
create table page_ring (
  organisation_id uuid not null,
  id uuid not null,
  paging_id uuid not null,
  climb int not null,
  rung int not null,
  loop int not null,
  member_id uuid not null,
  -- The sign-in address is a way of its own, under the member's id.
  way_id uuid not null,
  kind text not null,
  -- Who should have been rung, when this one stands in.
  stands_for uuid,
  -- Not for their eyes: they are fetched without being told for what.
  veiled boolean not null,
  state text not null check (state in ('waiting', 'claimed', 'sent', 'refused', 'unknown', 'dropped')),
  detail text,
  made_at timestamptz not null,
  claimed_at timestamptz,
  settled_at timestamptz,
  token_hash bytea,
  expires_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, paging_id, climb, rung, loop, member_id, way_id)
);
call weft_isolate('page_ring');
call weft_restrict_part('page_ring', 'paging_id', 'paging');
create unique index page_ring_token on page_ring (token_hash) where token_hash is not null;
create index page_ring_of_member on page_ring (organisation_id, member_id, made_at desc);

-- What else happened on the ladder: somebody could not be reached, a rung had nobody, it was begun again.
create table page_note (
  organisation_id uuid not null,
  id uuid not null,
  paging_id uuid not null,
  at timestamptz not null,
  kind text not null,
  rung int not null,
  loop int not null,
  member_id uuid,
  other_id uuid,
  primary key (organisation_id, id)
);
call weft_isolate('page_note');
call weft_restrict_part('page_note', 'paging_id', 'paging');
create index page_note_of on page_note (organisation_id, paging_id, at);

-- How a member can be reached beside their sign-in address. The address itself is sealed.
create table page_way (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  label text not null,
  sealed text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  code_hash bytea,
  code_at timestamptz,
  code_tries int not null default 0,
  last_sent_at timestamptz,
  failing_since timestamptz,
  fault text,
  primary key (organisation_id, id)
);
call weft_isolate('page_way');
create index page_way_of on page_way (organisation_id, member_id);

-- What the organisation brings: the key browsers know it by (web push) and its gateway for text messages.
create table page_setting (
  organisation_id uuid not null,
  kind text not null check (kind in ('push-key', 'sms')),
  shown jsonb not null,
  sealed text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id, kind)
);
call weft_isolate('page_setting');

create table drill (
  organisation_id uuid not null,
  id uuid not null,
  started_at timestamptz not null,
  started_by uuid,
  responsible_id uuid,
  ends_at timestamptz not null,
  finished_at timestamptz,
  rung_members int not null default 0,
  reached_members int not null default 0,
  primary key (organisation_id, id)
);
call weft_isolate('drill');
create index drill_by_time on drill (organisation_id, started_at desc);

-- Asked before an organisation is known.
create function weft_page_ring(of_token bytea)
returns table (organisation_id uuid, ring_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select r.organisation_id, r.id from page_ring r where r.token_hash = of_token $$;
revoke all on function weft_page_ring(bytea) from public;
grant execute on function weft_page_ring(bytea) to weft_app;
