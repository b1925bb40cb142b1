-- Restricted departments: rows that are there for some members of an organisation only. Who asks is said by the
-- transaction (db/eyes.ts); nothing said means a process at work, which sees all.

-- Departments whose rows the one who asks may not see.
create function weft_hidden() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('weft.hidden_departments', true), ''), '{}')::uuid[] $$;

-- Who asks; null for a process at work.
create function weft_member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.member_id', true), '')::uuid $$;

-- True while nothing is hidden: then no policy looks at a row twice. The tables' owner, as whom the questions below are
-- asked, is a member of weft_app too, so policies hold for it as well unless they say otherwise.
create function weft_sees_all() returns boolean language sql stable parallel safe
  as $$ select current_user <> 'weft_app' or coalesce(current_setting('weft.hidden_departments', true), '') in ('', '{}') $$;

-- Whether what has this id, of whatever kind, is hidden from the one who asks. Grows with every weft_hide.
create function weft_hides(subject uuid) returns boolean language sql stable parallel safe
  as $$ select false $$;

-- Makes weft_hides ask every weft_hides_<name> there is.
create procedure weft_learn_hidden() language plpgsql as $$
declare
  questions text;
begin
  select string_agg(format('%I(subject)', proname), ' or ' order by oid) into questions from pg_proc
    where pronamespace = 'public'::regnamespace and proname like 'weft\_hides\_%' and proargtypes = '2950'::oidvector and prosecdef;
  execute format('create or replace function weft_hides(subject uuid) returns boolean language sql stable parallel safe
    as %L', format('select weft_hidden() <> ''{}'' and (%s)', coalesce(questions, 'false')));
end
$$;

-- The policy alone, for rows that have no id of their own.
create procedure weft_hide_rows(target regclass, name text, condition text) language plpgsql as $$
begin
  execute format('create policy %I on %s as restrictive to weft_app
    using ((select weft_sees_all()) or (%s) is not true) with check (true)', 'hidden_' || name, target, condition);
end
$$;

-- Rows of `target` for which `condition` holds (over its columns; unknown counts as no) do not show. `name` is unique in
-- the database; others ask weft_hides_<name>(id), which looks past the policies, therefore with a search path of its own.
create procedure weft_hide(target regclass, name text, condition text) language plpgsql as $$
declare
  question text := 'weft_hides_' || name;
begin
  execute format('create function %I(subject uuid) returns boolean language sql stable parallel safe security definer
    set search_path = pg_catalog, public, pg_temp as %L', question,
    format('select exists (select 1 from %s where organisation_id = weft_organisation() and id = subject and (%s))', target, condition));
  execute format('revoke all on function %I(uuid) from public', question);
  execute format('grant execute on function %I(uuid) to weft_app', question);
  call weft_hide_rows(target, name, condition);
  call weft_learn_hidden();
end
$$;

-- Rows of a department: hidden with it.
create procedure weft_restrict(target regclass, department text) language plpgsql as $$
begin
  call weft_hide(target, target::text, format('%I = any ((select weft_hidden())::uuid[])', department));
end
$$;

-- Rows that are part of another one show when it does.
create procedure weft_restrict_part(part regclass, link text, whole regclass) language plpgsql as $$
begin
  execute format('create policy hidden_with_whole on %1$s as restrictive to weft_app using ((select weft_sees_all())
    or exists (select 1 from %3$s whole where whole.organisation_id = %1$s.organisation_id and whole.id = %1$s.%2$I))
    with check (true)', part, link, whole);
end
$$;
