-- Who has a draft open is kept by the room presence, together with everything else that can be open.
drop table draft_presence;
