create index journal_waits_at_unit on days.journal (park_id, enterprise_id, written) where mentor_at is null;
create index presence_by_mentor on days.presence (park_id, mentor_id, day) where mentor_id is not null;
-- Who was absent, at a school or a unit with hundreds of thousands of days.
create index presence_by_school_state on days.presence (park_id, org_id, state, day desc, placement_id);
create index presence_by_unit_state on days.presence (park_id, enterprise_id, state, day desc, placement_id);
