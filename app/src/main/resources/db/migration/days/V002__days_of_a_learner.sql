-- A learner's own days, the newest first.
create index presence_by_learner on days.presence (park_id, learner_id, day desc);
