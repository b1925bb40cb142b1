-- An incident: one root cause, however many signals, waves and posts.
create table incident (
  organisation_id uuid not null,
  id uuid not null,
  -- Counted within the organisation, for people: “incident 12”.
  number int not null,
  title text not null,
  summary text not null,
  scenario text not null,
  floor text check (floor in ('harm', 'data', 'legal', 'executive')),
  -- What signals of one cause share; null: opened by hand.
  root_key text,
  department_id uuid,
  -- Only named people see it (incident_named).
  restricted boolean not null default false,
  state text not null check (state in ('suspected', 'open', 'contained', 'recovering', 'closed', 'none')),
  severity int not null check (severity between 1 and 4),
  -- The points as they were last judged; null: opened by hand and nothing measured yet.
  score double precision,
  parts jsonb not null,
  settings_version int not null,
  -- The first mention, the first signal, when it was opened, acknowledged, first spoken about, calm again, closed.
  first_at timestamptz,
  signal_at timestamptz,
  opened_at timestamptz not null,
  claimed_at timestamptz,
  spoken_at timestamptz,
  recovered_at timestamptz,
  closed_at timestamptz,
  severity_at timestamptz not null,
  updated_at timestamptz not null,
  update_due_at timestamptz,
  -- What everybody may say and may not, and whom to ask.
  say text not null default '',
  say_not text not null default '',
  ask_id uuid,
  reason text,
  merged_into uuid,
  opened_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, merged_into) references incident
);
call weft_isolate('incident', 'select, insert, update');
create unique index incident_one_a_cause on incident (organisation_id, root_key)
  where root_key is not null and merged_into is null and state in ('suspected', 'open', 'contained', 'recovering');
create index incident_list on incident (organisation_id, opened_at desc, id desc);
create index incident_running on incident (organisation_id, state) where state in ('suspected', 'open', 'contained', 'recovering');
create index incident_family on incident (organisation_id, merged_into) where merged_into is not null;

-- Who sees a restricted incident.
create table incident_named (
  organisation_id uuid not null,
  incident_id uuid not null,
  member_id uuid not null,
  named_by uuid,
  at timestamptz not null,
  primary key (organisation_id, incident_id, member_id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_named');

-- Asked as the owner of the tables, past the policies: whether the one who looks is named.
create function weft_incident_named(incident uuid) returns boolean language sql stable parallel safe security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from incident_named n where n.organisation_id = weft_organisation()
    and n.incident_id = incident and n.member_id = weft_member())
$$;
revoke all on function weft_incident_named(uuid) from public;
grant execute on function weft_incident_named(uuid) to weft_app;
create policy named_only on incident as restrictive to weft_app
  using (current_user <> 'weft_app' or not restricted or weft_member() is null or weft_incident_named(id)) with check (true);
call weft_restrict('incident', 'department_id');

-- What belongs to an incident shows when it does.
create procedure weft_incident_part(part regclass) language plpgsql as $$
begin
  execute format('create policy with_incident on %1$s as restrictive to weft_app using (current_user <> ''weft_app''
    or exists (select 1 from incident whole where whole.organisation_id = %1$s.organisation_id and whole.id = %1$s.incident_id))
    with check (true)', part);
end
$$;
call weft_incident_part('incident_named');

create table incident_signal (
  organisation_id uuid not null,
  incident_id uuid not null,
  signal_id uuid not null,
  at timestamptz not null,
  -- A signal belongs to one incident.
  primary key (organisation_id, signal_id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_signal');
call weft_incident_part('incident_signal');
create index incident_signals on incident_signal (organisation_id, incident_id);

-- Who sits where in the war room.
create table incident_seat (
  organisation_id uuid not null,
  incident_id uuid not null,
  seat text not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, incident_id, seat),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_seat');
call weft_incident_part('incident_seat');
create index incident_seats_of on incident_seat (organisation_id, member_id);

-- The timeline: written once, never changed. A correction is a further entry.
create table incident_entry (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  -- When it happened, and when it was written.
  at timestamptz not null,
  written_at timestamptz not null,
  kind text not null,
  -- Null: it wrote itself.
  by uuid,
  text text not null,
  data jsonb not null,
  corrects uuid,
  -- What it was written about, once: jobs and reactions run at least once.
  ref text,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident,
  foreign key (organisation_id, corrects) references incident_entry
);
call weft_isolate('incident_entry', 'select, insert');
call weft_incident_part('incident_entry');
create unique index incident_entry_once on incident_entry (organisation_id, incident_id, ref) where ref is not null;
create index incident_timeline on incident_entry (organisation_id, incident_id, at desc, id desc);
create function incident_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'entries of an incident are never changed or removed';
end
$$;
create trigger incident_entry_append_only before update or delete on incident_entry for each row
  execute function incident_entry_is_append_only();
create trigger incident_entry_no_truncate before truncate on incident_entry for each statement
  execute function incident_entry_is_append_only();

-- Facts, what nobody knows yet, and rumours.
create table incident_board (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('fact', 'unknown', 'rumour')),
  words text not null,
  source text not null,
  state text not null check (state in ('standing', 'confirmed', 'refuted', 'answered')),
  by uuid,
  at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_board');
call weft_incident_part('incident_board');
create index incident_board_of on incident_board (organisation_id, incident_id, at);

-- Tasks while it runs, and actions of the review.
create table incident_task (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('task', 'action')),
  words text not null,
  owner_id uuid,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_task');
call weft_incident_part('incident_task');
create index incident_tasks_of on incident_task (organisation_id, incident_id, at);
create index incident_tasks_due on incident_task (organisation_id, owner_id, due_at) where done_at is null;

-- The note at a change of shift; the seat moves when the next one accepts it.
create table incident_handover (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  seat text not null,
  from_id uuid not null,
  to_id uuid not null,
  situation text not null,
  decisions text not null,
  next_update_at timestamptz,
  at timestamptz not null,
  settled_at timestamptz,
  accepted boolean,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_handover', 'select, insert, update');
call weft_incident_part('incident_handover');
create unique index incident_handover_open on incident_handover (organisation_id, incident_id, seat) where settled_at is null;
create index incident_handover_to on incident_handover (organisation_id, to_id) where settled_at is null;

-- Figures of an hour, kept because mentions are erased after their time.
create table incident_hour (
  organisation_id uuid not null,
  incident_id uuid not null,
  at timestamptz not null,
  mentions int not null,
  authors int not null,
  negative int not null,
  positive int,
  known int not null,
  press int not null,
  reach_low double precision,
  reach_high double precision,
  -- Null while nobody can say what is usual.
  baseline double precision,
  primary key (organisation_id, incident_id, at),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_hour');
call weft_incident_part('incident_hour');

-- Pauses that were set for it.
create table incident_pause (
  organisation_id uuid not null,
  incident_id uuid not null,
  pause_id uuid not null,
  at timestamptz not null,
  lifted_at timestamptz,
  primary key (organisation_id, pause_id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_pause', 'select, insert, update');
call weft_incident_part('incident_pause');
create index incident_pauses_of on incident_pause (organisation_id, incident_id);

create table incident_review (
  organisation_id uuid not null,
  incident_id uuid not null,
  state text not null check (state in ('draft', 'in-review', 'reviewed', 'closed')),
  owner_id uuid not null,
  meeting_at timestamptz not null,
  words jsonb not null,
  revision int not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  closed_at timestamptz,
  changed_at timestamptz not null,
  primary key (organisation_id, incident_id),
  foreign key (organisation_id, incident_id) references incident
);
call weft_isolate('incident_review', 'select, insert, update');
call weft_incident_part('incident_review');
create index incident_reviews_of on incident_review (organisation_id, owner_id) where state <> 'closed';

-- Weights, thresholds, clocks: one document a version, never changed.
create table incident_settings (
  organisation_id uuid not null,
  version int not null,
  document jsonb not null,
  reason text not null,
  by uuid,
  at timestamptz not null,
  primary key (organisation_id, version)
);
call weft_isolate('incident_settings', 'select, insert');

-- The next number, one at a time, restricted incidents counted.
create function weft_incident_number() returns int language plpgsql volatile security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('incident number ' || weft_organisation()::text, 0));
  return (select coalesce(max(number), 0) + 1 from incident where organisation_id = weft_organisation());
end
$$;
revoke all on function weft_incident_number() from public;
grant execute on function weft_incident_number() to weft_app;
