-- Terms, six months, and a payment for most of them: one month in twenty is not paid, one in fifty in part; cases for these.
insert into pay.terms (park_id, org_id, placement_id, learner_id, enterprise_id, seq, valid_from, per, fen, pay_day, source, undergraduate,
    actor)
select park_id, org_id, placement_id, learner_id, enterprise_id, 1, first_day, 'MONTH', 250000, 15, 'XY-' || n, false, 'system:load'
from arranged where state not in ('PREPARING', 'CANCELLED');

create temporary table owed as
select a.*, m::date as month, abs(hashint8(a.n::bigint * 100 + extract(month from m)::int)::bigint) % 100 as dice
from arranged a cross join generate_series(date_trunc('month', current_date) - interval '6 months',
    date_trunc('month', current_date) - interval '1 month', interval '1 month') m
where a.state not in ('PREPARING', 'CANCELLED');

insert into pay.month (park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, month, work_days, due_on, due_fen,
    paid_fen, last_paid)
select park_id, org_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, month, 22,
    (month + interval '1 month 14 days')::date, 250000, case when dice < 5 then 0 when dice < 7 then 100000 else 250000 end,
    case when dice >= 5 then (month + interval '1 month 12 days')::date end
from owed;

insert into pay.payment (park_id, org_id, payment_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, month, paid_on, fen,
    way, payer, payee, account, number, answer, answered_at, actor)
select park_id, org_id, md5('payment' || n || month)::uuid, placement_id, learner_id, learner_name, enterprise_id, unit_name, month,
    (month + interval '1 month 12 days')::date, case when dice < 7 then 100000 else 250000 end, 'BANK', unit_name, learner_name, '1234',
    'H' || n || to_char(month, 'MM'), 'RECEIVED', month + interval '1 month 14 days', 'system:load'
from owed where dice >= 5;

insert into pay.case_file (park_id, org_id, case_id, placement_id, learner_id, learner_name, enterprise_id, unit_name, kind, rule_id, subject,
    owner, by_person, unit_sees, opened, outcome, closed)
select park_id, org_id, md5('case' || n || month)::uuid, placement_id, learner_id, learner_name, enterprise_id, unit_name, 'LATE', 'SX-18e',
    month::text, 'UNIT', false, true, month + interval '2 months', case when n % 2 = 0 then 'MADE_GOOD' end,
    case when n % 2 = 0 then month + interval '3 months' end
from owed where dice < 7;

insert into pay.case_step (park_id, org_id, case_id, learner_id, enterprise_id, what, side, actor, at)
select park_id, org_id, case_id, learner_id, enterprise_id, 'OPENED', 'SYSTEM', 'system:load', opened from pay.case_file;
