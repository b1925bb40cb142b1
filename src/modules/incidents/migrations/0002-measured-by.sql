-- What an incident is measured by beside its signals: queries and desks that somebody named.
alter table incident add column measured_by jsonb not null default '[]';
