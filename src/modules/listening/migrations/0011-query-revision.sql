-- Counts every saving of a query, its settings included; whoever began with an older one is told so.
alter table listen_query add column revision int not null default 1;
