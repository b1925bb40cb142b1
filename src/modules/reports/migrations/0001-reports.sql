-- A report: what it says, over which days, to whom and when. It shows what its owner may see.
create table report (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  note text not null,
  -- Null: the board, that is the figures that stand for the tactics.
  metric_ids text[],
  -- Null: the whole house.
  department_id uuid,
  period text not null check (period in ('last-week', 'last-month', 'last-28-days', 'last-quarter')),
  language text not null check (language in ('en', 'de')),
  owner_id uuid not null,
  member_ids uuid[] not null,
  -- Addresses outside the house, put here by somebody with the right to.
  outside text[] not null,
  -- Restricted departments that not everybody who gets it may see are left out.
  leave_out boolean not null,
  -- Null: sent by hand only.
  schedule jsonb,
  -- The slot that comes next; a job for any other is void.
  next_at timestamptz,
  -- Why it stands still; null: it runs.
  paused text check (paused in ('by-hand', 'owner-left', 'owner-may-not')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('report');
call weft_restrict('report', 'department_id');
create index report_owner on report (organisation_id, owner_id) where removed_at is null;

-- One sending. The row is there before anything is worked out, so a slot is taken once, whatever dies meanwhile.
create table report_send (
  organisation_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- Null: by hand.
  slot timestamptz,
  state text not null check (state in ('making', 'sent', 'not-sent')),
  -- Why nothing went out.
  problem text check (problem in ('owner-left', 'owner-may-not')),
  by uuid,
  begun_at timestamptz not null,
  made_at timestamptz,
  from_at timestamptz,
  to_at timestamptz,
  -- Restricted departments that do not show in it: whoever may not see another one may not open it.
  hidden uuid[] not null,
  -- The frozen figures; every file was made from it.
  document jsonb,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references report
);
call weft_isolate('report_send');
call weft_restrict_part('report_send', 'report_id', 'report');
create unique index report_send_slot on report_send (organisation_id, report_id, slot) where slot is not null;
create index report_send_of on report_send (organisation_id, report_id, begun_at desc);

-- To whom, and what became of it. The letter has the id of its mail.
create table report_letter (
  organisation_id uuid not null,
  id uuid not null,
  send_id uuid not null,
  member_id uuid,
  address text not null,
  -- Why it was not written to this one.
  withheld text check (withheld in ('left', 'no-right', 'restricted')),
  primary key (organisation_id, id),
  foreign key (organisation_id, send_id) references report_send on delete cascade
);
call weft_isolate('report_letter');
call weft_restrict_part('report_letter', 'send_id', 'report_send');
create index report_letter_of on report_letter (organisation_id, send_id);

-- Files as they went out.
create table report_file (
  organisation_id uuid not null,
  send_id uuid not null,
  kind text not null check (kind in ('html', 'pdf', 'csv')),
  name text not null,
  bytes bytea not null,
  primary key (organisation_id, send_id, kind),
  foreign key (organisation_id, send_id) references report_send on delete cascade
);
call weft_isolate('report_file');
call weft_restrict_part('report_file', 'send_id', 'report_send');

-- A page without sign-in. Of its token only a hash is kept.
create table share_link (
  organisation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  name text not null,
  metric_ids text[],
  department_id uuid,
  -- The newest kept edition of a report, instead of figures of now.
  report_id uuid,
  period text not null check (period in ('last-week', 'last-month', 'last-28-days', 'last-quarter')),
  language text not null check (language in ('en', 'de')),
  password_hash text,
  by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- How often it was opened, and when last; not by whom or from where.
  opens int not null default 0,
  opened_at timestamptz,
  -- What was shown last, for a few minutes: a link that goes round must not have everything worked out each time.
  shown jsonb,
  shown_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('share_link');
call weft_restrict('share_link', 'department_id');
create unique index share_link_token on share_link (token_hash);
create index share_link_by on share_link (organisation_id, made_at desc);

-- Asked before an organisation is known.
create function weft_share_link(of_token bytea)
returns table (organisation_id uuid, link_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select l.organisation_id, l.id from share_link l where l.token_hash = of_token $$;
revoke all on function weft_share_link(bytea) from public;
grant execute on function weft_share_link(bytea) to weft_app;
