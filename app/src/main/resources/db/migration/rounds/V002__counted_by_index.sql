-- How many take part, ranked and have a place, over all schools, answered from indexes: a round has a hundred thousand learners. It
-- names nobody. The owner's policies leave the organisation out of it; within the function the scope is the park.
create index choice_first on rounds.choice (park_id, round_id) include (learner_id) where rank = 1;
create index result_placed on rounds.result (park_id, round_id) include (learner_id, declined) where class_id is not null;
create policy counted on rounds.participant for select to current_user using (true);
create policy counted on rounds.choice for select to current_user using (true);
create policy counted on rounds.result for select to current_user using (true);

create or replace function rounds.counts(of_round text)
    returns table (learners bigint, ranked bigint, placed bigint, declined bigint)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    before text := current_setting('siquan.scope', true);
begin
    perform set_config('siquan.scope', 'park', true);
    return query select
        (select count(*) from rounds.participant p where p.park_id = platform.park() and p.round_id = of_round),
        (select count(*) from rounds.choice c where c.park_id = platform.park() and c.round_id = of_round and c.rank = 1),
        (select count(*) from rounds.result s where s.park_id = platform.park() and s.round_id = of_round
            and s.class_id is not null),
        (select count(*) from rounds.result s where s.park_id = platform.park() and s.round_id = of_round
            and s.class_id is not null and s.declined is not null);
    perform set_config('siquan.scope', coalesce(before, ''), true);
end $$;
