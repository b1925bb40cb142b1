-- What was counted for an event on a day, by who it came from.
create table event_count (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  event text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  day date not null,
  "from" text not null check ("from" in ('staff', 'guests', 'outside')),
  views int not null check (views >= 0),
  comments int not null check (comments >= 0),
  posts int not null check (posts >= 0),
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('event_count');
call weft_restrict('event_count', 'department_id');
create unique index event_count_identity on event_count (organisation_id, department_id, identity) where withdrawn_at is null;
create index event_count_by_day on event_count (organisation_id, day desc, id desc);

-- Contacts as the customer system first saw them, by their number there.
create table prospect (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  code text not null,
  first_seen_on date not null,
  touched_on date check (touched_on <= first_seen_on),
  first_touch boolean not null,
  existing boolean not null,
  note text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('prospect');
call weft_restrict('prospect', 'department_id');
create unique index prospect_identity on prospect (organisation_id, department_id, identity) where withdrawn_at is null;
create index prospect_by_day on prospect (organisation_id, first_seen_on desc, id desc);
