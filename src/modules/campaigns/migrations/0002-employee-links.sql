-- Links that employees share: a placement without an owner. Who made it is told nowhere but in `link_sharer`.
alter table placement drop constraint placement_kind_check;
alter table placement add constraint placement_kind_check check (kind in ('ad', 'web', 'email', 'mobile', 'packaging',
  'mail', 'tv', 'print', 'outdoor', 'event', 'network', 'answer', 'employee'));
alter table placement add constraint placement_without_person check (kind <> 'employee' or owner_id is null);

-- Visits from networks of the organisation itself are not people who came.
alter table placement_visit drop constraint placement_visit_sort_check;
alter table placement_visit add constraint placement_visit_sort_check check (sort in ('person', 'bot', 'preview', 'own'));
alter table short_link_setting add column own_networks text[] not null default '{}';

-- A member agreed, until a day, that visits through links of theirs are counted. `sharer` is a random number that stands
-- with their links instead of them; when this row goes, it is nobody's.
create table link_sharer (
  organisation_id uuid not null,
  member_id uuid not null,
  sharer uuid not null,
  agreed_at timestamptz not null,
  until timestamptz not null check (until > agreed_at),
  primary key (organisation_id, member_id)
);
call weft_isolate('link_sharer');
-- Whoever asks by name sees their own row; processes see all, to end them.
create policy own_row on link_sharer as restrictive to weft_app
  using (weft_member() is null or member_id = weft_member()) with check (weft_member() is null or member_id = weft_member());
create index link_sharer_until on link_sharer (organisation_id, until);

create table member_link (
  organisation_id uuid not null,
  placement_id uuid not null,
  sharer uuid not null,
  primary key (organisation_id, placement_id),
  foreign key (organisation_id, placement_id) references placement
);
call weft_isolate('member_link', 'select, insert');
call weft_restrict_part('member_link', 'placement_id', 'placement');
create index member_link_of_sharer on member_link (organisation_id, sharer);

-- Asked by the web role before an organisation is known.
create function weft_link_own_networks()
returns table (organisation_id uuid, own_networks text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select s.organisation_id, s.own_networks from short_link_setting s where s.own_networks <> '{}' $$;
revoke all on function weft_link_own_networks() from public;
grant execute on function weft_link_own_networks() to weft_app;
