-- Other rotas, rules and desks that were tried on what really came, under a name.
create table rota_scenario (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  trial jsonb not null,
  -- Whose arrivals are in it: who may not see one of these desks does not see the scenario.
  department_ids uuid[] not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  -- What came of it, and what really was; null until it ran.
  outcome jsonb,
  by uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('rota_scenario');
call weft_hide('rota_scenario', 'rota_scenario', 'department_ids && (select weft_hidden())::uuid[]');
create index rota_scenario_new on rota_scenario (organisation_id, at desc);
