-- What is to be changed, and what became of it.
create table recommendation (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  code text not null,
  title text not null,
  product text not null,
  source text not null check (source in ('mention', 'forum', 'review', 'service', 'survey', 'meet-up', 'colleague', 'other')),
  from_customer boolean not null,
  votes int not null check (votes >= 0),
  captured_on date not null,
  decision text check (decision in ('adopted', 'declined')),
  decided_on date check (decided_on >= captured_on),
  reason text not null check (decision is distinct from 'declined' or reason <> ''),
  built_on date,
  released_on date check (released_on >= captured_on),
  -- The code of another one; empty when it stands for itself.
  duplicate_of text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('recommendation');
call weft_restrict('recommendation', 'department_id');
create unique index recommendation_identity on recommendation (organisation_id, department_id, identity) where withdrawn_at is null;
create index recommendation_by_day on recommendation (organisation_id, captured_on desc, id desc);

-- Hours and money that research took, by method.
create table research_effort (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  day date not null,
  method text not null,
  what text not null,
  hours numeric(12, 2) not null check (hours >= 0),
  spend numeric(16, 2) check (spend >= 0),
  currency text not null check (spend is null or currency <> ''),
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('research_effort');
call weft_restrict('research_effort', 'department_id');
create unique index research_effort_identity on research_effort (organisation_id, department_id, identity) where withdrawn_at is null;
create index research_effort_by_day on research_effort (organisation_id, day desc, id desc);
