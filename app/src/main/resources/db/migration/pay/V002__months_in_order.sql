-- The list of months as it is read, unpaid ones first: the operator's first page looks it up instead of sorting every month.
create index month_in_order on pay.month (park_id, (paid_fen >= due_fen), due_on, placement_id);
