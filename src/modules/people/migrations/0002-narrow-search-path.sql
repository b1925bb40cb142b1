-- Unnamed, a session's temporary tables are looked up first, also by functions that run with the owner's rights: a
-- temporary table called "member" would answer in place of ours. Named last, they are found last.
alter function weft_memberships(uuid) set search_path = pg_catalog, public, pg_temp;
alter function weft_invitation(bytea) set search_path = pg_catalog, public, pg_temp;
alter function weft_organisation_ids() set search_path = pg_catalog, public, pg_temp;
