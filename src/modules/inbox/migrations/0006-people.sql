-- One person, several accounts: only on explicit proof, and whole again when the proof is taken back. What belongs to a
-- person goes by the account, so which account is whose can be said anew at any time.
alter table handle add column own_contact_id uuid;
update handle set own_contact_id = contact_id;
alter table handle alter column own_contact_id set not null;
create index handle_of_own_contact on handle (organisation_id, own_contact_id);

-- `standing_own` was said of this contact itself, `standing` is what holds for it and everybody it is one with.
alter table contact add column standing text, add column standing_own text, add column lang text, add column erased_at timestamptz;

-- Which account opened it.
alter table conversation add column handle_id uuid;
update conversation c set handle_id = h.id from handle h
  where h.organisation_id = c.organisation_id and h.contact_id = c.contact_id and h.network = c.network;
create index conversation_of_handle on conversation (organisation_id, handle_id);
-- The timeline of a person, page by page.
drop index conversation_contact;
create index conversation_person on conversation (organisation_id, contact_id, last_message_at desc, id desc);

-- By which account, where and in which thread of the network a message came; null: where its conversation began.
alter table message add column handle_id uuid, add column channel_id uuid, add column thread_key text;

-- Which conversation a thread of the network belongs to. Several threads may be one matter.
create table conversation_key (
  organisation_id uuid not null,
  channel_id uuid not null,
  handle_id uuid not null,
  thread_key text not null,
  conversation_id uuid not null,
  -- Why it belongs to a conversation that another thread began; null for the one that began it.
  joined_because text,
  at timestamptz not null,
  primary key (organisation_id, channel_id, handle_id, thread_key)
);
call weft_isolate('conversation_key');
call weft_restrict_part('conversation_key', 'conversation_id', 'conversation');
create index conversation_key_of on conversation_key (organisation_id, conversation_id);
insert into conversation_key (organisation_id, channel_id, handle_id, thread_key, conversation_id, at)
  select organisation_id, channel_id, handle_id, thread_key, id, opened_at from conversation where handle_id is not null
  on conflict do nothing;
-- Two accounts of one person may write in one thread: uniqueness is by account from here on.
drop index conversation_thread;

-- Conversations laid together or parted by hand; `kept` is what is needed to undo it exactly.
create table conversation_move (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('merge', 'split')),
  -- merge: what was laid into the other one; split: what was taken out.
  from_id uuid not null,
  into_id uuid not null,
  reason text not null,
  by uuid not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  kept jsonb not null,
  primary key (organisation_id, id)
);
call weft_isolate('conversation_move');
call weft_restrict_part('conversation_move', 'into_id', 'conversation');
create index conversation_move_from on conversation_move (organisation_id, from_id, at desc);
create index conversation_move_into on conversation_move (organisation_id, into_id, at desc);

-- Why two accounts are one person.
create table contact_merge (
  organisation_id uuid not null,
  id uuid not null,
  handle_id uuid not null,
  other_handle_id uuid not null check (other_handle_id <> handle_id),
  proof text not null check (proof in ('verified-link', 'same-login', 'decision')),
  reason text not null,
  by uuid,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  primary key (organisation_id, id)
);
call weft_isolate('contact_merge');
create index contact_merge_one on contact_merge (organisation_id, handle_id);
create index contact_merge_other on contact_merge (organisation_id, other_handle_id);

-- A word we sent to one account; whoever writes it to us from another one has both.
create table contact_code (
  organisation_id uuid not null,
  code_hash text not null,
  handle_id uuid not null,
  by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, code_hash)
);
call weft_isolate('contact_code');

-- What colleagues must know to answer; each note ends.
create table contact_note (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  -- Of whoever wrote it: notes of a restricted department stay there.
  department_id uuid,
  author_id uuid not null,
  text text not null,
  at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('contact_note');
call weft_restrict('contact_note', 'department_id');
create index contact_note_of on contact_note (organisation_id, contact_id, at desc);

-- They asked not to be written to.
create table contact_block (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  reason text not null,
  by uuid not null,
  since timestamptz not null,
  until timestamptz,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (organisation_id, id)
);
call weft_isolate('contact_block');
create index contact_block_of on contact_block (organisation_id, contact_id) where lifted_at is null;

-- Facts of the register that an answer told somebody.
create table reply_fact (
  organisation_id uuid not null,
  message_id uuid not null,
  fact_id uuid not null,
  conversation_id uuid not null,
  said text not null,
  at timestamptz not null,
  primary key (organisation_id, message_id, fact_id)
);
call weft_isolate('reply_fact');
call weft_restrict_part('reply_fact', 'conversation_id', 'conversation');
create index reply_fact_of on reply_fact (organisation_id, conversation_id, at desc);

-- What was erased of whom stays without saying who it was.
create table contact_erasure (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  state text not null check (state in ('running', 'done')),
  by uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  messages int not null default 0,
  answers int not null default 0,
  notes int not null default 0,
  primary key (organisation_id, id)
);
call weft_isolate('contact_erasure');
create unique index contact_erasure_one on contact_erasure (organisation_id, contact_id);

-- Handles as they are compared (domain/people/standing.ts): without server or domain, signs and case.
create function weft_handle_name(handle text) returns text language sql immutable parallel safe as $$
  select regexp_replace(case when ltrim(handle, '@') not like '%@%' and handle like '%.%.%'
      then split_part(ltrim(lower(handle), '@'), '.', 1)
      else split_part(ltrim(lower(handle), '@'), '@', 1) end, '[^[:alnum:]]', '', 'g')
$$;
create index handle_name on handle (organisation_id, weft_handle_name(handle));

-- Somebody who wrote to desks hidden from the one who asks, and to no other, is not known to them: nor is what happened.
create function weft_hides_contact(subject uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from conversation c where c.organisation_id = weft_organisation() and c.contact_id = subject
      and c.department_id = any (weft_hidden()))
    and not exists (select 1 from conversation c where c.organisation_id = weft_organisation() and c.contact_id = subject
      and c.department_id <> all (weft_hidden()))
$$;
revoke all on function weft_hides_contact(uuid) from public;
grant execute on function weft_hides_contact(uuid) to weft_app;

-- A conversation that was laid into another one is no row any more; what happened to it stays as hidden as that one.
create function weft_hides_moved_conversation(subject uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  with recursive place(id) as (
    select m.into_id from conversation_move m where m.organisation_id = weft_organisation() and m.from_id = subject
    union select m.into_id from place join conversation_move m on m.organisation_id = weft_organisation() and m.from_id = place.id
  )
  select not exists (select 1 from conversation c where c.organisation_id = weft_organisation() and c.id = subject)
    and exists (select 1 from conversation c where c.organisation_id = weft_organisation() and c.id in (select id from place)
      and c.department_id = any (weft_hidden()))
$$;
revoke all on function weft_hides_moved_conversation(uuid) from public;
grant execute on function weft_hides_moved_conversation(uuid) to weft_app;
call weft_learn_hidden();
