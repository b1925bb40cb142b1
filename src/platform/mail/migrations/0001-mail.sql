-- Mail on its way out. What was said is sealed and erased once it is sent or worth nothing any more; without a mail
-- server it stays here as a link to hand over, so nothing is lost silently.
create table mail (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  to_address text not null,
  subject text not null,
  -- Sealed text and link; null once erased.
  body text,
  state text not null check (state in ('waiting', 'kept', 'sent', 'failed', 'void')),
  -- What the mail server said last.
  detail text,
  attempts int not null default 0,
  -- What it is about, to void it (an invitation that was revoked).
  about uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id)
);
call weft_isolate('mail');
create index mail_unsent on mail (organisation_id, created_at desc) where state in ('waiting', 'kept', 'failed');
create index mail_about on mail (organisation_id, about) where body is not null;
create index mail_age on mail (organisation_id, expires_at);
