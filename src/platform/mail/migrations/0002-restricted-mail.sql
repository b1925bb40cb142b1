-- A letter about a restricted department is hidden with it: its subject says what it is about, and the list of mail that did not go out
-- gives its link away. Null: for everybody who may see that list.
alter table mail add column department_id uuid;
call weft_hide_rows('mail', 'mail', 'department_id = any ((select weft_hidden())::uuid[])');
