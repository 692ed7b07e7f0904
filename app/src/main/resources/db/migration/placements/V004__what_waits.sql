-- What waits for a school or a unit, which is few of its placements.
create index placement_waits on placements.placement (park_id, org_id, state) where state in ('DRAFT', 'PREPARING', 'ENDED');
create index placement_waits_at_unit on placements.placement (park_id, enterprise_id, state)
    where state in ('DRAFT', 'PREPARING', 'ENDED');
create index span_by_school on placements.span (park_id, org_id, last_day);
