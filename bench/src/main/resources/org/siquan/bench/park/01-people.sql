-- Learners beside those of the demonstration, each a copy of one of them under another name, and accounts for all of them, for
-- every mentor and for forty people of each school. Their password is the demonstration's.
insert into talent.learner (park_id, org_id, seq, learner_id, name, programme_id, entry_year, score, major_code)
select l.park_id, l.org_id, n, 'L' || lpad(n::text, 6, '0'), substr(l.name, 1, 2) || chr(20000 + n % 900), l.programme_id, l.entry_year,
    (n * 37 % 1000) / 10.0, l.major_code
from generate_series((select count(*) from talent.learner)::int, current_setting('load.learners')::int - 1) n
join (select *, count(*) over () as many from talent.learner) l on l.seq = n % l.many;

insert into platform.account (account_id, park_id, org_id, login, display_name, password_hash, demo, person)
select md5('account-' || login)::uuid, park_id, org_id, login, name, (select password_hash from platform.account where login = 'school'),
    true, person
from (
    select park_id, org_id, lower(learner_id) as login, name, learner_id as person from talent.learner
    union all
    select m.park_id, m.org_id, lower(m.mentor_id), n.name, m.mentor_id from industry.mentor m
    join industry.mentor_name n using (park_id, mentor_id)
    union all
    select i.park_id, i.org_id, lower(i.institution_id) || '-' || n, '教师' || n, null
    from education.institution i cross join generate_series(1, 40) n
) wanted
where not exists (select from platform.account a where a.login = wanted.login or a.person = wanted.person);

insert into platform.account_role (account_id, park_id, org_id, role)
select a.account_id, a.park_id, a.org_id, case when l.learner_id is not null then 'LEARNER' when a.person is not null then 'MENTOR'
    else 'SCHOOL' end
from platform.account a
left join talent.learner l on l.park_id = a.park_id and l.learner_id = a.person
on conflict do nothing;
delete from platform.account_role r using platform.account a
where a.account_id = r.account_id and r.role = 'SCHOOL' and a.login in ('commission', 'park', 'enterprise');

insert into people.position_holder (park_id, org_id, account_id, position, granted_by, granted)
select park_id, org_id, account_id, (array['ACADEMIC_OFFICE', 'COLLEGE', 'CLASS_TEACHER', 'VICE_PRINCIPAL', 'FINANCE'])[1 + row_number() over
    (partition by org_id order by login) % 5], 'system:load', now()
from platform.account where login ~ '^[a-z]+-[0-9]+$';
