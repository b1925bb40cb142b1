-- What a saved reply has done once the answer is on the network: another desk, labels. With the answer, not in the
-- browser: an answer that is taken back leaves nothing behind.
alter table message add column follows jsonb;
