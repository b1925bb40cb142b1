-- What the law makes us publish, with its chain of proofs.
create table regulated_item (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  code text not null,
  title text not null,
  type text not null,
  published_on date not null,
  cleared_on date,
  cleared_by text not null,
  filing_id text not null,
  channel text not null,
  recognised boolean not null,
  archive_hash text not null,
  link text,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('regulated_item');
call weft_restrict('regulated_item', 'department_id');
create unique index regulated_item_identity on regulated_item (organisation_id, department_id, identity) where withdrawn_at is null;
create index regulated_item_by_day on regulated_item (organisation_id, published_on desc, id desc);

-- Somebody of the market engaged with a piece of ours.
create table investor_engagement (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  day date not null,
  piece text not null,
  link text,
  who text not null check (who in ('investor', 'analyst', 'unclassified')),
  kind text not null,
  count int not null check (count > 0),
  replied boolean not null,
  note text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('investor_engagement');
call weft_restrict('investor_engagement', 'department_id');
create unique index investor_engagement_identity on investor_engagement (organisation_id, department_id, identity) where withdrawn_at is null;
create index investor_engagement_by_day on investor_engagement (organisation_id, day desc, id desc);
