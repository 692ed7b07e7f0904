-- One placement for every fifth learner. Of twenty: fourteen run, two are prepared, two have ended, one is sealed, one was
-- cancelled. Those that run began 118 working days ago.
create temporary table working_day as
select day::date, row_number() over (order by day desc) as back
from generate_series(current_date - 180, current_date - 1, interval '1 day') day
where extract(isodow from day) < 6;

create temporary table arranged as
select p.n, md5('placement-' || p.n)::uuid as placement_id, l.park_id, l.org_id, l.learner_id, l.name as learner_name, o.post_id,
    o.zh as post_name, o.org_id as enterprise_id, e.zh as unit_name, m.mentor_id, m.name as mentor_name, i.zh as school_name,
    i.province as home, s.province as host, case when p.n % 20 < 14 then 'RUNNING' when p.n % 20 < 16 then 'PREPARING'
        when p.n % 20 < 18 then 'ENDED' when p.n % 20 = 18 then 'SEALED' else 'CANCELLED' end as state,
    case when p.n % 20 in (14, 15) then current_date + 20 else (select day from working_day where back = 118) end as first_day,
    case when p.n % 20 < 14 then current_date + 40 when p.n % 20 < 16 then current_date + 200 else current_date - 1 end as last_day
from generate_series(0, current_setting('load.placements')::int - 1) p(n)
join talent.learner l on l.seq = p.n * (current_setting('load.learners')::int / current_setting('load.placements')::int)
join education.institution i on i.park_id = l.park_id and i.institution_id = l.org_id
join (select *, row_number() over (order by seq) - 1 as number, count(*) over () as many from industry.post) o
    on o.number = (p.n * 7919) % o.many
join industry.enterprise e on e.park_id = o.park_id and e.enterprise_id = o.org_id
join metroarea.site s on s.park_id = o.park_id and s.site_id = o.site_id
join lateral (select mentor.mentor_id, name.name from industry.mentor mentor
    join industry.mentor_name name using (park_id, mentor_id) where mentor.enterprise_id = o.org_id
    order by md5(mentor.mentor_id || p.n) limit 1) m on true;
create unique index on arranged (placement_id);
analyze arranged;

insert into placements.placement (park_id, org_id, placement_id, learner_id, learner_name, post_id, post_name, enterprise_id, unit_name,
    kind, mentor_id, tutor, state, created)
select park_id, org_id, placement_id, learner_id, learner_name, post_id, post_name, enterprise_id, unit_name, 'POST', mentor_id,
    '张老师' || n % 97, state, now() - interval '250 days' + n * interval '10 minutes'
from arranged;

insert into placements.span (park_id, org_id, placement_id, learner_id, enterprise_id, post_id, first_day, last_day, taken)
select park_id, org_id, placement_id, learner_id, enterprise_id, post_id, first_day, last_day, state <> 'CANCELLED' from arranged;

insert into placements.step (park_id, org_id, placement_id, learner_id, enterprise_id, seq, what, reason, actor, at)
select park_id, org_id, placement_id, learner_id, enterprise_id, s.seq, s.what, case when s.what = 'CANCELLED' then '岗位取消' else '' end,
    'system:load', first_day + s.hour
from arranged cross join (values (1, 'DRAFT', interval '-40 days'), (2, 'PREPARING', interval '-30 days'), (3, 'RUNNING', interval '0'),
    (4, 'ENDED', interval '150 days'), (5, 'SEALED', interval '160 days'), (3, 'CANCELLED', interval '-20 days')) s(seq, what, hour)
where s.seq < 3 or (s.what = 'CANCELLED') = (state = 'CANCELLED')
    and s.seq <= case state when 'PREPARING' then 2 when 'RUNNING' then 3 when 'CANCELLED' then 3 when 'ENDED' then 4 else 5 end;
