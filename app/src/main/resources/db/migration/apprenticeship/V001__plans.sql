-- Plans of the work-study rotation (工学交替排期方案) with their versions: a draft is published or discarded, a published
-- plan is replaced by the next. A draft is seen by who made it, by the operator and by the authority.
create schema apprenticeship;

create table apprenticeship.plan (
    park_id       text        not null,
    org_id        text        not null, -- who made it
    shared        boolean     not null default false,
    plan_id       uuid        not null,
    number        integer     not null,
    year          integer     not null,
    state         text        not null,
    run_id        uuid,                 -- the run of the cycle that it was taken over from
    base_id       uuid,                 -- the plan that it changes
    monday        date        not null, -- first day of week 1
    weeks         integer     not null,
    closed        text        not null, -- weeks in which nobody studies or works and why, as JSON
    commute       bigint      not null, -- the cost by wish, in thousandths of a minute of one-way travel in one week
    continuity    bigint      not null,
    fairness      bigint      not null,
    preference    bigint      not null,
    load          bigint      not null,
    bound         bigint,               -- no plan costs less; null where it is not proven
    least_changes integer,              -- no plan that fits what happened changes fewer; null without an event
    from_week     integer,              -- first week that the event concerns; null without one, or for the whole year
    cause_zh      text        not null,
    cause_en      text        not null,
    reason        text,                 -- why it was published or discarded
    created       timestamptz not null,
    created_by    text        not null,
    decided       timestamptz,
    decided_by    text,
    version       bigint      not null default 1,
    constraint plan_pk primary key (plan_id),
    constraint plan_number_once unique (park_id, number),
    constraint plan_base_fk foreign key (base_id) references apprenticeship.plan (plan_id),
    constraint plan_state_known check (state in ('DRAFT', 'PUBLISHED', 'REPLACED', 'DISCARDED')),
    constraint plan_shared_once_published check (shared = (state in ('PUBLISHED', 'REPLACED'))),
    constraint plan_decided_with_reason check
        (state = 'DRAFT' or (decided is not null and decided_by is not null and reason is not null)),
    constraint plan_weeks_plausible check (weeks between 1 and 156),
    constraint plan_bound_below_cost check (bound between 0 and commute + continuity + fairness + preference + load),
    constraint plan_least_changes_positive check (least_changes >= 0),
    constraint plan_from_week_within check (from_week between 1 and weeks)
);
create unique index plan_published_once on apprenticeship.plan (park_id) where state = 'PUBLISHED';
create index plan_by_base on apprenticeship.plan (base_id);
call platform.protect('apprenticeship.plan', shared => true);

-- The rotation as the engine reads it, with the names it had: JSON, compressed. It is of the whole park, so no single
-- organisation owns it.
create table apprenticeship.plan_setting (
    park_id text  not null,
    org_id  text  not null,
    plan_id uuid  not null,
    setting bytea not null,
    constraint plan_setting_pk primary key (plan_id),
    constraint plan_setting_of_the_park check (org_id = 'system'),
    constraint plan_setting_plan_fk foreign key (plan_id) references apprenticeship.plan (plan_id)
);
call platform.protect('apprenticeship.plan_setting');

-- Posts, mentors, laboratories and lodgings of a plan. Mentors' names: their enterprise, the operator and the authority.
create table apprenticeship.plan_place (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    plan_id       uuid    not null,
    kind          text    not null,
    place_id      text    not null,
    name          text    not null,
    enterprise_id text,
    enterprise    text,
    site_id       text,
    site          text,
    zone_id       text,
    zone          text,
    occupation    text,
    chain         text,
    capacity      integer, -- learners in one week; null where it is not counted
    constraint plan_place_pk primary key (plan_id, kind, place_id),
    constraint plan_place_plan_fk foreign key (plan_id) references apprenticeship.plan (plan_id),
    constraint plan_place_kind_known check (kind in ('post', 'mentor', 'laboratory', 'lodging')),
    constraint plan_place_capacity_positive check (capacity >= 0),
    constraint plan_place_mentor_not_shared check (kind <> 'mentor' or not shared)
);
call platform.protect('apprenticeship.plan_place', shared => true);
create policy visible_plan on apprenticeship.plan_place as restrictive
    using (plan_id is null or plan_id in (select p.plan_id from apprenticeship.plan p)); -- null occurs in no row

-- Consecutive weeks of a learner in one block at one place with one mentor. Owned by the school; the enterprise reads who
-- comes to it, a mentor whom they supervise, a learner the own weeks. Nobody is in two places in the same week.
create table apprenticeship.plan_assignment (
    park_id       text      not null,
    org_id        text      not null,
    plan_id       uuid      not null,
    learner       text      not null,
    name          text      not null,
    school        text      not null,
    programme_id  text      not null,
    programme     text      not null,
    class_id      text      not null,
    class         text      not null,
    block         integer   not null, -- from 1, in the learner's pattern
    first_week    integer   not null, -- from 1
    last_week     integer   not null,
    weeks         int4range not null generated always as (int4range(first_week, last_week, '[]')) stored,
    site_id       text      not null,
    site          text      not null,
    zone_id       text,
    post_id       text,
    post          text,
    enterprise_id text,
    enterprise    text,
    mentor_id     text,
    mentor        text,
    laboratory_id text,
    laboratory    text,
    lodging_id    text      not null,
    lodging       text      not null,
    travel        integer   not null, -- minutes one way, door to door
    constraint plan_assignment_pk primary key (plan_id, learner, first_week),
    constraint plan_assignment_plan_fk foreign key (plan_id) references apprenticeship.plan (plan_id),
    constraint plan_assignment_in_one_place_a_week exclude using gist (plan_id with =, learner with =, weeks with &&),
    constraint plan_assignment_weeks_in_order check (first_week >= 1 and last_week >= first_week),
    constraint plan_assignment_block_positive check (block >= 1),
    constraint plan_assignment_work_has_a_mentor check
        (num_nonnulls(post_id, post, enterprise_id, enterprise, mentor_id, mentor) in (0, 6)),
    constraint plan_assignment_travel_positive check (travel >= 0)
);
create index plan_assignment_by_school on apprenticeship.plan_assignment (plan_id, org_id, learner);
create index plan_assignment_by_post on apprenticeship.plan_assignment (plan_id, post_id);
create index plan_assignment_by_mentor on apprenticeship.plan_assignment (plan_id, mentor_id);
create index plan_assignment_by_laboratory on apprenticeship.plan_assignment (plan_id, laboratory_id);
create index plan_assignment_by_lodging on apprenticeship.plan_assignment (plan_id, lodging_id);
call platform.protect('apprenticeship.plan_assignment');
create policy enterprise_reads on apprenticeship.plan_assignment for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy visible_plan on apprenticeship.plan_assignment as restrictive
    using (plan_id is null or plan_id in (select p.plan_id from apprenticeship.plan p)); -- null occurs in no row
create policy own_person on apprenticeship.plan_assignment as restrictive
    using (case when (select platform.scope()) = 'own' then learner = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- What a plan changes in the one it is based on, block by block, each with its reason. The school reads its learners', an
-- enterprise those that leave it or come to it, a learner the own.
create table apprenticeship.plan_change (
    park_id           text    not null,
    org_id            text    not null,
    plan_id           uuid    not null,
    learner           text    not null,
    name              text    not null,
    school            text    not null,
    block             integer not null,
    before_first      integer, -- null where there was nothing before
    before_last       integer,
    before_place      text,
    before_lodging    text,
    before_enterprise text,
    after_first       integer, -- null where there is nothing after
    after_last        integer,
    after_place       text,
    after_lodging     text,
    after_enterprise  text,
    reason            text    not null,
    why_zh            text    not null,
    why_en            text    not null,
    constraint plan_change_pk primary key (plan_id, learner, block),
    constraint plan_change_plan_fk foreign key (plan_id) references apprenticeship.plan (plan_id),
    constraint plan_change_reason_known check
        (reason in ('LOST', 'CROWDED', 'OWN_BLOCK', 'GAVE_WAY', 'CHEAPER', 'JOINED', 'LEFT', 'BY_HAND')),
    constraint plan_change_says_why check (why_zh <> '' and why_en <> ''),
    constraint plan_change_before_or_after check (before_first is not null or after_first is not null)
);
call platform.protect('apprenticeship.plan_change');
create policy enterprise_reads on apprenticeship.plan_change for select using
    (park_id = platform.park() and platform.org() in (before_enterprise, after_enterprise));
create policy visible_plan on apprenticeship.plan_change as restrictive
    using (plan_id is null or plan_id in (select p.plan_id from apprenticeship.plan p)); -- null occurs in no row
create policy own_person on apprenticeship.plan_change as restrictive
    using (case when (select platform.scope()) = 'own' then learner = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- Only who acts for the whole park writes plans, whatever a service does; an enterprise may put its own draft aside.
create policy operator_publishes on apprenticeship.plan as restrictive for update
    using (state = 'DRAFT' or (select platform.whole_park())) with check (state in ('DRAFT', 'DISCARDED') or (select platform.whole_park()));
create policy operator_adds on apprenticeship.plan as restrictive for insert
    with check ((select platform.whole_park()));
do $$
declare
    target text;
begin
    foreach target in array array['plan_place', 'plan_assignment', 'plan_change'] loop
        execute format('create policy operator_adds on apprenticeship.%I as restrictive for insert '
                       'with check ((select platform.whole_park()))', target);
        execute format('create policy operator_changes on apprenticeship.%I as restrictive for update '
                       'using ((select platform.whole_park()))', target);
        execute format('create policy operator_removes on apprenticeship.%I as restrictive for delete '
                       'using ((select platform.whole_park()))', target);
    end loop;
end $$;
