-- What the work list sorts and narrows by.
alter table conversation
  -- 1 urgent, 2 high, 3 normal, 4 low: a number, so that an index can put them in order.
  add column priority smallint not null default 3 check (priority between 1 and 4),
  -- Of the newest message of the person; the mood only where it is sure.
  add column kind text,
  add column lang text,
  add column sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
  -- Closed because it was no matter of ours.
  add column closed_as text check (closed_as in ('spam', 'not_ours'));

-- One index for each order of each list that is long: everybody's, a desk's, a member's, nobody's.
drop index conversation_list;
drop index conversation_desk;
drop index conversation_owner;
create index conversation_due on conversation (organisation_id, state, due_at, last_message_at desc, id desc);
create index conversation_moved on conversation (organisation_id, state, last_message_at desc, id desc);
create index conversation_urgent on conversation (organisation_id, state, priority, due_at, last_message_at desc, id desc);
create index conversation_desk_due on conversation (organisation_id, department_id, due_at, last_message_at desc, id desc)
  where state = 'open';
create index conversation_desk_moved on conversation (organisation_id, department_id, state, last_message_at desc, id desc);
create index conversation_desk_urgent on conversation (organisation_id, department_id, priority, due_at, last_message_at desc, id desc)
  where state = 'open';
create index conversation_owner_due on conversation (organisation_id, owner_id, due_at, last_message_at desc, id desc)
  where state = 'open';
create index conversation_owner_moved on conversation (organisation_id, owner_id, state, last_message_at desc, id desc);
create index conversation_owner_urgent on conversation (organisation_id, owner_id, priority, due_at, last_message_at desc, id desc)
  where state = 'open';
create index conversation_free_due on conversation (organisation_id, due_at, last_message_at desc, id desc)
  where state = 'open' and owner_id is null;
create index conversation_free_moved on conversation (organisation_id, last_message_at desc, id desc)
  where state = 'open' and owner_id is null;
create index conversation_free_urgent on conversation (organisation_id, priority, due_at, last_message_at desc, id desc)
  where state = 'open' and owner_id is null;
create index conversation_waiting on conversation (organisation_id, due_at, last_message_at desc, id desc)
  where delivery = 'waiting';
create index clock_stopped on clock (organisation_id, stopped_at) where stopped_at is not null;

create table label (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  tone text check (tone in ('good', 'wait', 'warn', 'stop')),
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('label');
create unique index label_name on label (organisation_id, lower(name));

create table conversation_label (
  organisation_id uuid not null,
  conversation_id uuid not null,
  label_id uuid not null,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, conversation_id, label_id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id) on delete cascade,
  foreign key (organisation_id, label_id) references label (organisation_id, id) on delete cascade
);
call weft_isolate('conversation_label');
call weft_restrict_part('conversation_label', 'conversation_id', 'conversation');
create index conversation_of_label on conversation_label (organisation_id, label_id, conversation_id);

-- Filters and an order under a name.
create table saved_view (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  filters jsonb not null,
  sort text not null check (sort in ('due', 'newest', 'oldest', 'priority')),
  shared text not null check (shared in ('me', 'departments', 'all')),
  department_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
call weft_isolate('saved_view');
create index saved_view_of_member on saved_view (organisation_id, member_id);

-- In which order a member wants to see them.
create table saved_view_order (
  organisation_id uuid not null,
  member_id uuid not null,
  view_ids uuid[] not null,
  primary key (organisation_id, member_id)
);
call weft_isolate('saved_view_order');

-- One thing done to many conversations, with what was before, so that it can be taken back.
create table bulk_run (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Who that was when they asked: what they may do and see.
  actor jsonb not null,
  act jsonb not null,
  state text not null check (state in ('running', 'done', 'undoing', 'undone', 'stopped')),
  total int not null,
  changed int not null default 0,
  same int not null default 0,
  refused int not null default 0,
  moved_on int not null default 0,
  started_at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('bulk_run');

create table bulk_item (
  organisation_id uuid not null,
  run_id uuid not null,
  conversation_id uuid not null,
  state text not null check (state in ('waiting', 'done', 'same', 'refused', 'undone', 'moved_on')),
  refused text,
  before jsonb,
  after jsonb,
  primary key (organisation_id, run_id, conversation_id),
  foreign key (organisation_id, run_id) references bulk_run (organisation_id, id) on delete cascade
);
call weft_isolate('bulk_item');
call weft_restrict_part('bulk_item', 'conversation_id', 'conversation');

-- The words of every message, folded, each behind six signs of its organisation's id, so that one index serves all of
-- them apart. Nobody but weft_find_messages reads the words: under row-level security only leakproof operators may use
-- an index, and @@ is not one; the table has therefore no policy beyond the tenant's, and no right to read the words.
create table message_search (
  organisation_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  picture boolean not null,
  words tsvector not null,
  primary key (organisation_id, message_id),
  foreign key (organisation_id, message_id) references message (organisation_id, id) on delete cascade
);
call weft_isolate('message_search', 'insert, update, delete');
grant select (organisation_id, message_id, conversation_id) on message_search to weft_app;
create index message_search_words on message_search using gin (words) with (gin_pending_list_limit = 512);
create index message_search_time on message_search (organisation_id, at desc, message_id desc);
create index message_search_thread on message_search (organisation_id, conversation_id, at desc, message_id desc);
-- Frequent words have to be known to be frequent: they are looked for by time, rare ones by the index of words.
alter table message_search alter column words set statistics 2000;

-- A turn that goes to another conversation takes its words along.
create function message_moved() returns trigger language plpgsql as $$
begin
  update message_search set conversation_id = new.conversation_id
    where organisation_id = new.organisation_id and message_id = new.id;
  return null;
end
$$;
create trigger message_moved after update of conversation_id on message for each row
  when (old.conversation_id is distinct from new.conversation_id) execute function message_moved();

-- Messages with these words, the newest first, at most `most` of them from a place on. `newest`: no later message of
-- the same conversation has them too. What lies on desks hidden from the one who asks is not there.
create function weft_find_messages(query tsquery, since timestamptz, until timestamptz, pictured boolean,
    before_at timestamptz, before_id uuid, most int)
  returns table (message_id uuid, conversation_id uuid, at timestamptz, newest boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  fits text := '';
begin
  if query is not null then fits := fits || ' and %1$s.words @@ $1'; end if;
  if since is not null then fits := fits || ' and %1$s.at >= $2'; end if;
  if until is not null then fits := fits || ' and %1$s.at < $3'; end if;
  if pictured then fits := fits || ' and %1$s.picture'; end if;
  -- Planned with the values at hand, so that the words' frequency counts.
  return query execute 'select f.message_id, f.conversation_id, f.at, (select 1 from message_search n
        where n.organisation_id = $7 and n.conversation_id = f.conversation_id
          and (n.at, n.message_id) > (f.at, f.message_id)' || format(fits, 'n') || ' limit 1) is null
    from (select s.message_id, s.conversation_id, s.at from message_search s
      where s.organisation_id = $7' || format(fits, 's')
    || case when before_id is null then '' else ' and (s.at, s.message_id) < ($4, $5)' end
    || case when weft_hidden() = '{}' then '' else ' and not exists (select 1 from conversation c
        where c.organisation_id = $7 and c.id = s.conversation_id and c.department_id = any ($8))' end
    || ' order by s.at desc, s.message_id desc limit $6) f order by f.at desc, f.message_id desc'
    using query, since, until, before_at, before_id, most, weft_organisation(), weft_hidden();
end
$$;
revoke all on function weft_find_messages(tsquery, timestamptz, timestamptz, boolean, timestamptz, uuid, int) from public;
grant execute on function weft_find_messages(tsquery, timestamptz, timestamptz, boolean, timestamptz, uuid, int) to weft_app;

-- How far what was there before the index has been read into it; null when all is.
create table search_fill (
  organisation_id uuid not null primary key,
  below uuid,
  started_at timestamptz not null,
  done_at timestamptz
);
call weft_isolate('search_fill');
