-- Houses we compare ourselves with. One of them may be ourselves: what nobody computes about us is entered like theirs.
create table peer (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('us', 'peer', 'competitor', 'model')),
  name text not null,
  industry text not null,
  country text not null,
  employees int check (employees >= 0),
  website text,
  note text not null,
  retired_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('peer');
create unique index peer_name on peer (organisation_id, lower(name));
create unique index peer_us on peer (organisation_id) where kind = 'us';

-- Accounts of theirs whose public figures are read once a day.
create table peer_account (
  organisation_id uuid not null,
  id uuid not null,
  peer_id uuid not null,
  network text not null,
  handle text not null,
  url text,
  read_at timestamptz,
  problem text,
  -- The reading that is planned; an older plan is void.
  next_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, peer_id) references peer
);
call weft_isolate('peer_account');
create unique index peer_account_once on peer_account (organisation_id, peer_id, network, lower(handle));

-- What was read, a row a day and account. A count the network does not tell is null.
create table peer_reading (
  organisation_id uuid not null,
  account_id uuid not null,
  day date not null,
  at timestamptz not null,
  followers bigint,
  posts bigint,
  primary key (organisation_id, account_id, day),
  foreign key (organisation_id, account_id) references peer_account on delete cascade
);
call weft_isolate('peer_reading');

-- What people entered or imported, each with where it is from and of which day it is. Nothing is overwritten.
create table peer_figure (
  organisation_id uuid not null,
  id uuid not null,
  peer_id uuid not null,
  measure text not null,
  network text,
  label text not null,
  value double precision not null,
  as_of date not null,
  source text not null,
  note text not null,
  by_id uuid,
  imported boolean not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, peer_id) references peer
);
call weft_isolate('peer_figure');
create index peer_figure_newest on peer_figure (organisation_id, peer_id, measure, as_of desc) where withdrawn_at is null;

-- One page for a department head. `body` is what is written; figures are read when it is shown.
create table business_case (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  department_id uuid,
  tactic smallint check (tactic between 1 and 12),
  author_id uuid,
  state text not null check (state in ('draft', 'submitted', 'decided', 'reviewed', 'withdrawn')),
  body jsonb not null,
  revision int not null,
  decide_by date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('business_case');
call weft_restrict('business_case', 'department_id');
create index business_case_by_change on business_case (organisation_id, changed_at desc, id desc);

-- What somebody was asked to decide on, word for word and figure for figure, and what they decided. Later figures do
-- not change it.
create table business_case_asked (
  organisation_id uuid not null,
  case_id uuid not null,
  no int not null,
  title text not null,
  body jsonb not null,
  figures jsonb not null,
  asked_by uuid,
  asked_at timestamptz not null,
  verdict text check (verdict in ('adopted', 'trial', 'postponed', 'declined')),
  option_no int,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  review_on date,
  review jsonb,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (organisation_id, case_id, no),
  foreign key (organisation_id, case_id) references business_case
);
call weft_isolate('business_case_asked');
call weft_restrict_part('business_case_asked', 'case_id', 'business_case');
create index business_case_review on business_case_asked (organisation_id, review_on) where review_on is not null and reviewed_at is null;
