-- Three provincial departments, a packet for every twenty-five placements of a school, and another where they cross provinces.
insert into filings.department (park_id, org_id, department_id, name, level, branch, province, account_org)
select 'guan', 'park', 'edu-' || n, province || '教育主管部门', 'PROVINCE', 'EDUCATION', province, case n when 1 then 'authority' end
from unnest(array['京', '津', '冀']) with ordinality p(province, n);
insert into filings.competence (park_id, org_id, institution_id, department_id)
select i.park_id, 'park', i.institution_id, d.department_id
from education.institution i join filings.department d on d.park_id = i.park_id and d.province = i.province;
insert into filings.setting (park_id, org_id, counts_by) values ('guan', 'park', 'SEAT');

create temporary table filed as
select a.*, f.kind, case f.kind when 'ROUTINE' then null else a.host end as goes_to,
    md5(f.kind || a.org_id || a.host || (row_number() over (partition by f.kind, a.org_id, a.host order by n) / 25))::uuid as packet_id
from arranged a cross join (values ('ROUTINE'), ('CROSS_PROVINCE')) f(kind)
where a.state <> 'CANCELLED' and (f.kind = 'ROUTINE' or a.home <> a.host);

insert into filings.packet (park_id, org_id, packet_id, school_name, kind, term, home, host, competent_id, competent_name, sending_id,
    sending_name, receiving_id, receiving_name, state, filed_on, filed_number, handed_on, created)
select f.park_id, f.org_id, f.packet_id, min(f.school_name), f.kind, '2026 年春', f.home, f.goes_to, s.department_id, s.name,
    case when f.goes_to is not null then s.department_id end, case when f.goes_to is not null then s.name end, r.department_id, r.name,
    case when f.kind = 'ROUTINE' then 'FILED' else 'HANDED_OVER' end, current_date - 170, 'B-' || left(f.packet_id::text, 8),
    case when f.kind <> 'ROUTINE' then current_date - 165 end, min(now() - interval '200 days' + f.n * interval '1 minute')
from filed f join filings.department s on s.park_id = f.park_id and s.province = f.home
left join filings.department r on r.park_id = f.park_id and r.province = f.goes_to
group by f.park_id, f.org_id, f.packet_id, f.kind, f.home, f.goes_to, s.department_id, s.name, r.department_id, r.name;

insert into filings.entry (park_id, org_id, packet_id, kind, placement_id, learner_id, enterprise_id, unit_name, post_id, post_name, host,
    first_day, last_day, tutor, mentor)
select park_id, org_id, packet_id, kind, placement_id, learner_id, enterprise_id, unit_name, post_id, post_name, host, first_day, last_day,
    '张老师' || n % 97, mentor_name
from filed;

insert into filings.step (park_id, org_id, packet_id, seq, move, day, number, actor)
select p.park_id, p.org_id, p.packet_id, m.seq, m.move, current_date - 200 + m.seq * 5,
    case when m.move in ('CONSENT', 'FILE') then coalesce(p.filed_number, '') else '' end, 'system:load'
from filings.packet p join (values ('ROUTINE', 1, 'SEND'), ('ROUTINE', 2, 'FILE'), ('CROSS_PROVINCE', 1, 'SEND'),
    ('CROSS_PROVINCE', 2, 'CONSENT'), ('CROSS_PROVINCE', 3, 'SEND_ON'), ('CROSS_PROVINCE', 4, 'FILE'),
    ('CROSS_PROVINCE', 5, 'HAND_OVER')) m(kind, seq, move) on m.kind = p.kind;

insert into filings.problem (park_id, org_id, packet_id, seq, body, day, actor)
select park_id, org_id, packet_id, 1, '请补充住宿安排', current_date - 100, 'system:load' from filings.packet
where kind <> 'ROUTINE' and packet_id::text < '2';
