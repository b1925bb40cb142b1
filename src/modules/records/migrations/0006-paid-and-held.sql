-- What we ourselves paid on a network for a click or for a thousand views, in a span of days, both ends included.
create table paid_cost (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  network text not null,
  basis text not null check (basis in ('click', 'thousand')),
  "from" date not null,
  until date not null check (until >= "from"),
  amount numeric(16, 2) not null check (amount >= 0),
  currency text not null check (currency <> ''),
  source text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('paid_cost');
call weft_restrict('paid_cost', 'department_id');
create unique index paid_cost_identity on paid_cost (organisation_id, department_id, identity) where withdrawn_at is null;
create index paid_cost_by_day on paid_cost (organisation_id, until desc, id desc);

-- An event of ours and the listening query that finds what is said of it.
create table event_held (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  event text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  query text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('event_held');
call weft_restrict('event_held', 'department_id');
create unique index event_held_identity on event_held (organisation_id, department_id, identity) where withdrawn_at is null;
create index event_held_by_day on event_held (organisation_id, starts_on desc, id desc);

-- Whether a cost is of the kinds that every house counts, so that houses can be compared (ANSI/SHRM 06001).
alter table hiring_cost add column comparable boolean not null default false;
