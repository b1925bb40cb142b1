-- A survey: what is asked, for what, on which ground, how long answers are kept. Questions stand still once it is open.
create table survey (
  organisation_id uuid not null,
  id uuid not null,
  audience text not null check (audience in ('internal', 'public')),
  locale text not null check (locale in ('en', 'de')),
  title text not null,
  intro text not null,
  questions jsonb not null,
  -- Whose answers are earmarked by themselves.
  rules jsonb not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  opens_at timestamptz,
  closes_at timestamptz,
  -- Ready, and waiting for opens_at.
  armed_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  -- SHA-256 of the public link's token, and the token sealed, so that it can be shown again.
  token_hash bytea unique,
  token_sealed text,
  primary key (organisation_id, id)
);
call weft_isolate('survey');
create index survey_list on survey (organisation_id, created_at desc);

-- One person's part in a survey: a member, somebody who confirmed an address, or nobody in particular. Everything
-- about them hangs on this row and goes with it.
create table survey_response (
  organisation_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  member_id uuid,
  email_sealed text,
  -- SHA-256 of survey and address, to find the same person again.
  email_key bytea,
  -- May be asked when there is a plan.
  contact boolean not null,
  state text not null check (state in ('unconfirmed', 'given', 'declined')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, survey_id) references survey on delete cascade
);
call weft_isolate('survey_response');
create unique index survey_response_member on survey_response (organisation_id, survey_id, member_id) where member_id is not null;
create unique index survey_response_email on survey_response (organisation_id, survey_id, email_key) where email_key is not null;
create index survey_response_list on survey_response (organisation_id, survey_id, id) where state = 'given';
create index survey_response_of_member on survey_response (organisation_id, member_id) where member_id is not null;

-- An answer that was consented to, with the purpose and ground as they were shown.
create table survey_answer (
  organisation_id uuid not null,
  response_id uuid not null,
  question_id text not null,
  survey_id uuid not null,
  value jsonb not null,
  purpose text not null,
  basis text not null,
  consented_at timestamptz not null,
  erase_at timestamptz not null,
  primary key (organisation_id, response_id, question_id),
  foreign key (organisation_id, response_id) references survey_response on delete cascade
);
call weft_isolate('survey_answer');
create index survey_answer_of_question on survey_answer (organisation_id, survey_id, question_id);

-- Personal links of people outside: each mail carries its own.
create table survey_link (
  organisation_id uuid not null,
  token_hash bytea not null unique,
  response_id uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, token_hash),
  foreign key (organisation_id, response_id) references survey_response on delete cascade
);
call weft_isolate('survey_link');
create index survey_link_of_response on survey_link (organisation_id, response_id);

-- A dormant mark: could be asked. One a response.
create table survey_earmark (
  organisation_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  response_id uuid not null,
  source text not null check (source in ('rule', 'hand')),
  reason text not null,
  state text not null check (state in ('dormant', 'invited', 'active', 'ended')),
  rest_until timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, response_id),
  foreign key (organisation_id, response_id) references survey_response on delete cascade
);
call weft_isolate('survey_earmark');
create index survey_earmark_list on survey_earmark (organisation_id, survey_id, state, id);

-- A version of the plan that says who is woken when. Only an approved one sends, and only until the next is begun.
create table survey_plan (
  organisation_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  version int not null,
  title text not null,
  goal text not null,
  message text not null,
  course_ids text[] not null,
  -- Which role or mandate may follow, in words.
  mandate text not null,
  state text not null check (state in ('draft', 'submitted', 'approved', 'returned', 'replaced')),
  -- Everybody who wrote on it; none of them approves it.
  authors uuid[] not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  note text,
  paused_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, survey_id, version),
  foreign key (organisation_id, survey_id) references survey on delete cascade
);
call weft_isolate('survey_plan');
create unique index survey_plan_standing on survey_plan (organisation_id, survey_id) where state <> 'replaced';
create index survey_plan_submitted on survey_plan (organisation_id) where state = 'submitted';

create table survey_wave (
  organisation_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  no int not null,
  size int not null check (size > 0),
  at timestamptz not null,
  criteria jsonb not null,
  state text not null check (state in ('planned', 'sent', 'void')),
  sent_at timestamptz,
  invited int,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references survey_plan on delete cascade
);
call weft_isolate('survey_wave');
create index survey_wave_of_plan on survey_wave (organisation_id, plan_id, no);

-- Asked in a wave: once a wave and person.
create table survey_invitation (
  organisation_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  response_id uuid not null,
  state text not null check (state in ('open', 'yes', 'later', 'no')),
  sent_at timestamptz not null,
  answered_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, wave_id, response_id),
  foreign key (organisation_id, wave_id) references survey_wave on delete cascade,
  foreign key (organisation_id, response_id) references survey_response on delete cascade
);
call weft_isolate('survey_invitation');
-- Nobody has two open questions at once, whatever workers do.
create unique index survey_invitation_open on survey_invitation (organisation_id, response_id) where state = 'open';
create index survey_invitation_of_response on survey_invitation (organisation_id, response_id, sent_at desc);

-- Two questions asked before an organisation is known; search path as in people's functions.
create function weft_survey(of_token bytea)
returns table (organisation_id uuid, survey_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select s.organisation_id, s.id from survey s where s.token_hash = of_token $$;

create function weft_survey_link(of_token bytea)
returns table (organisation_id uuid, response_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.organisation_id, l.response_id from survey_link l where l.token_hash = of_token $$;

revoke all on function weft_survey(bytea), weft_survey_link(bytea) from public;
grant execute on function weft_survey(bytea), weft_survey_link(bytea) to weft_app;
