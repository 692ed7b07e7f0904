-- Rows of a large park for looking at query plans: 20,000 placements with their spans, 2,000,000 days of presence and 120,000
-- months of pay, over 60 schools and 400 enterprises. No organisations, learners, accounts, papers or agreements: pages that
-- show a placement do not open from these rows alone. For an empty database with the migrations, never for one in use.
-- The presence rows were never inserted to the end yet: stopped after two minutes on a busy machine (docs/load.md).
-- psql -v ON_ERROR_STOP=1 -1 -f bench/load/rows.sql, as the owner of the tables; every constraint and policy stays on.
select set_config('siquan.park', 'load', true), set_config('siquan.scope', 'park', true), set_config('siquan.actor', 'system:load', true);

insert into placements.placement (park_id, org_id, placement_id, learner_id, learner_name, post_id, post_name, enterprise_id,
    unit_name, kind, state, created)
select 'load', 'school-' || n % 60, md5('placement-' || n)::uuid, 'learner-' || n, '学生' || n, 'post-' || n % 4000,
    '岗位' || n % 4000, 'unit-' || n * 7919 % 400, '企业' || n * 7919 % 400, 'POST', 'RUNNING',
    timestamptz '2026-06-01 08:00+08' + n * interval '1 minute'
from generate_series(1, 20000) n;

insert into placements.span (park_id, org_id, placement_id, learner_id, enterprise_id, post_id, first_day, last_day)
select park_id, org_id, placement_id, learner_id, enterprise_id, post_id, date '2026-07-01', date '2026-12-31'
from placements.placement;

-- Six months each; about one in twenty is not paid, one in fifty in part.
insert into pay.month (park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, month, work_days, due_on,
    due_fen, paid_fen, last_paid)
select p.park_id, p.org_id, p.placement_id, p.learner_id, p.learner_name, p.enterprise_id, p.unit_name, m::date, 22,
    (m + interval '1 month 14 days')::date, 250000, case when h < 5 then 0 when h < 7 then 100000 else 250000 end,
    case when h >= 5 then (m + interval '1 month 12 days')::date end
from placements.placement p cross join generate_series(timestamp '2026-07-01', timestamp '2026-12-01', interval '1 month') m
cross join lateral (select abs(hashint8(hashtext(p.learner_id || m)::bigint)::bigint) % 100 as h) dice;

-- Of a hundred days one is a sick day by the tutor, two are absences; nine in ten others are said by the mentor.
insert into days.presence (park_id, org_id, placement_id, learner_id, enterprise_id, day, learner_name, unit_name, tutor_said,
    mentor_said, gate_says, planned, rest_day, at)
select p.park_id, p.org_id, p.placement_id, p.learner_id, p.enterprise_id, date '2026-07-01' + d, p.learner_name, p.unit_name,
    case when h < 1 then 'SICK' when h < 3 then 'ABSENT' end, case when h >= 3 and h < 90 then 'PRESENT' end,
    case when h >= 90 then 'PRESENT' end, 480, false, (date '2026-07-01' + d) + time '18:00' at time zone 'Asia/Shanghai'
from placements.placement p cross join generate_series(0, 99) d
cross join lateral (select abs(hashint8(hashtext(p.learner_id)::bigint * 100 + d)::bigint) % 100 as h) dice;

analyze placements.placement, placements.span, days.presence, pay.month;
