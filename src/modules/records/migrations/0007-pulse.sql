-- What a department answered to two questions on working with others; counts only, never of fewer than ten people.
create table pulse (
  organisation_id uuid not null,
  id uuid not null,
  -- Who keeps it; the row is hidden with this department.
  department_id uuid not null,
  -- What makes two rows the same fact, in small letters.
  identity text not null,
  day date not null,
  unit uuid not null,
  answers int not null check (answers >= 10),
  helped int not null check (helped between 0 and answers),
  know_whom int not null check (know_whom between 0 and answers),
  source text not null,
  revision int not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('pulse');
-- Hidden with who keeps it and with whom it is about.
call weft_hide('pulse', 'pulse', 'department_id = any ((select weft_hidden())::uuid[]) or unit = any ((select weft_hidden())::uuid[])');
create unique index pulse_identity on pulse (organisation_id, department_id, identity) where withdrawn_at is null;
create index pulse_by_day on pulse (organisation_id, day desc, id desc);
