-- What happened, in order, for good: append-only by grant and by trigger, chained by hash.
create table event (
  organisation_id uuid not null,
  seq bigint not null,
  id uuid not null,
  type text not null,
  version int not null,
  subject text not null,
  actor uuid,
  at timestamptz not null,
  data jsonb not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, seq)
);
call weft_isolate('event', 'select, insert');
create index event_by_type on event (organisation_id, type, at);
create index event_by_subject on event (organisation_id, subject, seq);

create function event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed';
end
$$;
create trigger event_append_only before update or delete on event for each row execute function event_is_append_only();
create trigger event_no_truncate before truncate on event for each statement execute function event_is_append_only();

-- The end of each organisation's chain; its row lock puts writers in order.
create table event_head (
  organisation_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
call weft_isolate('event_head', 'select, insert, update');
