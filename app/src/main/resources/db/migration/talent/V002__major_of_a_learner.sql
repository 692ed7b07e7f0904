-- The major is the programme's, of the education circle; it is copied with the school when the circle is written, so that
-- lists filter by it within this schema. Writing the circle anew follows a programme that changed.
alter table talent.learner add column major_code text not null default '';
alter table talent.learner alter column major_code drop default;
create index learner_by_major on talent.learner (park_id, major_code, seq);

-- The columns that the list of learners is sorted by.
create index learner_by_name on talent.learner (park_id, name collate "zh-x-icu", seq);
create index learner_by_entry_year on talent.learner (park_id, entry_year, seq);
create index learner_by_score on talent.learner (park_id, score, seq);
