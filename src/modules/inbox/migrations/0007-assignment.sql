-- How a desk gives conversations to people: every change is a version, the newest one holds. No version: by hand only.
create table desk_giving (
  organisation_id uuid not null,
  department_id uuid not null,
  version int not null check (version > 0),
  settings jsonb not null,
  reason text not null,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, department_id, version)
);
call weft_isolate('desk_giving', 'select, insert');
call weft_hide_rows('desk_giving', 'desk_giving', 'department_id = any ((select weft_hidden())::uuid[])');

-- One row an organisation: whoever gives something to somebody holds it, so that turns and loads are exact.
create table giving_turn (
  organisation_id uuid not null,
  turn bigint not null,
  primary key (organisation_id)
);
call weft_isolate('giving_turn');

-- When somebody was last given something by a desk, as a turn.
create table desk_turn (
  organisation_id uuid not null,
  department_id uuid not null,
  member_id uuid not null,
  turn bigint not null,
  primary key (organisation_id, department_id, member_id)
);
call weft_isolate('desk_turn');
call weft_hide_rows('desk_turn', 'desk_turn', 'department_id = any ((select weft_hidden())::uuid[])');

-- When what waits on a desk is given out next: the next shift. One job a moment, however much waits.
create table desk_wait (
  organisation_id uuid not null,
  department_id uuid not null,
  next_at timestamptz not null,
  primary key (organisation_id, department_id)
);
call weft_isolate('desk_wait');
call weft_hide_rows('desk_wait', 'desk_wait', 'department_id = any ((select weft_hidden())::uuid[])');

-- Why it was given to whom, or why it stayed with the desk; and since when it is on this desk.
alter table conversation add column given jsonb, add column desk_since timestamptz;
create index conversation_unowned on conversation (organisation_id, department_id, due_at) where owner_id is null and state = 'open';

-- Who is named in a note, and whether they have seen it.
create table note_mention (
  organisation_id uuid not null,
  note_id uuid not null,
  member_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (organisation_id, note_id, member_id)
);
call weft_isolate('note_mention');
call weft_restrict_part('note_mention', 'conversation_id', 'conversation');
create index note_mention_open on note_mention (organisation_id, member_id, at desc) where seen_at is null;

-- A question to somebody who has no inbox. They see it with the excerpt, also where the conversation is hidden from them.
create table expert_question (
  organisation_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  asked_by uuid not null,
  member_id uuid not null,
  question text not null,
  excerpt text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  settled_at timestamptz,
  answer text,
  via text check (via in ('link', 'weft')),
  reminded_at timestamptz,
  late_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('expert_question');
call weft_hide('expert_question', 'expert_question', 'weft_hides_conversation(conversation_id) and member_id is distinct from weft_member()');
create index expert_question_of on expert_question (organisation_id, conversation_id, asked_at);
create index expert_question_mine on expert_question (organisation_id, member_id, due_at) where state = 'open';

-- A link in a mail: good for one person, one question, once.
create table expert_link (
  organisation_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  member_id uuid not null,
  -- SHA-256 of the token; the token itself is kept nowhere.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('expert_link', 'select, insert, update');
call weft_restrict_part('expert_link', 'question_id', 'expert_question');
create index expert_link_of on expert_link (organisation_id, question_id);

-- Which organisation a link belongs to, before anybody is known.
create function weft_expert_link(of_token bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.organisation_id from expert_link l where l.token_hash = of_token $$;
revoke all on function weft_expert_link(bytea) from public;
grant execute on function weft_expert_link(bytea) to weft_app;

-- The note that is an expert's answer.
alter table note add column question_id uuid;

-- What was learned from earlier matters about which desk gets what. The body is empty where it is not used.
create table desk_model (
  organisation_id uuid not null,
  version int not null check (version > 0),
  state text not null check (state in ('active', 'candidate', 'retired', 'refused')),
  learned_from int not null,
  corrected int not null,
  figures jsonb not null,
  note text,
  body bytea not null,
  trained_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  primary key (organisation_id, version)
);
call weft_isolate('desk_model');
create unique index desk_model_active on desk_model (organisation_id) where state = 'active';

-- Whether it may be used at all, and when it is learned again.
create table desk_learning (
  organisation_id uuid not null,
  used boolean not null,
  next_at timestamptz,
  primary key (organisation_id)
);
call weft_isolate('desk_learning');
