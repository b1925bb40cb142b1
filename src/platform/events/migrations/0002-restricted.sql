-- What happened to something hidden does not show either; auditors keep the whole record. The hash chain is not touched:
-- whether a fact shows follows from where its subject lies now, not from what was written then.
create function weft_hides_fact(subject text) returns boolean language sql stable parallel safe
  as $$ select case when subject ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then weft_hides(subject::uuid) else false end $$;
create policy hidden_event on event as restrictive for select to weft_app
  using ((select weft_sees_all()) or (select current_setting('weft.audit', true) = 'on') or not weft_hides_fact(subject));
