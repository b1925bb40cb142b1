-- Where help with words comes from. No row: there is none, and nothing ever leaves.
create table assist_setting (
  organisation_id uuid not null primary key,
  enabled boolean not null,
  base_url text not null,
  model text not null,
  -- Sealed; null: the place asks for none.
  key_sealed text,
  monthly_tokens bigint not null check (monthly_tokens >= 0),
  -- What a million tokens cost, in the organisation's own money; null: nobody said.
  price double precision check (price >= 0),
  -- Departments whose conversations may be sent there; a restricted one only when it is named here.
  departments uuid[] not null,
  by uuid not null,
  at timestamptz not null
);
call weft_isolate('assist_setting');

-- Each time help was asked for: who, about what, how much. Never the words.
create table assist_use (
  organisation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  member_id uuid not null,
  subject text not null,
  task text not null,
  -- What was put aside for it while it ran, then what it took.
  tokens bigint not null,
  outcome text not null check (outcome in ('asked', 'given', 'failed')),
  primary key (organisation_id, id)
);
call weft_isolate('assist_use');
create index assist_use_by_time on assist_use (organisation_id, at);
create index assist_use_of on assist_use (organisation_id, subject, member_id, at desc);
