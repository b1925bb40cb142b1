-- The index of words is asked fortnight by fortnight, the newest first, and no further than what is shown needs. Asked for
-- many fortnights in one go (0013) it has to look at every message that has any of the words in any of them: two frequent
-- words that rarely meet took seconds. For one fortnight it skips along the rarer word.
-- Between the two ways, back through time and by the index, the dearer one is left: what was met so far says which.

-- The same as ever, written so that it becomes part of the statement that asks: an interval's seconds hang on no time zone.
create or replace function weft_fortnight(at timestamptz) returns text language sql immutable parallel safe
  return to_hex(greatest(0, floor(extract(epoch from at - timestamptz '1970-01-01 00:00:00+00') / 1209600))::int);

create or replace function weft_find_messages(query tsquery, since timestamptz, until timestamptz, pictured boolean,
    before_at timestamptz, before_id uuid, most int)
  returns table (id uuid, message_id uuid, note_id uuid, conversation_id uuid, at timestamptz, newest boolean)
  -- A screen or two: thought to give a thousand, it would have whoever asks read every open conversation to hold them against.
  rows 100 language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  org constant uuid := weft_organisation();
  mark constant text := '''' || right(replace(org::text, '-', ''), 6);
  -- Which words, for a row of any time, and for the fortnight n.
  asked constant text := query::text;
  dated constant text := ' and %1$s.words @@ replace($1, $2, $3 || weft_fortnight(%1$s.at) || '':'')::tsquery';
  then_dated constant text := ' and s.words @@ replace($1, $2, $3 || to_hex(n) || '':'')::tsquery';
  columns constant text := 's.organisation_id, s.id, s.message_id, s.note_id, s.conversation_id, s.at, s.picture';
  first_id constant uuid := '00000000-0000-0000-0000-000000000000';
  place_at timestamptz := least(coalesce(before_at, 'infinity'), coalesce(until, 'infinity'));
  place_id uuid := case when before_at is not null and before_at <= coalesce(until, 'infinity') then before_id
    when until is not null then first_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid end;
  more text := '';
  newer text;
  found text;
  statement text;
  still int := most;
  got int;
  met int := 0;
  walked int := 0;
  stride int := 300;
  began timestamptz;
  step_at timestamptz;
  step_id uuid;
  oldest timestamptz;
  top int;
  low int;
begin
  if since is not null then more := more || ' and %1$s.at >= $4'; end if;
  if pictured then more := more || ' and %1$s.picture'; end if;
  -- Nothing later in the same conversation has them too.
  newer := '(select 1 from message_search n where n.organisation_id = $5 and n.conversation_id = f.conversation_id
      and (n.at, n.id) > (f.at, f.id)' || format(more, 'n')
    || case when until is null then '' else ' and n.at < $7' end
    || case when query is null then '' else format(dated, 'n') end || ' limit 1) is null';
  -- Of some rows those that fit, the newest first.
  found := '(select s.id, s.message_id, s.note_id, s.conversation_id, s.at from %s s
      where s.organisation_id = $5 and (s.at, s.id) < ($8, $9)' || format(more, 's')
    || case when weft_hidden() = '{}' then '' else ' and not exists (select 1 from conversation c where c.organisation_id = $5
        and c.id = s.conversation_id and c.department_id = any ($6))' end
    || '%s order by s.at desc, s.id desc limit $10)';
  statement := 'select f.id, f.message_id, f.note_id, f.conversation_id, f.at, ' || newer
    || ' from %s f order by f.at desc, f.id desc';

  -- Nothing that an index of words could be asked for.
  if query is null or querytree(query) = 'T' then
    return query execute format(statement, format(found, 'message_search', case when query is null then '' else format(dated, 's') end))
      using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still;
    return;
  end if;

  -- Back through time, message by message, while that is likely to be the shorter way.
  loop
    -- The last message of this stride; none when the past ends before.
    select t.at, t.id into step_at, step_id from message_search t
      where t.organisation_id = org and (t.at, t.id) < (place_at, place_id) and t.at >= coalesce(since, '-infinity')
      order by t.at desc, t.id desc offset stride - 1 limit 1;
    return query execute format(statement, format(found, '(select ' || columns || ', s.words from message_search s
        where s.organisation_id = $5 and (s.at, s.id) < ($8, $9)' || case when since is null then '' else ' and s.at >= $4' end
        || ' order by s.at desc, s.id desc limit $11)',
        format(dated, 's')))
      using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still, stride;
    get diagnostics got = row_count;
    still := still - got;
    met := met + got;
    walked := walked + stride;
    if still <= 0 or step_at is null then return; end if;
    began := coalesce(began, least(place_at, now()));
    place_at := step_at;
    place_id := step_id;
    exit when met = 0;
    -- Messages to come past until there are enough; the index reads as many as lie in a fortnight and have the words.
    stride := still::bigint * walked / met + 100;
    exit when walked + stride > 6000 or stride > met / extract(epoch from greatest(began - place_at, interval '1 second')) * 1209600 * 1.5;
  end loop;

  select t.at into oldest from message_search t where t.organisation_id = org order by t.at, t.id limit 1;
  top := floor(extract(epoch from place_at) / 1209600);
  low := floor(extract(epoch from greatest(oldest, since, '1970-01-01')) / 1209600);
  -- The fortnights come in their order, so that the limit ends the walk. What lies in one is fenced off: an index of time
  -- would read every message of the house until it comes to it.
  return query execute format(statement, '(select m.* from generate_series($11, $12, -1) n cross join lateral '
      || format(found, '(select ' || columns || ' from message_search s where s.organisation_id = $5' || then_dated || ' offset 0)', '')
      || ' m limit $10)')
    using asked, mark || ':', mark, since, org, weft_hidden(), until, place_at, place_id, still, top, low;
end
$$;
