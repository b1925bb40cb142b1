-- What the directory says about a member beside name and place.
alter table member
  -- Two-letter countries or words of the organisation's own, as written in the directory.
  add column regions text[] not null default '{}',
  -- Lower-case words of expertise: "returns", "battery-safety".
  add column topics text[] not null default '{}',
  -- kernel/working-hours.ts; null when nobody has said.
  add column working_hours jsonb,
  -- The member's own time zone; null means the organisation's.
  add column zone text,
  -- The id in the system the directory comes from (personnel number, SCIM externalId).
  add column external_id text,
  -- Days in the organisation's zone: the first day here, and the first day no longer here.
  add column starts_on date,
  add column ends_on date;
create unique index member_external on member (organisation_id, external_id) where external_id is not null;
create index member_topics on member using gin (topics) where status <> 'left';
create index member_languages on member using gin (languages) where status <> 'left';
create index member_regions on member using gin (regions) where status <> 'left';
create index department_head on department (organisation_id, head_id) where archived_at is null and head_id is not null;

-- What is to happen to a member on a day: joining, moving, leaving. It is carried out at 00:00 in the organisation's zone.
create table planned_change (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('join', 'move', 'leave')),
  on_day date not null,
  -- The instant at which that day begins in the organisation's zone.
  due_at timestamptz not null,
  -- For a move: any of departmentId, managerId, title.
  move jsonb,
  state text not null check (state in ('planned', 'done', 'cancelled', 'failed')),
  -- Why it could not be carried out.
  failure text,
  planned_by uuid,
  planned_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation_id, id),
  check ((kind = 'move') = (move is not null))
);
call weft_isolate('planned_change', 'select, insert, update');
-- One way in and one way out at a time; moves as many as there are days.
create unique index planned_change_once on planned_change (organisation_id, member_id, kind) where state = 'planned' and kind <> 'move';
create index planned_change_open on planned_change (organisation_id, due_at) where state in ('planned', 'failed');
create index planned_change_of_member on planned_change (organisation_id, member_id);

-- What somebody who left had in hand and nobody took over at once: departments they led, people left without a manager.
-- Whether it still waits is read from the department or the person itself.
create table handover (
  organisation_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('headship', 'report')),
  subject_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, member_id, kind, subject_id)
);
call weft_isolate('handover', 'select, insert, delete');

-- Two departments may have one name when they stand in different places: Sales / Nordics and Service / Nordics.
drop index department_name;
create unique index department_name
  on department (organisation_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name))
  where archived_at is null;
