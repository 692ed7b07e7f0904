-- An agreement of nine groups for each placement, agreed to by three parties and signed by them; those that are prepared are out.
insert into agreements.setting (park_id, org_id, official, click, basis, actor) values
    ('guan', 'park', '三方协议示范文本', true, '园区试行办法第 3 条', 'system:load');

create temporary table agreed as
select a.*, md5('agreement-' || n)::uuid as agreement_id, case state when 'RUNNING' then 'SIGNED' when 'PREPARING' then 'OUT'
    when 'CANCELLED' then 'VOID' else 'SIGNED' end as stands, md5('file-' || n) || md5('file' || n) as sha
from arranged a;

insert into agreements.agreement (park_id, org_id, agreement_id, placement_id, learner_id, enterprise_id, edition, kind, state,
    guardian_needed, monthly_yuan, pay_day, texts, number, fingerprint, sha256, content, out_at, signed_at, made)
select park_id, org_id, agreement_id, placement_id, learner_id, enterprise_id, 1, 'FIRST', stands, false, 2500, 15, t.texts,
    'XY-' || n, left(sha, 16), sha, decode(repeat(sha, 500), 'hex'), first_day - interval '20 days',
    case when stands = 'SIGNED' then first_day - interval '10 days' end, first_day - interval '30 days'
from agreed cross join (select jsonb_object_agg(part, repeat('双方按本条约定履行各自的义务。', 8)) as texts
    from unnest(array['PARTIES', 'WORK', 'LIVING', 'PAY', 'SAFETY', 'INSURANCE', 'ASSESSMENT', 'BREACH', 'OTHER']) part) t;

insert into agreements.word (park_id, org_id, agreement_id, learner_id, enterprise_id, part, party, wording, agreed, actor, at)
select park_id, org_id, agreement_id, learner_id, enterprise_id, part, party, left(sha, 64), true, 'system:load', first_day - interval '25 days'
from agreed cross join unnest(array['PARTIES', 'WORK', 'LIVING', 'PAY', 'SAFETY', 'INSURANCE', 'ASSESSMENT', 'BREACH', 'OTHER']) part
cross join unnest(array['SCHOOL', 'UNIT', 'LEARNER']) party
where stands <> 'VOID';

insert into agreements.signature (park_id, org_id, agreement_id, learner_id, enterprise_id, party, sha256, signer, way, actor, at)
select park_id, org_id, agreement_id, learner_id, enterprise_id, party, sha, case party when 'LEARNER' then learner_name else '经办人' end,
    'ACCOUNT', 'system:load', first_day - interval '12 days'
from agreed cross join unnest(array['SCHOOL', 'UNIT', 'LEARNER']) party
where stands = 'SIGNED' or stands = 'OUT' and party = 'SCHOOL';

insert into agreements.consent (park_id, org_id, placement_id, learner_id, party, given, signer, way, wording, actor, at)
select park_id, org_id, placement_id, learner_id, party, true, learner_name, case party when 'GUARDIAN' then 'LINK_SMS' else 'ACCOUNT' end, sha,
    'system:load', first_day - interval '15 days'
from agreed cross join unnest(array['LEARNER', 'GUARDIAN']) party
where state <> 'CANCELLED';
