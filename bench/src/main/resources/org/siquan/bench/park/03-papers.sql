-- What the gate asks for: papers about schools, units, posts, learners and placements, and the gate as it stood at the start. A
-- placement that is prepared still lacks its training and its insurance.
create temporary table paper_of as
select distinct a.park_id, a.org_id, k.kind, case k.about when 'school' then a.org_id when 'unit' then a.enterprise_id
    when 'learner' then a.learner_id else a.placement_id::text end as subject, k.facts::jsonb as facts
from arranged a cross join (values
    ('SCHOOL_ORDER', 'school', '{"school-roles":"true","school-rules":"true"}'),
    ('CREDIT_CHECK', 'unit', '{"registered":"true","credit-clean":"true","credit-checked":"2026-01-15","safety-violations":"none"}'),
    ('VISIT_REPORT', 'unit', '{"visited":"2026-02-10","visit-aspects":"9","conditions-fit":"true","is-base":"false"}'),
    ('UNIT_LIST', 'unit', '{"listed-by-party-meeting":"true","list-published":"2026-02-20"}'),
    ('COOPERATION', 'unit', '{"cooperation-agreed":"true","order-contract":"2026-02-25"}'),
    ('SCHOOL_WORD', 'unit', '{"entertainment":"false","through-agency":"false","paid-by-head":"false","forced":"false"}'),
    ('IDENTITY', 'learner', '{"birth-date":"2006-03-04","id-checked":"true"}'),
    ('HEALTH', 'learner', '{"health-checked":"2026-02-01","minor-registered":"false"}'),
    ('LEARNER_WORD', 'learner', '{"barred-by-own-word":"false","female":"false","certified":"true"}'),
    ('PLAN', 'placement', '{"in-training-plan":"true","plan-parts":"7","plan-approved":"2026-03-01"}'),
    ('PAY_TERMS', 'placement', '{"independent":"false","in-money":"true","paid-by-unit":"true","paid-to-learner":"true","charged":"false"}'),
    ('LODGING', 'placement', '{"out-of-town":"true","unified-lodging":"true","lives-elsewhere":"false"}'),
    ('TRAINING', 'placement',
        '{"learner-prepared":"2026-03-02","teacher-prepared":"2026-03-02","unit-prepared":"2026-03-03","safety-exam":"2026-03-03"}'),
    ('INSURANCE', 'placement', '{"covered-from":"2026-03-01","covered-to":"2027-12-31","cover-items":"3","premium-by-learner":"false"}')
) k(kind, about, facts)
where a.state <> 'PREPARING' or k.kind not in ('TRAINING', 'INSURANCE');

insert into placements.paper (park_id, org_id, paper_id, kind, subject, facts, actor, at)
select park_id, org_id, md5(org_id || kind || subject)::uuid, kind, subject, facts, 'system:load', now() - interval '200 days'
from paper_of
union all
select distinct park_id, enterprise_id, md5(enterprise_id || k.kind || k.subject)::uuid, k.kind, k.subject, k.facts::jsonb,
    'system:load', now() - interval '200 days'
from arranged a cross join lateral (values
    ('UNIT_SAFETY', enterprise_id, '{"safety-rules":"true","protective-gear":"true"}'),
    ('POST_SURVEY', post_id, '{"hazards":"none","labour-intensity":"2","special-post":"false"}'),
    ('MENTOR_RECORD', placement_id::text, '{"mentor-teaches":"true","mentor-trained":"true"}')) k(kind, subject, facts);

insert into placements.gate (park_id, org_id, placement_id, learner_id, at, actor, rulings, sha256)
select park_id, org_id, placement_id, learner_id, first_day, 'system:load', rulings, encode(sha256(convert_to(rulings::text, 'UTF8')), 'hex')
from arranged cross join (select jsonb_object_agg('SX-' || n, jsonb_build_object('complies', '材料齐全，符合第 ' || n || ' 条')) as rulings
    from generate_series(1, 60) n) r
where state not in ('PREPARING', 'CANCELLED');
