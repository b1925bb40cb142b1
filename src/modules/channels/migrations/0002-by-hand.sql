-- Accounts that people post to by hand: no secrets, and nothing is received there.
alter table channel add column mode text not null default 'connected' check (mode in ('connected', 'assisted'));
alter table channel add constraint channel_by_hand_has_no_secrets check (mode = 'connected' or credentials is null);
alter table channel add column lang text;
alter table channel add column region text;
-- An employee's own account: whose it is, and when they agreed that posts for it are prepared here.
alter table channel add column owner_member_id uuid;
alter table channel add column owner_agreed_at timestamptz;
alter table channel add constraint channel_own_account check ((owner_member_id is null) = (owner_agreed_at is null));
alter table channel add constraint channel_own_by_hand check (owner_member_id is null or mode = 'assisted');

-- Who posts by hand; the first does, the others stand in.
create table channel_poster (
  organisation_id uuid not null,
  channel_id uuid not null,
  member_id uuid not null,
  position int not null,
  primary key (organisation_id, channel_id, member_id),
  foreign key (organisation_id, channel_id) references channel (organisation_id, id)
);
call weft_isolate('channel_poster');
create unique index channel_poster_position on channel_poster (organisation_id, channel_id, position);
create index channel_poster_member on channel_poster (organisation_id, member_id);
