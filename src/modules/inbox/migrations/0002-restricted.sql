-- What lies on a restricted desk shows to its own people, with everything that belongs to it.
call weft_restrict('conversation', 'department_id');
call weft_restrict_part('message', 'conversation_id', 'conversation');
call weft_restrict_part('note', 'conversation_id', 'conversation');
call weft_restrict_part('clock', 'conversation_id', 'conversation');
call weft_restrict_part('reply_draft', 'conversation_id', 'conversation');
-- Our answers, on their way or live.
call weft_hide('post', 'answer', 'subject_id is not null and weft_hides_conversation(subject_id)');
-- What the person wrote, also where everything that was heard is listed.
create function weft_turn_is_hidden(mention uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from message m join conversation c on c.organisation_id = m.organisation_id and c.id = m.conversation_id
    where m.organisation_id = weft_organisation() and m.mention_id = mention and c.department_id = any (weft_hidden()))
$$;
revoke all on function weft_turn_is_hidden(uuid) from public;
grant execute on function weft_turn_is_hidden(uuid) to weft_app;
call weft_hide('mention', 'mention', 'weft_turn_is_hidden(id)');
