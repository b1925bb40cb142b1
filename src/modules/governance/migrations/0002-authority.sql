-- Mandates know what about, for whom, in which languages and regions, who stands in, and what must be learnt first.
alter table mandate
  add column topics text[],
  add column audiences text[],
  add column languages text[],
  add column regions text[],
  add column certificates text[] not null default '{}',
  add column deputy_id uuid,
  add column deputy_from timestamptz,
  add column deputy_to timestamptz,
  add column public boolean not null default false,
  add column contact text,
  add column authorised_speaker boolean not null default false;
create index mandate_of_deputy on mandate (organisation_id, deputy_id) where ended_at is null and deputy_id is not null;
create index mandate_by_verb on mandate using gin (verbs) where ended_at is null;

-- What needs whose consent: one document a version, never changed.
create table rulebook (
  organisation_id uuid not null,
  version integer not null,
  document jsonb not null,
  reason text not null,
  by uuid,
  council_decision_id uuid,
  at timestamptz not null,
  primary key (organisation_id, version)
);
call weft_isolate('rulebook', 'select, insert');

-- The whole question is kept, so that the answer can be worked out again. Older records have none.
alter table decision
  add column question jsonb,
  add column rules_version integer,
  add column content_class text,
  add column matrix_rule text,
  add column sample integer not null default 0;

-- One request a step; the next is opened when the one before is granted.
alter table approval_request
  add column step integer not null default 0,
  add column groups jsonb,
  add column step_rule text,
  -- Who may answer as well since it is overdue: one rung higher.
  add column escalated uuid[] not null default '{}',
  -- When what was consented to went out: from then on no consent can be taken back.
  add column out_at timestamptz;
alter table approval_request drop constraint approval_request_state_check;
alter table approval_request add constraint approval_request_state_check
  check (state in ('open', 'granted', 'declined', 'voided', 'revoked'));
create index approval_granted_of_subject on approval_request (organisation_id, subject_id) where state = 'granted' and out_at is null;
create index approval_of_decision on approval_request (organisation_id, decision_id, step);

-- Every verdict of a named person. Taken back is a date, not a deletion.
create table approval_consent (
  organisation_id uuid not null,
  approval_id uuid not null,
  member_id uuid not null,
  group_no integer not null,
  acting_for uuid,
  via text not null check (via in ('screen', 'link')),
  note text,
  at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_because text,
  primary key (organisation_id, approval_id, member_id)
);
call weft_isolate('approval_consent', 'select, insert, update');

-- A link in a mail: good for one person, one request, once.
create table approval_link (
  organisation_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  member_id uuid not null,
  -- SHA-256 of the token; the token itself is kept nowhere.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('approval_link', 'select, insert, update');
create index approval_link_of on approval_link (organisation_id, approval_id);

-- Which organisation a link belongs to, before anybody is known.
create function weft_approval_link(of_token bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.organisation_id from approval_link l where l.token_hash = of_token $$;
revoke all on function weft_approval_link(bytea) from public;
grant execute on function weft_approval_link(bytea) to weft_app;

-- A person's judgement of exactly one content, in place of the rules'.
create table content_judgement (
  organisation_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  digest text not null,
  class text not null,
  topics text[] not null,
  reason text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('content_judgement', 'select, insert');
create index content_judgement_of on content_judgement (organisation_id, subject_id, id desc);

create table quiet_period (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  channel_ids uuid[],
  owner_id uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (ends_at >= starts_at)
);
call weft_isolate('quiet_period', 'select, insert, update');

-- Whose channel it is, who reads there, and what the public was told about it.
create table channel_register (
  organisation_id uuid not null,
  channel_id uuid not null,
  department_id uuid,
  audiences text[] not null,
  region text,
  languages text[] not null,
  recognised boolean not null,
  evidence text,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (organisation_id, channel_id)
);
call weft_isolate('channel_register', 'select, insert, update');

-- Drawn from what went out without consent, to be read afterwards.
create table reading (
  organisation_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  title text not null,
  text text not null,
  author_id uuid not null,
  at timestamptz not null,
  verdict text check (verdict in ('fine', 'concern')),
  read_by uuid,
  read_at timestamptz,
  note text,
  primary key (organisation_id, id)
);
call weft_isolate('reading', 'select, insert, update');
create index reading_open on reading (organisation_id, at) where verdict is null;

-- Steps of older records get the name and groups that newer ones have.
update decision set steps = (
  select jsonb_agg(step || jsonb_build_object('id', 'peer', 'minutes', 240,
    'groups', jsonb_build_array(jsonb_build_object('label', step -> 'label', 'memberIds', step -> 'anyOf'))))
  from jsonb_array_elements(steps) step)
where jsonb_array_length(steps) > 0;
update approval_request set step_rule = 'peer',
  groups = jsonb_build_array(jsonb_build_object('label', label, 'memberIds', to_jsonb(any_of)));
