create index payment_by_placement on pay.payment (park_id, placement_id, month);
