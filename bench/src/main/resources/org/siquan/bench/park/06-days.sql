-- Presence of 118 working days: of a hundred, one is a sick day and two are absences by the tutor, the gate file says seven, the mentor
-- the rest. With it the words behind the days, a journal a week, leave, lessons, flags and incidents.
create temporary table present as
select a.placement_id, a.park_id, a.org_id, a.learner_id, a.enterprise_id, a.mentor_id, a.learner_name, a.unit_name, d.day, d.back,
    abs(hashint8(a.n::bigint * 1000 + d.back)::bigint) % 100 as dice
from arranged a join working_day d on d.back <= 118
where a.state in ('RUNNING', 'ENDED', 'SEALED');

insert into days.presence (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, day, learner_name, unit_name, tutor_said,
    mentor_said, gate_says, planned, rest_day, at)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, day, learner_name, unit_name,
    case when dice < 1 then 'SICK' when dice < 3 then 'ABSENT' end, case when dice >= 10 then 'PRESENT' end,
    case when dice between 3 and 9 then 'PRESENT' end, 480, false, day + time '18:00' at time zone 'Asia/Shanghai'
from present order by day desc, placement_id;

insert into days.word (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, day, seq, source, state, actor, at)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, day, 1,
    case when dice < 3 then 'TUTOR' when dice < 10 then 'GATE_FILE' else 'MENTOR' end,
    case when dice < 1 then 'SICK' when dice < 3 then 'ABSENT' else 'PRESENT' end, 'system:load', day + time '18:00' at time zone 'Asia/Shanghai'
from present order by day desc, placement_id;

insert into days.flag (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, flag_id, learner_name, kind, day, because, state,
    raised, answer)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, md5(placement_id::text || day)::uuid, learner_name, 'ABSENT', day,
    'ABSENT TUTOR', case when back < 6 then 'OPEN' else 'UPHELD' end, day + time '19:00', case when back < 6 then '' else '已核实' end
from present where dice in (1, 2);

insert into days.journal (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, part, learner_name, words, handed_in, written,
    tutor_words, tutor_at, mentor_words, mentor_at)
select p.park_id, p.org_id, p.placement_id, p.learner_id, p.enterprise_id, p.mentor_id, p.day::text, p.learner_name,
    repeat('本周在师傅指导下完成岗位任务，学习了设备点检和记录。', 6), p.day + 4, p.day + interval '4 days 20 hours',
    case when p.back > 5 then '已阅' else '' end, case when p.back > 5 then p.day + interval '6 days' end,
    case when p.back > 5 then '已阅' else '' end, case when p.back > 5 then p.day + interval '6 days' end
from present p where extract(isodow from p.day) = 1;

insert into days.leave (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, leave_id, learner_name, kind, first_day, last_day,
    reason, state, asked, decided, decided_by)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, md5('leave' || placement_id || back)::uuid, learner_name, 'LEAVE',
    day, day, '家中有事', case when back = 1 then 'ASKED' else 'GRANTED' end, day - interval '3 days',
    case when back > 1 then day - interval '2 days' end, case when back > 1 then 'system:load' end
from present where dice = 50;

insert into days.lesson (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, topic, day, actor)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, (array['IDEOLOGY', 'SAFETY', 'LAW', 'MIND'])[back / 25], day,
    'system:load'
from present where back in (25, 50, 75, 100);

insert into days.incident (park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, incident_id, learner_name, kind, level, what,
    known, reported, due, reporter, closed, closing)
select park_id, org_id, placement_id, learner_id, enterprise_id, mentor_id, md5('incident' || placement_id || back)::uuid, learner_name,
    'ILLNESS', 'ORDINARY', '下班途中扭伤', day, day + interval '1 hour', day + interval '1 day', 'system:load',
    case when back > 10 then day + interval '3 days' end, case when back > 10 then '已痊愈' else '' end
from present where dice = 60 and back % 40 = 3;
