-- Weekly times at which a channel usually speaks, by the clock of its zone. Monday is 0.
create table calendar_slot (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  weekday int not null check (weekday between 0 and 6),
  minute int not null check (minute between 0 and 1439),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, channel_id, weekday, minute)
);
call weft_isolate('calendar_slot');

-- Channels whose slots follow another clock than the organisation's.
create table calendar_zone (
  organisation_id uuid not null,
  channel_id uuid not null,
  zone text not null,
  primary key (organisation_id, channel_id)
);
call weft_isolate('calendar_zone');

-- How many posts a week are meant to go out, on a channel or from a department.
create table calendar_target (
  organisation_id uuid not null,
  id uuid not null,
  channel_id uuid,
  department_id uuid,
  per_week int not null check (per_week between 1 and 200),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check ((channel_id is null) <> (department_id is null))
);
call weft_isolate('calendar_target');
create unique index calendar_target_channel on calendar_target (organisation_id, channel_id) where channel_id is not null;
create unique index calendar_target_department on calendar_target (organisation_id, department_id) where department_id is not null;
call weft_restrict('calendar_target', 'department_id');

-- When nothing should go out: every week, or from one moment to another. A habit, not an authority: see quiet_period.
create table calendar_blackout (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- Null: all of them.
  channel_ids uuid[],
  -- Weekly: on these days from one minute to another, past midnight when the end is not after the beginning.
  weekdays int[],
  from_minute int,
  to_minute int,
  starts_at timestamptz,
  ends_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (weekdays is null or (from_minute is not null and to_minute is not null and starts_at is null)),
  check (weekdays is not null or (starts_at is not null and ends_at > starts_at))
);
call weft_isolate('calendar_blackout');

-- What else happens: a launch, a fair, the day of results, a holiday.
create table calendar_event (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('launch', 'fair', 'results', 'holiday', 'other')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  all_day boolean not null,
  department_id uuid,
  note text not null,
  -- Of the entry it was read from, so that reading a file again brings nothing twice.
  uid text,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (ends_at > starts_at)
);
call weft_isolate('calendar_event');
create index calendar_event_by_time on calendar_event (organisation_id, starts_at);
create unique index calendar_event_uid on calendar_event (organisation_id, uid) where uid is not null;
call weft_restrict('calendar_event', 'department_id');

-- A series without an end. It makes drafts for a named person; it never publishes.
create table calendar_programme (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  department_id uuid,
  owner_id uuid not null,
  channel_ids uuid[] not null,
  rule jsonb not null,
  minute int not null check (minute between 0 and 1439),
  starts_on text not null,
  template jsonb not null,
  ahead_days int not null check (ahead_days between 1 and 90),
  skip_holidays boolean not null,
  state text not null check (state in ('active', 'paused', 'ended')),
  -- Why no draft could be made the last time, in words.
  trouble text,
  next_fill_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('calendar_programme');
call weft_restrict('calendar_programme', 'department_id');

-- A day of a series that was dealt with: a draft was made, or it is left out.
create table calendar_occurrence (
  organisation_id uuid not null,
  programme_id uuid not null,
  day text not null,
  state text not null check (state in ('made', 'skipped')),
  draft_id uuid,
  at timestamptz not null,
  primary key (organisation_id, programme_id, day),
  foreign key (organisation_id, programme_id) references calendar_programme on delete cascade
);
call weft_isolate('calendar_occurrence');
call weft_restrict_part('calendar_occurrence', 'programme_id', 'calendar_programme');

-- Which series a draft belongs to, made by it or put there by hand.
create table calendar_tag (
  organisation_id uuid not null,
  draft_id uuid not null,
  programme_id uuid not null,
  primary key (organisation_id, draft_id),
  foreign key (organisation_id, programme_id) references calendar_programme on delete cascade
);
call weft_isolate('calendar_tag');
call weft_restrict_part('calendar_tag', 'programme_id', 'calendar_programme');

-- A post that is to be brought up to date after some weeks.
create table calendar_evergreen (
  organisation_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  weeks int not null check (weeks between 1 and 260),
  due_at timestamptz not null,
  member_id uuid not null,
  state text not null check (state in ('waiting', 'made', 'ended')),
  made_draft_id uuid,
  trouble text,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('calendar_evergreen');
create unique index calendar_evergreen_waiting on calendar_evergreen (organisation_id, draft_id) where state = 'waiting';

-- What an edit of many changed, so that one press puts it back; kept for a day.
create table calendar_change (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  before jsonb not null,
  created_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('calendar_change');
create index calendar_change_by_time on calendar_change (organisation_id, created_at);

-- A member's secret calendar address: the SHA-256 that finds it, and the token sealed, to show it again.
create table calendar_feed (
  organisation_id uuid not null,
  member_id uuid not null,
  user_id uuid not null,
  token_hash bytea not null unique,
  token_sealed text not null,
  created_at timestamptz not null,
  primary key (organisation_id, member_id)
);
call weft_isolate('calendar_feed');

-- Asked before an organisation is known; search path as in people's functions.
create function weft_calendar_feed(of_token bytea)
returns table (organisation_id uuid, member_id uuid, user_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select f.organisation_id, f.member_id, f.user_id from calendar_feed f where f.token_hash = of_token $$;
revoke all on function weft_calendar_feed(bytea) from public;
grant execute on function weft_calendar_feed(bytea) to weft_app;
