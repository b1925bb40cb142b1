-- How long people wait at the most: every change is a version, the newest one holds.
create table clock_book (
  organisation_id uuid not null,
  version int not null check (version > 0),
  rules jsonb not null,
  -- For what no rule claims.
  rest jsonb not null,
  reason text not null,
  by uuid,
  at timestamptz not null,
  -- What began from then on was measured anew by this version; null: it holds for what comes in after it.
  since timestamptz,
  primary key (organisation_id, version)
);
call weft_isolate('clock_book');

alter table clock drop constraint clock_kind_check;
alter table clock add constraint clock_kind_check check (kind in ('first', 'next', 'resolution')),
  -- The goal, and by which measure; null: measured without a goal, then due_at is the year 9999.
  add column goal_minutes int default 90 check (goal_minutes > 0),
  add column counts text not null default 'wall' check (counts in ('wall', 'business')),
  add column policy_version int not null default 0,
  add column policy_rule uuid,
  -- What the rule was chosen by: kept, so that history can be measured anew. The desk it began on; null: department_id.
  add column measured_by uuid,
  add column class text check (class in ('public', 'private', 'review')),
  add column priority text not null default 'normal' check (priority in ('urgent', 'high', 'normal', 'low')),
  add column standing text,
  -- Both measures, without pauses; null while it runs.
  add column wall_minutes double precision,
  add column business_minutes double precision;

-- At most one clock for an answer and one for the whole matter run in a conversation.
drop index clock_running;
create unique index clock_running on clock (organisation_id, conversation_id, (kind = 'resolution')) where stopped_at is null;

-- Somebody said that we wait for a third party.
alter table conversation add column paused_at timestamptz, add column paused_for text;
create table clock_pause (
  organisation_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  reason text not null,
  by uuid,
  ended_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('clock_pause');
call weft_restrict_part('clock_pause', 'conversation_id', 'conversation');
create unique index clock_pause_open on clock_pause (organisation_id, conversation_id) where to_at is null;
create index clock_pause_of on clock_pause (organisation_id, conversation_id, from_at);

-- Who was told about which clock: step -1 before it runs out, from 1 on the steps after. Once for each deadline.
create table clock_page (
  organisation_id uuid not null,
  clock_id uuid not null,
  step int not null,
  due_at timestamptz not null,
  conversation_id uuid not null,
  member_id uuid,
  at timestamptz not null,
  primary key (organisation_id, clock_id, step, due_at)
);
call weft_isolate('clock_page');
call weft_restrict_part('clock_page', 'conversation_id', 'conversation');
create index clock_page_member on clock_page (organisation_id, member_id, at desc);
