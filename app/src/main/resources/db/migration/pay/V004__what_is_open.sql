-- What is open, which is few of the months and payments of a school or a unit.
create index month_open_by_school on pay.month (park_id, org_id, due_on) where paid_fen < due_fen;
create index month_open_by_unit on pay.month (park_id, enterprise_id, due_on) where paid_fen < due_fen;
create index payment_unanswered_by_school on pay.payment (park_id, org_id) where answer is null and withdrawn is null;
create index payment_unanswered_by_unit on pay.payment (park_id, enterprise_id) where answer is null and withdrawn is null;
