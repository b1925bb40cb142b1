-- Who may sign in. Accounts are global: sign-in happens before an organisation is known, so there is no tenant here.
create schema weft_auth;
grant usage on schema weft_auth to weft_app;

create table weft_auth.account (
  id uuid primary key,
  email text not null,
  -- What is compared: trimmed, NFKC, lower case.
  email_key text not null unique,
  password_hash text not null,
  created_at timestamptz not null,
  password_changed_at timestamptz not null
);

-- Only the SHA-256 of a token is kept: whoever reads this table cannot sign in with it.
create table weft_auth.session (
  id uuid primary key,
  account_id uuid not null references weft_auth.account (id) on delete cascade,
  token_hash bytea not null unique,
  address text not null,
  agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_account on weft_auth.session (account_id, last_seen_at desc);
create index session_expiry on weft_auth.session (expires_at);

create table weft_auth.reset (
  token_hash bytea primary key,
  account_id uuid not null references weft_auth.account (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index reset_of_account on weft_auth.reset (account_id);

-- Attempts of the current window by what is limited (scope) and for whom (key, hashed): survives restarts and
-- counts across processes.
create table weft_auth.attempt (
  scope text not null,
  key bytea not null,
  started_at timestamptz not null,
  count int not null,
  primary key (scope, key)
);
create index attempt_age on weft_auth.attempt (started_at);

grant select, insert, update, delete on
  weft_auth.account, weft_auth.session, weft_auth.reset, weft_auth.attempt to weft_app;
