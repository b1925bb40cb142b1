-- A pause that an incident set knows which: only that incident's own statement passes it.
alter table pause add column incident_id uuid;
