-- Time somebody gave to a tactic. Theirs alone to read; everybody else sees sums.
create table time_entry (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Theirs when it was written down.
  department_id uuid,
  tactic smallint not null check (tactic between 1 and 12),
  campaign_id uuid,
  day date not null,
  minutes int not null check (minutes between 1 and 1440),
  -- Self-entries are estimates and say so.
  source text not null check (source in ('timer', 'calendar', 'self')),
  note text not null,
  -- Of a calendar: what it is called there, so that no entry is taken in twice.
  outside_key text,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('time_entry');
call weft_restrict('time_entry', 'department_id');
create index time_entry_of_member on time_entry (organisation_id, member_id, day desc);
create index time_entry_by_day on time_entry (organisation_id, day);
create unique index time_entry_once on time_entry (organisation_id, member_id, outside_key)
  where outside_key is not null and removed_at is null;

-- One a person at a time.
create table running_timer (
  organisation_id uuid not null,
  member_id uuid not null,
  tactic smallint not null check (tactic between 1 and 12),
  campaign_id uuid,
  note text not null,
  started_at timestamptz not null,
  -- Set when it ran so long that somebody must have forgotten it.
  asked_at timestamptz,
  primary key (organisation_id, member_id)
);
call weft_isolate('running_timer');

-- What an hour costs the house on average in a role group of at least three people: never anybody's pay.
create table loaded_rate (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- Null: for everybody without a group of their own.
  department_id uuid,
  valid_from date not null,
  minor bigint not null check (minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  people int not null check (people >= 3),
  removed_at timestamptz,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('loaded_rate');
call weft_restrict('loaded_rate', 'department_id');
