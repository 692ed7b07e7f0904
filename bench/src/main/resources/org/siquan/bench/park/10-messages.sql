-- What people were told, the links that were sent, and an entry of the audit trail for each placement (the
-- chain locks its head, so one transaction cannot write many of them quickly).
insert into messages.message (park_id, org_id, message_id, key, sender, account_id, template, arguments, path, created, read_at)
select a.park_id, a.org_id, md5('message' || a.n || k)::uuid, 'load:' || a.n || ':' || k, 'system:load', c.account_id, 'agreement.ended',
    array[a.placement_id::text], '/placements/' || a.placement_id || '/agreement', now() - k * interval '10 days',
    case when k > 1 then now() - k * interval '9 days' end
from arranged a cross join generate_series(1, 5) k
join platform.account c on c.park_id = a.park_id and c.person = case when k % 2 = 0 then a.mentor_id else a.learner_id end;
insert into messages.message (park_id, org_id, message_id, key, sender, account_id, template, arguments, path, created)
select a.park_id, a.org_id, md5('message-' || c.login || a.n)::uuid, 'load:' || c.login || ':' || a.n, 'account:' || c.account_id, c.account_id, 'agreement.ended',
    array[a.placement_id::text], '/placements/' || a.placement_id || '/agreement', now() - interval '1 day'
from arranged a join platform.account c on c.login in ('school', 'enterprise', 'park') and (c.org_id in (a.org_id, a.enterprise_id)
    or c.login = 'park' and a.n % 10 = 0);

insert into links.link (park_id, org_id, link_id, kind, subject, holder_name, holder_role, phone_masked, language, token_hash, issued_by, issued,
    expires, opened, used, used_choice)
select a.park_id, a.org_id, md5('link' || a.n)::uuid, 'agreement-signature', md5('agreement-' || a.n)::uuid::text, '家长', 'GUARDIAN', '138****0000',
    'zh', sha256(convert_to(a.n::text, 'UTF8')), c.account_id, a.first_day - interval '20 days', a.first_day, a.first_day - interval '15 days',
    a.first_day - interval '14 days', 'sign'
from arranged a join platform.account c on c.login = lower(a.org_id) || '-1';

insert into platform.audit_entry (park_id, seq, org_id, at, actor, action, subject, previous, hash)
select a.park_id, 0, a.org_id, a.first_day, 'system:load', 'placement-changed', 'placement:' || a.placement_id, '', ''
from arranged a;
