-- A round that has taken effect over all learners, each with five choices, and one that is open for a quarter of them.
insert into rounds.round (park_id, org_id, shared, round_id, title, state, closes, notice_days, answer_days, created) values
    ('guan', 'park', true, '2026-1', '2026 年第一轮', 'OPEN', now() - interval '200 days', 5, 5, now() - interval '230 days'),
    ('guan', 'park', true, '2026-2', '2026 年第二轮', 'OPEN', now() + interval '20 days', 5, 5, now() - interval '10 days');
insert into rounds.step (park_id, org_id, round_id, number, state, reason, at, by)
select 'guan', 'park', round_id, 1, 'OPEN', '', created, 'system:load' from rounds.round;
insert into rounds.offer (park_id, org_id, round_id, class_id, order_id)
select c.park_id, c.org_id, r.round_id, c.class_id, c.order_id from industry.order_class c cross join rounds.round r;
insert into rounds.participant (park_id, org_id, seq, round_id, learner_id, name, major_code, score, saved, saved_by)
select l.park_id, l.org_id, l.seq, r.round_id, l.learner_id, l.name, l.major_code, l.score, r.created, 'system:load'
from talent.learner l cross join rounds.round r where r.round_id = '2026-1' or l.seq % 4 = 0;
analyze rounds.participant, rounds.offer;
create temporary table choosable as
select class_id, m.major, row_number() over (partition by m.major order by seq) as number, count(*) over (partition by m.major) as many
from industry.order_class, unnest(major_codes) m(major);
insert into rounds.choice (park_id, org_id, round_id, learner_id, rank, class_id)
select p.park_id, p.org_id, p.round_id, p.learner_id, c.number, c.class_id
from rounds.participant p join choosable c on c.major = p.major_code and c.number <= 5;
analyze rounds.choice;
update rounds.round set state = 'EFFECTIVE', draw_name = '双色球', draw_issue = '2026050', drawn_at = now() - interval '190 days',
    draw_numbers = 6, draw_result = '1 2 3 4 5 6', announced = now() - interval '195 days', rankings_sha256 = repeat('a', 64), run = 1,
    verified = true, notice_until = now() - interval '180 days'
where round_id = '2026-1';
insert into rounds.result (park_id, org_id, round_id, learner_id, class_id, choice, reasons)
select p.park_id, p.org_id, p.round_id, p.learner_id, c.class_id, coalesce(c.rank, 0), '[]'
from rounds.participant p left join rounds.choice c on c.park_id = p.park_id and c.round_id = p.round_id and c.learner_id = p.learner_id
    and c.rank = 1 + p.seq % 5 and p.seq % 40 = 0
where p.round_id = '2026-1';
insert into rounds.confirmation (park_id, org_id, round_id, state, at, by)
select park_id, institution_id, '2026-1', 'CONFIRMED', now(), 'system:load' from education.institution;
