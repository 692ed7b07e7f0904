-- The list of the whole park, and of what is over.
create index placement_by_time on placements.placement (park_id, created desc, placement_id);
create index placement_over on placements.placement (park_id, state, created desc, placement_id) where state in ('ENDED', 'SEALED');
