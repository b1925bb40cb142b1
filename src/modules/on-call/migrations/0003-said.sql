-- What an alarm says in each language, where whoever asked for it knows both; else its title and summary are everybody's.
alter table paging add column said jsonb;
