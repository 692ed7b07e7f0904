-- With what people check a matching themselves. Public: the lottery as it was announced and opened, the verdict of the
-- independent verifiers, and the files that anybody of the park may see (hashes, cutoffs in ranks, commitments), as JSON.
create table cycle.matching_public (
    park_id  text        not null,
    org_id   text        not null,
    shared   boolean     not null default true,
    run_id   uuid        not null,
    lottery  text        not null,
    files    text        not null,
    wrong    integer     not null,
    verified timestamptz not null,
    constraint matching_public_pk primary key (run_id),
    constraint matching_public_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint matching_public_wrong_positive check (wrong >= 0)
);
call platform.protect('cycle.matching_public', shared => true);

-- A learner's own proof; it holds the salt. Owned by the operator, so that the school does not read it; a learner signed in
-- reads the own row and nobody else's.
create table cycle.lottery_ticket (
    park_id text    not null,
    org_id  text    not null,
    run_id  uuid    not null,
    learner text    not null,
    number  text    not null,
    rank    integer not null,
    proof   text    not null,
    constraint lottery_ticket_pk primary key (run_id, learner),
    constraint lottery_ticket_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint lottery_ticket_rank_positive check (rank >= 1)
);
call platform.protect('cycle.lottery_ticket');
create policy own_ticket on cycle.lottery_ticket for select
    using (park_id = platform.park() and (select platform.scope()) = 'own' and learner = (select platform.person()));
create policy own_person on cycle.lottery_ticket as restrictive
    using ((select platform.scope()) <> 'own' or learner = (select platform.person()));
