-- The search goes through time, the newest first, and reads no more than it shows: with ten times the messages it costs
-- what it did. For that the words of a message carry the fortnight it was written in (numbered from 1970, in hex, behind
-- the six signs of the organisation), so that the index of words answers for some fortnights alone.
-- Notes of colleagues can be found, too.

create function weft_fortnight(at timestamptz) returns text language sql immutable parallel safe
  return to_hex(greatest(0, floor(extract(epoch from at) / 1209600))::int);

-- 'f324af:tent':1 becomes 'f324af5cd:tent':1. Words are letters, digits and marks; nothing in them looks like this.
create function weft_dated_words(words tsvector, at timestamptz) returns tsvector language sql immutable parallel safe
  return regexp_replace(words::text, '''([0-9a-f]{6}):', '''\1' || weft_fortnight(at) || ':', 'g')::tsvector;

-- Without its indexes the table is written anew in one go.
drop index message_search_time;
drop index message_search_thread;
drop index message_search_words;
-- What is found is a message or a note; `id` is that of either.
alter table message_search drop constraint message_search_organisation_id_message_id_fkey;
alter table message_search rename column message_id to id;
alter table message_search
  add column message_id uuid,
  add column note_id uuid;
update message_search set message_id = id, words = weft_dated_words(words, at);
alter table message_search
  add check (id = coalesce(message_id, note_id) and (message_id is null or note_id is null)),
  add foreign key (organisation_id, message_id) references message (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, note_id) references note (organisation_id, id) on delete cascade;
grant select (organisation_id, id, message_id, note_id, conversation_id) on message_search to weft_app;
create index message_search_words on message_search using gin (words) with (gin_pending_list_limit = 512);
create index message_search_time on message_search (organisation_id, at desc, id desc);
create index message_search_thread on message_search (organisation_id, conversation_id, at desc, id desc);
-- What a message or a note is deleted by.
create index message_search_message on message_search (organisation_id, message_id) where message_id is not null;
create index message_search_note on message_search (organisation_id, note_id) where note_id is not null;
alter table message_search alter column words set statistics 2000;
-- The plans below stand and fall with how frequent a word is.
analyze message_search;

create or replace function message_moved() returns trigger language plpgsql as $$
begin
  update message_search set conversation_id = new.conversation_id
    where organisation_id = new.organisation_id and id = new.id;
  return null;
end
$$;
create trigger note_moved after update of conversation_id on note for each row
  when (old.conversation_id is distinct from new.conversation_id) execute function message_moved();

drop function weft_find_messages(tsquery, timestamptz, timestamptz, boolean, timestamptz, uuid, int);

-- Messages and notes with these words, the newest first, at most `most` of them from a place on. `newest`: nothing later
-- in the same conversation has them too. What lies on desks hidden from the one who asks is not there.
--
-- Words that are frequent are met by going back through time; the first few hundred messages tell whether they are. The
-- others are asked of the index, a few fortnights at once, more when they were rare in those before.
create function weft_find_messages(query tsquery, since timestamptz, until timestamptz, pictured boolean,
    before_at timestamptz, before_id uuid, most int)
  returns table (id uuid, message_id uuid, note_id uuid, conversation_id uuid, at timestamptz, newest boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  org constant uuid := weft_organisation();
  mark constant text := '''' || right(replace(org::text, '-', ''), 6);
  -- Which words, for a row of any time, and for all the fortnights of an array.
  asked constant text := query::text;
  dated constant text := ' and %1$s.words @@ replace($1, $2, $3 || weft_fortnight(%1$s.at) || '':'')::tsquery';
  place_at timestamptz := least(coalesce(before_at, 'infinity'), coalesce(until, 'infinity'));
  place_id uuid := case when before_at is not null and before_at <= coalesce(until, 'infinity') then before_id
    when until is not null then '00000000-0000-0000-0000-000000000000'::uuid else 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid end;
  more text := '';
  seen text := '';
  newer text;
  statement text;
  still int := most;
  got int;
  step_at timestamptz;
  step_id uuid;
  top int;
  low int;
  least_of int;
  width int := 1;
  words_then tsquery;
begin
  if since is not null then more := more || ' and %1$s.at >= $4'; end if;
  if pictured then more := more || ' and %1$s.picture'; end if;
  if weft_hidden() <> '{}' then
    seen := ' and not exists (select 1 from conversation c where c.organisation_id = $5 and c.id = %1$s.conversation_id
      and c.department_id = any ($6))';
  end if;
  newer := '(select 1 from message_search n where n.organisation_id = $5 and n.conversation_id = f.conversation_id
      and (n.at, n.id) > (f.at, f.id)' || format(more, 'n')
    || case when until is null then '' else ' and n.at < $7' end
    || case when query is null then '' else format(dated, 'n') end || ' limit 1) is null';
  statement := 'select f.id, f.message_id, f.note_id, f.conversation_id, f.at, ' || newer
    || ' from (select s.id, s.message_id, s.note_id, s.conversation_id, s.at from %s s where s.organisation_id = $5
        and (s.at, s.id) < ($8, $9) %s' || format(more, 's') || format(seen, 's')
    || ' order by s.at desc, s.id desc limit $10) f order by f.at desc, f.id desc';

  -- Nothing that an index of words could be asked for.
  if query is null or querytree(query) = 'T' then
    return query execute format(statement, 'message_search', case when query is null then '' else format(dated, 's') end)
      using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still;
    return;
  end if;

  -- Back through time, while it is likely that this meets enough.
  for stride in 1 .. 3 loop
    select t.at, t.id into step_at, step_id from message_search t
      where t.organisation_id = org and (t.at, t.id) < (place_at, place_id) and t.at >= coalesce(since, '-infinity')
      order by t.at desc, t.id desc offset 299 limit 1;
    return query execute format(statement, '(select * from message_search m where m.organisation_id = $5 and (m.at, m.id) < ($8, $9)'
        || case when step_at is null then '' else ' and (m.at, m.id) >= ($11, $12)' end || ' offset 0)', format(dated, 's'))
      using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still, step_at, step_id;
    get diagnostics got = row_count;
    still := still - got;
    if still <= 0 or step_at is null then return; end if;
    place_at := step_at;
    place_id := step_id;
    exit when got * 6 < still;
  end loop;

  select floor(extract(epoch from greatest(min(t.at), since, '1970-01-01')) / 1209600) into least_of from (select t.at from message_search t
    where t.organisation_id = org order by t.at, t.id limit 1) t;
  top := floor(extract(epoch from place_at) / 1209600);
  while top >= least_of loop
    low := greatest(least_of, top - width + 1);
    select string_agg('(' || replace(asked, mark || ':', mark || to_hex(n) || ':') || ')', ' | ') into words_then
      from generate_series(low, top) n;
    -- Planned with the words at hand, so that their frequency counts.
    return query execute format(statement, 'message_search', ' and s.words @@ $11')
      using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still, words_then;
    get diagnostics got = row_count;
    still := still - got;
    if still <= 0 then return; end if;
    top := low - 1;
    width := case when got * 4 < still then width * 4 else width end;
  end loop;
end
$$;
revoke all on function weft_find_messages(tsquery, timestamptz, timestamptz, boolean, timestamptz, uuid, int) from public;
grant execute on function weft_find_messages(tsquery, timestamptz, timestamptz, boolean, timestamptz, uuid, int) to weft_app;

-- Notes from before are read in with the next message that comes.
delete from search_fill;
