-- People who work in a department at the end of a month.
create table headcount (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  day date not null,
  unit uuid not null,
  people int not null check (people >= 0),
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('headcount');
-- Hidden with who keeps it and with whom it is about.
call weft_hide('headcount', 'headcount', 'department_id = any ((select weft_hidden())::uuid[]) or unit = any ((select weft_hidden())::uuid[])');
create unique index headcount_identity on headcount (organisation_id, department_id, identity) where withdrawn_at is null;
create index headcount_by_day on headcount (organisation_id, day desc, id desc);

-- Somebody left. No name: a case number.
create table separation (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  code text not null,
  day date not null,
  unit uuid not null,
  kind text not null check (kind in ('voluntary', 'dismissal', 'redundancy', 'retirement', 'end-of-contract', 'other')),
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('separation');
-- Hidden with who keeps it and with whom it is about.
call weft_hide('separation', 'separation', 'department_id = any ((select weft_hidden())::uuid[]) or unit = any ((select weft_hidden())::uuid[])');
create unique index separation_identity on separation (organisation_id, department_id, identity) where withdrawn_at is null;
create index separation_by_day on separation (organisation_id, day desc, id desc);

-- One opening of a requisition until an offer is accepted.
create table job_opening (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  code text not null,
  title text not null,
  unit uuid not null,
  approved_on date not null,
  candidate_on date,
  accepted_on date check (accepted_on >= approved_on),
  closed_on date check (closed_on is null or accepted_on is null),
  hold_days int not null check (hold_days >= 0),
  source text,
  pay numeric(16, 2) check (pay >= 0),
  currency text not null check (pay is null or currency <> ''),
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('job_opening');
-- Hidden with who keeps it and with whom it is about.
call weft_hide('job_opening', 'job_opening', 'department_id = any ((select weft_hidden())::uuid[]) or unit = any ((select weft_hidden())::uuid[])');
create unique index job_opening_identity on job_opening (organisation_id, department_id, identity) where withdrawn_at is null;
create index job_opening_by_day on job_opening (organisation_id, approved_on desc, id desc);
create index job_opening_by_hire on job_opening (organisation_id, accepted_on) where accepted_on is not null;

-- What hiring cost in a span of days, both ends included.
create table hiring_cost (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  "from" date not null,
  until date not null check (until >= "from"),
  side text not null check (side in ('external', 'internal')),
  what text not null,
  amount numeric(16, 2) not null check (amount >= 0),
  currency text not null check (currency <> ''),
  key text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('hiring_cost');
call weft_restrict('hiring_cost', 'department_id');
create unique index hiring_cost_identity on hiring_cost (organisation_id, department_id, identity) where withdrawn_at is null;
create index hiring_cost_by_day on hiring_cost (organisation_id, until desc, id desc);
