-- The name under which a series is known in the calendar file it was read from, so that it is not read twice.
alter table calendar_programme add column uid text check (length(uid) <= 500);
