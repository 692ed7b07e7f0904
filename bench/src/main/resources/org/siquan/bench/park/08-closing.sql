-- A scheme for each school at each unit; marks of what has ended; archives of what is sealed.
insert into closing.scheme (park_id, org_id, scheme_id, enterprise_id, unit_name, state, proposed, agreed, agreed_by)
select distinct park_id, org_id, md5('scheme' || org_id || enterprise_id)::uuid, enterprise_id, unit_name, 'AGREED',
    now() - interval '220 days', now() - interval '210 days', 'system:load'
from arranged;
insert into closing.item (park_id, org_id, scheme_id, enterprise_id, seq, part, name, weight, side, attendance)
select s.park_id, s.org_id, s.scheme_id, s.enterprise_id, i.seq, i.part, i.name, i.weight, i.side, i.seq = 1
from closing.scheme s cross join (values (1, 'PROCESS', '出勤', 20, 'UNIT'), (2, 'PROCESS', '岗位表现', 30, 'UNIT'),
    (3, 'RESULT', '作品', 30, 'SCHOOL'), (4, 'RESULT', '答辩', 20, 'SCHOOL')) i(seq, part, name, weight, side);

insert into closing.sheet (park_id, org_id, placement_id, learner_id, enterprise_id, scheme_id, summary, summary_by, summary_at, course, credits,
    points, recorded, recorded_by, graded_sha256)
select park_id, org_id, placement_id, learner_id, enterprise_id, md5('scheme' || org_id || enterprise_id)::uuid, '完成岗位实习', 'LEARNER', now(),
    case when state = 'SEALED' then '岗位实习' else '' end, case when state = 'SEALED' then 4 end, case when state = 'SEALED' then 86 end,
    case when state = 'SEALED' then now() end, case when state = 'SEALED' then 'system:load' end, case when state = 'SEALED' then md5(n::text) end
from arranged where state in ('ENDED', 'SEALED');
insert into closing.mark (park_id, org_id, placement_id, learner_id, enterprise_id, seq, points, actor, at)
select park_id, org_id, placement_id, learner_id, enterprise_id, seq, 80 + n % 20, 'system:load', now()
from arranged cross join generate_series(1, 4) seq where state in ('ENDED', 'SEALED');
insert into closing.signature (park_id, org_id, placement_id, learner_id, enterprise_id, side, sha256, actor, at)
select park_id, org_id, placement_id, learner_id, enterprise_id, side, md5(n::text), 'system:load', now()
from arranged cross join unnest(array['SCHOOL', 'UNIT']) side where state = 'SEALED';
insert into closing.archive (park_id, org_id, placement_id, learner_id, enterprise_id, sums, sha256, sealed, actor)
select park_id, org_id, placement_id, learner_id, enterprise_id, repeat(md5(n::text) || E'  a\n', 8), md5(n::text), now(), 'system:load'
from arranged where state = 'SEALED';
insert into closing.piece (park_id, org_id, placement_id, learner_id, enterprise_id, seq, kind, path, bytes, sha256, content)
select park_id, org_id, placement_id, learner_id, enterprise_id, k.seq, k.kind, k.seq || '.csv', 1000, md5(n::text), convert_to('a', 'UTF8')
from arranged cross join unnest(array['AGREEMENT', 'PLAN', 'REPORT', 'ASSESSMENT', 'LOG', 'INSPECTIONS', 'SUMMARY', 'EVIDENCE'])
    with ordinality k(kind, seq)
where state = 'SEALED';
