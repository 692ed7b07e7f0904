-- A mentor has an account of the enterprise and stands for one person: this person sees the placements where he or she is the
-- mentor, and no others at the unit.
drop policy own_person on placements.placement;
create policy own_person on placements.placement as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

drop policy own_person on placements.span;
create policy own_person on placements.span as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or placement_id in (select p.placement_id from placements.placement p
                   where p.park_id = platform.park() and p.mentor_id = (select platform.person())) end);

drop policy own_person on placements.step;
create policy own_person on placements.step as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or placement_id in (select p.placement_id from placements.placement p
                   where p.park_id = platform.park() and p.mentor_id = (select platform.person())) end);
