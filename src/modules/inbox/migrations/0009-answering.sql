-- What a browser calls one press of send: a repeat of a request whose answer was lost sends nothing more.
alter table message add column send_id uuid;
create unique index message_of_send on message (organisation_id, send_id) where send_id is not null;
-- Until when it can be taken back, what that puts back, and whether the conversation closes once it is live.
alter table message
  add column undo_until timestamptz,
  add column undo jsonb,
  add column closes boolean not null default false,
  add column live_at timestamptz,
  -- Share of word 5-grams in common with the nearest saved reply or answer to somebody else; null: not known.
  add column likeness real;
create index message_sent on message (organisation_id, live_at) where direction = 'out' and live_at is not null;
-- What kind of writer somebody took the person for, here.
alter table conversation
  add column triage text check (triage in ('unhappy', 'misguided', 'rager', 'troll'));

-- What our people did to single messages on the network, as it stands.
create table message_act (
  organisation_id uuid not null,
  message_id uuid not null,
  verb text not null check (verb in ('like', 'hide', 'delete')),
  member_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, message_id, verb)
);
call weft_isolate('message_act');
call weft_restrict_part('message_act', 'message_id', 'message');
-- What somebody said about a conversation is seen by those who may see the conversation.
call weft_restrict_part('satisfaction_ask', 'conversation_id', 'conversation');
-- So is what an answer on a restricted desk has in common with others.
call weft_restrict_part('answer_text', 'conversation_id', 'conversation');
