-- The role that requests and jobs run as. It owns nothing and cannot bypass row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'weft_app') then
    create role weft_app nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of this cluster made it at the same moment
end
$$;
-- The connecting user must be able to become it; roles are shared by all databases of a cluster.
do $$
begin
  execute format('grant weft_app to %I', current_user);
exception when others then
  if not pg_has_role(current_user, 'weft_app', 'member') then raise; end if;
end
$$;
grant usage on schema public to weft_app;

-- The organisation this transaction works for; null (and therefore no rows at all) when nobody said.
create function weft_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.organisation_id', true), '')::uuid $$;

-- Every tenant table calls this once: rows of other organisations neither show nor let themselves be written.
create procedure weft_isolate(target regclass, verbs text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s to weft_app using (organisation_id = weft_organisation()) with check (organisation_id = weft_organisation())', target);
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant %s on %s to weft_app', verbs, target);
end
$$;
