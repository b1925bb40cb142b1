-- Which mentions lie on desks the one who asks may not see: figures of what was heard leave them out.
create or replace function weft_hidden_mentions() returns setof uuid language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select m.mention_id from conversation c
    join message m on m.organisation_id = c.organisation_id and m.conversation_id = c.id
    where c.organisation_id = weft_organisation() and c.department_id = any (weft_hidden()) and m.mention_id is not null
$$;
revoke all on function weft_hidden_mentions() from public;
grant execute on function weft_hidden_mentions() to weft_app;
