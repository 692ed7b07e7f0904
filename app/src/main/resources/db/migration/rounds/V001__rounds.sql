-- A matching round (订单班双选): from the orders it offers to the places that take effect. The park's operator runs it; the
-- rows of a learner belong to the school, and the learner sees the own ones alone.
create schema rounds;

create table rounds.round (
    park_id         text        not null,
    org_id          text        not null,
    shared          boolean     not null default false, -- true since it was opened
    round_id        text        not null,
    title           text        not null,
    after_id        text,                               -- the round whose left learners and left places it takes
    state           text        not null,
    closes          timestamptz not null,
    notice_days     integer     not null,
    answer_days     integer     not null,
    draw_name       text,
    draw_issue      text,
    drawn_at        timestamptz,
    draw_numbers    integer,
    draw_result     text,
    announced       timestamptz,
    rankings_sha256 text,
    run             integer     not null default 0,
    verified        boolean     not null default false, -- the last run, by the independent verifiers
    findings        jsonb       not null default '[]',
    job             uuid,
    notice_until    timestamptz,
    created         timestamptz not null,
    version         bigint      not null default 1,
    constraint round_pk primary key (park_id, round_id),
    constraint round_after_fk foreign key (park_id, after_id) references rounds.round (park_id, round_id),
    constraint round_state_known check (state in ('DRAFT', 'OPEN', 'FROZEN', 'RUNNING', 'FAILED', 'CONFIRMING', 'PUBLISHED',
        'EFFECTIVE', 'CANCELLED')),
    constraint round_id_plausible check (round_id ~ '^[0-9]{4}-[0-9]{1,3}$'),
    constraint round_is_not_after_itself check (after_id <> round_id),
    constraint round_title_short check (length(title) between 1 and 120),
    constraint round_days_plausible check (notice_days between 1 and 60 and answer_days between 1 and 60),
    constraint round_frozen_has_hash_and_draw check (state in ('DRAFT', 'OPEN', 'CANCELLED')
        or (rankings_sha256 is not null and announced is not null and draw_name is not null and draw_issue is not null
            and drawn_at is not null and draw_numbers is not null)),
    constraint round_draw_after_announcement check (drawn_at > announced),
    constraint round_goes_on_verified_only check (state not in ('CONFIRMING', 'PUBLISHED', 'EFFECTIVE') or verified),
    constraint round_published_has_an_end check (state not in ('PUBLISHED', 'EFFECTIVE') or notice_until is not null)
);
create index round_by_after on rounds.round (park_id, after_id);
call platform.protect('rounds.round', shared => true);

create table rounds.step (
    park_id    text        not null,
    org_id     text        not null,
    shared     boolean     not null default true,
    round_id   text        not null,
    number     integer     not null,
    state_from text,
    state      text        not null,
    reason     text        not null,
    at         timestamptz not null,
    by         text        not null,
    constraint step_pk primary key (park_id, round_id, number),
    constraint step_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id),
    constraint step_reason_short check (length(reason) <= 500)
);
call platform.protect('rounds.step', shared => true);
revoke update, delete on rounds.step from siquan_app;

-- Order classes that a round offers. What they can take is read where it lives, so that nothing promised stays stale.
create table rounds.offer (
    park_id  text    not null,
    org_id   text    not null,
    shared   boolean not null default true,
    round_id text    not null,
    class_id text    not null,
    order_id text    not null,
    constraint offer_pk primary key (park_id, round_id, class_id),
    constraint offer_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id)
);
create index offer_by_order on rounds.offer (park_id, order_id);
call platform.protect('rounds.offer', shared => true);

-- The operator's nonce, committed to before the draw. It belongs to no organisation, or the operator could choose by it: the
-- system alone reads it, until the evidence of a run reveals it.
create table rounds.secret (
    park_id  text not null,
    round_id text not null,
    nonce    text not null,
    constraint secret_pk primary key (park_id, round_id),
    constraint secret_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id),
    constraint secret_is_a_digest check (nonce ~ '^[0-9a-f]{64}$')
);
alter table rounds.secret enable row level security;
alter table rounds.secret force row level security;
create policy system_only on rounds.secret
    using (park_id = platform.park() and (select platform.actor()) like 'system:%')
    with check (park_id = platform.park() and (select platform.actor()) like 'system:%');
revoke update, delete on rounds.secret from siquan_app;

-- Learners of the roster when the round was opened, and how often they have saved a ranking.
create table rounds.participant (
    park_id    text             not null,
    org_id     text             not null, -- the school
    seq        integer          not null,
    round_id   text             not null,
    learner_id text             not null,
    name       text             not null,
    major_code text             not null,
    score      double precision not null, -- as agreed when the round was opened; corrected only by an appeal that was upheld
    enrolled   boolean          not null default true, -- 学籍 is active
    why_not    text             not null default '',
    saved      timestamptz,
    saved_by   text,
    helped     boolean          not null default false, -- the school typed the ranking for the learner
    version    bigint           not null default 1,
    constraint participant_pk primary key (park_id, round_id, learner_id),
    constraint participant_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id),
    constraint participant_says_why_not check (enrolled or btrim(why_not) <> '')
);
create index participant_by_school on rounds.participant (park_id, org_id, round_id, seq);
call platform.protect('rounds.participant');
create policy own_person on rounds.participant as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

create table rounds.choice (
    park_id    text    not null,
    org_id     text    not null,
    round_id   text    not null,
    learner_id text    not null,
    rank       integer not null, -- 1 = first
    class_id   text    not null,
    constraint choice_pk primary key (park_id, round_id, learner_id, rank),
    constraint choice_of_a_class_once unique (park_id, round_id, learner_id, class_id),
    constraint choice_rank_positive check (rank >= 1),
    constraint choice_participant_fk foreign key (park_id, round_id, learner_id)
        references rounds.participant (park_id, round_id, learner_id),
    constraint choice_offer_fk foreign key (park_id, round_id, class_id)
        references rounds.offer (park_id, round_id, class_id)
);
create index choice_by_class on rounds.choice (park_id, round_id, class_id);
call platform.protect('rounds.choice');
create policy own_person on rounds.choice as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- The third lock beneath page and service: a ranking is written while its round is open, and never again.
create function rounds.refuse_frozen() returns trigger language plpgsql as $$
declare
    touched rounds.choice := case when tg_op = 'DELETE' then old else new end;
begin
    if not exists (select 1 from rounds.round r
                   where r.park_id = touched.park_id and r.round_id = touched.round_id and r.state = 'OPEN') then
        raise exception 'a ranking of round % is frozen', touched.round_id
            using errcode = 'check_violation', constraint = 'choice_not_frozen';
    end if;
    return touched;
end $$;
create trigger refuse_frozen before insert or update or delete on rounds.choice
    for each row execute function rounds.refuse_frozen();

-- What a learner gets to check their own part of the lottery. It is the learner's alone and belongs to no organisation: who
-- knows the salts can tell from the published list who takes part.
create table rounds.ticket (
    park_id    text    not null,
    round_id   text    not null,
    learner_id text    not null,
    salt       text    not null,
    proof      text    not null, -- a receipt before the draw, afterwards with number and rank
    rank       integer,
    constraint ticket_pk primary key (park_id, round_id, learner_id),
    constraint ticket_participant_fk foreign key (park_id, round_id, learner_id)
        references rounds.participant (park_id, round_id, learner_id)
);
alter table rounds.ticket enable row level security;
alter table rounds.ticket force row level security;
create policy system_only on rounds.ticket
    using (park_id = platform.park() and (select platform.actor()) like 'system:%')
    with check (park_id = platform.park() and (select platform.actor()) like 'system:%');
create policy own_person on rounds.ticket for select
    using (park_id = platform.park() and learner_id = (select platform.person()));

-- What the last run proposes. A learner who declines goes the self-chosen way of Art. 9; nothing else is kept of it.
create table rounds.result (
    park_id    text        not null,
    org_id     text        not null,
    round_id   text        not null,
    learner_id text        not null,
    class_id   text,
    choice     integer     not null,
    reasons    jsonb       not null,
    declined   timestamptz,
    constraint result_pk primary key (park_id, round_id, learner_id),
    constraint result_participant_fk foreign key (park_id, round_id, learner_id)
        references rounds.participant (park_id, round_id, learner_id),
    constraint result_offer_fk foreign key (park_id, round_id, class_id)
        references rounds.offer (park_id, round_id, class_id),
    constraint result_choice_of_a_class check ((class_id is null) = (choice = 0)),
    constraint result_only_a_place_is_declined check (declined is null or class_id is not null)
);
create index result_by_school on rounds.result (park_id, org_id, round_id);
create index result_by_class on rounds.result (park_id, class_id);
call platform.protect('rounds.result');
create policy own_person on rounds.result as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- Each school confirms for its own learners (nobody may force a unit on a school, Art. 11).
create table rounds.confirmation (
    park_id  text        not null,
    org_id   text        not null, -- the school
    round_id text        not null,
    state    text        not null,
    reason   text        not null default '',
    class_id text,
    at       timestamptz,
    by       text,
    constraint confirmation_pk primary key (park_id, round_id, org_id),
    constraint confirmation_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id),
    constraint confirmation_state_known check (state in ('WAITING', 'CONFIRMED', 'OBJECTED')),
    constraint confirmation_says_who check ((state = 'WAITING') = (by is null) and (by is null) = (at is null)),
    constraint confirmation_objects_with_a_reason check (state <> 'OBJECTED' or btrim(reason) <> '')
);
create index confirmation_by_school on rounds.confirmation (park_id, org_id);
call platform.protect('rounds.confirmation');
create policy no_learner on rounds.confirmation as restrictive using ((select platform.scope()) <> 'own');

-- A class that a school does not accept for its learners: the next run places none of them there.
create table rounds.bar (
    park_id  text        not null,
    org_id   text        not null, -- the school
    round_id text        not null,
    class_id text        not null,
    reason   text        not null,
    at       timestamptz not null,
    by       text        not null,
    constraint bar_pk primary key (park_id, round_id, org_id, class_id),
    constraint bar_offer_fk foreign key (park_id, round_id, class_id) references rounds.offer (park_id, round_id, class_id),
    constraint bar_says_why check (btrim(reason) <> '')
);
call platform.protect('rounds.bar');
create policy no_learner on rounds.bar as restrictive using ((select platform.scope()) <> 'own');

-- 公示: name and class, inside the own school, until the result takes effect; then the rows go.
create table rounds.notice (
    park_id    text not null,
    org_id     text not null, -- the school
    round_id   text not null,
    number     integer not null,
    name       text not null,
    class_name text not null,
    constraint notice_pk primary key (park_id, round_id, org_id, number),
    constraint notice_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id)
);
call platform.protect('rounds.notice');

create table rounds.appeal (
    park_id     text        not null,
    org_id      text        not null, -- the school
    round_id    text        not null,
    number      integer     not null,
    learner_id  text        not null,
    run         integer     not null,
    words       text        not null,
    filed       timestamptz not null,
    filed_by    text        not null,
    due         timestamptz not null,
    outcome     text,
    answer      text,
    answered    timestamptz,
    answered_by text,
    constraint appeal_pk primary key (park_id, round_id, number),
    constraint appeal_participant_fk foreign key (park_id, round_id, learner_id)
        references rounds.participant (park_id, round_id, learner_id),
    constraint appeal_says_something check (length(btrim(words)) between 1 and 1000),
    constraint appeal_outcome_known check (outcome in ('UPHELD', 'NOT_UPHELD')),
    constraint appeal_answered_by_a_person check (
        (outcome is null and answer is null and answered is null and answered_by is null)
        or (outcome is not null and length(btrim(answer)) between 1 and 1000 and answered is not null
            and answered_by like 'account:%')),
    constraint appeal_due_after_filing check (due > filed)
);
create unique index appeal_open_once on rounds.appeal (park_id, round_id, learner_id) where outcome is null;
create index appeal_by_school on rounds.appeal (park_id, org_id, round_id);
call platform.protect('rounds.appeal');
create policy own_person on rounds.appeal as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- The evidence of a round: the announcement from the freeze on, the whole bundle after a run. Shared ones say nothing of anybody.
create table rounds.paper (
    park_id  text    not null,
    org_id   text    not null,
    shared   boolean not null,
    round_id text    not null,
    run      integer not null,
    name     text    not null,
    sha256   text    not null,
    content  bytea   not null,
    constraint paper_pk primary key (park_id, round_id, run, name),
    constraint paper_round_fk foreign key (park_id, round_id) references rounds.round (park_id, round_id),
    constraint paper_is_what_was_hashed check (sha256 = encode(sha256(content), 'hex'))
);
call platform.protect('rounds.paper', shared => true);

-- Sums over all schools, for whoever may not see the rows behind them: they name nobody. Within these functions alone the
-- scope is the park, so that a learner who saves a ranking needs no second connection for them.
create function rounds.taken() returns table (class_id text, learners bigint) language plpgsql as $$
declare
    before text := current_setting('siquan.scope', true);
begin
    perform set_config('siquan.scope', 'park', true);
    return query
        select s.class_id, count(*) from rounds.result s
        join rounds.round r on r.park_id = s.park_id and r.round_id = s.round_id
        where s.park_id = platform.park() and r.state = 'EFFECTIVE' and s.class_id is not null and s.declined is null
        group by s.class_id;
    perform set_config('siquan.scope', coalesce(before, ''), true);
end $$;

create function rounds.counts(of_round text)
    returns table (learners bigint, ranked bigint, placed bigint, declined bigint) language plpgsql as $$
declare
    before text := current_setting('siquan.scope', true);
begin
    perform set_config('siquan.scope', 'park', true);
    return query select
        (select count(*) from rounds.participant p where p.park_id = platform.park() and p.round_id = of_round),
        (select count(distinct c.learner_id) from rounds.choice c where c.park_id = platform.park() and c.round_id = of_round),
        (select count(*) from rounds.result s where s.park_id = platform.park() and s.round_id = of_round
            and s.class_id is not null),
        (select count(*) from rounds.result s where s.park_id = platform.park() and s.round_id = of_round
            and s.declined is not null);
    perform set_config('siquan.scope', coalesce(before, ''), true);
end $$;

create function rounds.next_appeal(of_round text) returns integer language plpgsql as $$
declare
    before text := current_setting('siquan.scope', true);
    following integer;
begin
    perform set_config('siquan.scope', 'park', true);
    select coalesce(max(a.number), 0) + 1 into following from rounds.appeal a
    where a.park_id = platform.park() and a.round_id = of_round;
    perform set_config('siquan.scope', coalesce(before, ''), true);
    return following;
end $$;
