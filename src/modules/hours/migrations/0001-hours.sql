-- Hours of the organisation (department_id null) or of a department, from an instant on. A correction ends a row and
-- begins another with the same valid_day, so what was believed when stays known.
create table hours_version (
  organisation_id uuid not null,
  id uuid not null,
  department_id uuid,
  -- The day as it was chosen, in the zone of the hours; null: since ever.
  valid_day date,
  valid_from timestamptz,
  -- {zone, week, closed, extra}; null: as the one above from here on.
  hours jsonb,
  calendar_ids uuid[] not null default '{}',
  corrects uuid,
  created_at timestamptz not null,
  created_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  check ((valid_day is null) = (valid_from is null)),
  check (hours is not null or department_id is not null)
);
call weft_isolate('hours_version', 'select, insert, update');
create unique index hours_version_standing on hours_version
  (organisation_id, coalesce(department_id, '00000000-0000-0000-0000-000000000000'), coalesce(valid_day, '0001-01-01'))
  where ended_at is null;

-- A named list of days on which those that use it are closed.
create table holiday_calendar (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- [{from, to, name}], by day.
  days jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('holiday_calendar');
create unique index holiday_calendar_name on holiday_calendar (organisation_id, lower(name));

-- Personal: who is away when, so that nothing is given to them. The kind is for themselves, their manager and those who
-- manage people. No reason is kept. A row is erased 13 months after its end (jobs/forget-absence.ts).
create table absence (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- The days as they were chosen, both included, in the member's zone.
  from_day date not null,
  to_day date not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  kind text not null check (kind in ('holiday', 'sick', 'other')),
  created_at timestamptz not null,
  created_by uuid,
  primary key (organisation_id, id),
  check (from_at < to_at)
);
call weft_isolate('absence');
create index absence_member on absence (organisation_id, member_id, to_at);
create index absence_end on absence (organisation_id, to_at);
