-- A post may take fewer learners in some weeks, a mentor none while absent. Plans stored before show what they take otherwise.
alter table apprenticeship.plan_place
    add column weekly integer[], -- learners in each week, from week 1; null where every week takes the same
    add constraint plan_place_weekly_not_negative check (0 <= all (weekly)),
    add constraint plan_place_weekly_is_counted check (weekly is null or capacity is not null);
comment on column apprenticeship.plan.from_week is
    'first week that had not happened when the plan was planned again or drafted from a published one: none before it changes';
