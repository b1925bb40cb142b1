-- A pause is for the whole organisation, a department with all below it, a channel, a network or a campaign.
alter table pause add column scope text not null default 'organisation'
  check (scope in ('organisation', 'department', 'channel', 'network', 'campaign'));
alter table pause add column scope_id text;
update pause set scope = 'channel', scope_id = channel_id::text where channel_id is not null;
alter table pause alter column scope drop default;
alter table pause add constraint pause_scoped check ((scope = 'organisation') = (scope_id is null));
drop index pause_standing;
alter table pause drop column channel_id;
create unique index pause_standing on pause (organisation_id, scope, coalesce(scope_id, '')) where lifted_at is null;
