-- Which desk gets what: every change is a version, the newest one holds.
create table route_book (
  organisation_id uuid not null,
  version int not null check (version > 0),
  rules jsonb not null,
  own_words boolean not null,
  reason text not null,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, version)
);
call weft_isolate('route_book');

-- Which rule of which version brought it to its first desk; null when a person or nothing did.
alter table conversation add column route_version int, add column route_rule uuid;
create index conversation_opened on conversation (organisation_id, opened_at desc);
