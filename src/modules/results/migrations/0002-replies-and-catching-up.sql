-- Answers are measured too; the list of results shows posts unless asked for answers.
alter table measured_post add column kind text not null default 'post' check (kind in ('post', 'reply'));

-- When a channel's posts were last gone through for those that nothing was planned for.
create table measure_catch_up (
  organisation_id uuid not null,
  channel_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, channel_id)
);
call weft_isolate('measure_catch_up');
