-- What was changed in a row of any kind, by whom; the row itself holds what is so now.
create table record_change (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  record_id uuid not null,
  department_id uuid not null,
  what text not null check (what in ('added', 'changed', 'withdrawn', 'restored', 'imported')),
  -- By field: what it was, and what it became.
  fields jsonb not null,
  by_id uuid,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('record_change');
call weft_restrict('record_change', 'department_id');
create index record_change_of on record_change (organisation_id, record_id, at desc);

-- Stories elsewhere about us.
create table press_pickup (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  story text not null,
  outlet text not null,
  day date not null,
  tier text not null check (tier in ('top', 'trade', 'regional', 'local', 'other')),
  tone text not null check (tone in ('positive', 'neutral', 'mixed', 'negative')),
  key_message boolean not null,
  link text,
  paid boolean not null,
  excerpt text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('press_pickup');
call weft_restrict('press_pickup', 'department_id');
create unique index press_pickup_identity on press_pickup (organisation_id, department_id, identity) where withdrawn_at is null;
create index press_pickup_by_day on press_pickup (organisation_id, day desc, id desc);

-- People outside who speak out about us. Personal: each has an end, and what is past it goes.
create table outspoken_consumer (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  name text not null,
  handle text not null,
  profile text,
  topic text not null,
  listed_on date not null,
  keep_until date not null check (keep_until > listed_on),
  do_not_contact boolean not null,
  note text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('outspoken_consumer');
call weft_restrict('outspoken_consumer', 'department_id');
create unique index outspoken_consumer_identity on outspoken_consumer (organisation_id, department_id, identity) where withdrawn_at is null;
create index outspoken_consumer_by_day on outspoken_consumer (organisation_id, listed_on desc, id desc);
