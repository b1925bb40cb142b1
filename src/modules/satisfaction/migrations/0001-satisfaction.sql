-- One question about one conversation: a link that works once, for thirty days. Of the token only a hash is kept.
create table satisfaction_ask (
  organisation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  conversation_id uuid not null,
  department_id uuid not null,
  channel_id uuid not null,
  member_id uuid not null,
  made_at timestamptz not null,
  -- When an answer with the link in it was sent; a link nobody sent is not counted as asked.
  sent_at timestamptz,
  expires_at timestamptz not null,
  score smallint check (score between 1 and 5),
  comment text,
  answered_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('satisfaction_ask');
create unique index satisfaction_ask_token on satisfaction_ask (token_hash);
create index satisfaction_ask_of on satisfaction_ask (organisation_id, conversation_id, made_at desc);
create index satisfaction_ask_sent on satisfaction_ask (organisation_id, sent_at) where sent_at is not null;

-- Desks that ask when a conversation is closed.
create table satisfaction_desk (
  organisation_id uuid not null,
  department_id uuid not null,
  on_close boolean not null,
  by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, department_id)
);
call weft_isolate('satisfaction_desk');

-- Asked before an organisation is known.
create function weft_satisfaction(of_token bytea)
returns table (organisation_id uuid, ask_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select a.organisation_id, a.id from satisfaction_ask a where a.token_hash = of_token $$;
revoke all on function weft_satisfaction(bytea) from public;
grant execute on function weft_satisfaction(bytea) to weft_app;
