-- How often an answer departed from what the person had been told in the 90 days before, as the warning told its writer;
-- null: nothing was held against anything, as for what was sent before this was kept.
alter table message add column contradictions smallint check (contradictions >= 0);
create index message_contradicting on message (organisation_id, conversation_id) where contradictions > 0;
