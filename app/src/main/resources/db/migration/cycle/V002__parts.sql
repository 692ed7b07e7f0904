-- That a year was run, with which seed and which hashes, is no secret inside the park: everybody may compare them.
alter table cycle.run add column shared boolean not null default true;
create policy shared_rows on cycle.run for select using (shared and park_id = platform.park());

-- What each stage came to in a few words, for everybody's stepper: totals only, no organisation and no person.
create table cycle.headline (
    park_id     text        not null,
    org_id      text        not null,
    shared      boolean     not null default true,
    run_id      uuid        not null,
    stage       text        not null,
    words_zh    text        not null,
    words_en    text        not null,
    result_hash text        not null,
    millis      bigint      not null,
    created     timestamptz not null,
    constraint headline_pk primary key (run_id, stage),
    constraint headline_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint headline_millis_positive check (millis >= 0)
);
call platform.protect('cycle.headline', shared => true);

-- An order class of an enterprise and how far it was filled; the enterprise sees its own.
create table cycle.class_fill (
    park_id  text    not null,
    org_id   text    not null,
    run_id   uuid    not null,
    class_id text    not null,
    name     text    not null,
    least    integer not null,
    most     integer not null,
    placed   integer not null,
    cutoff   integer not null,
    open     boolean not null,
    constraint class_fill_pk primary key (run_id, class_id),
    constraint class_fill_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint class_fill_counts check (placed >= 0 and cutoff >= 0)
);
create index class_fill_by_enterprise on cycle.class_fill (park_id, org_id, run_id);
call platform.protect('cycle.class_fill');

-- Learners per week at a post or with a mentor, comma-separated from week 1; the enterprise sees its own.
create table cycle.week_load (
    park_id  text    not null,
    org_id   text    not null,
    run_id   uuid    not null,
    kind     text    not null,
    name     text    not null,
    place    text    not null,
    capacity integer not null,
    learners text    not null,
    peak     integer not null,
    constraint week_load_pk primary key (run_id, org_id, kind, name),
    constraint week_load_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint week_load_kind_known check (kind in ('post', 'mentor'))
);
create index week_load_by_enterprise on cycle.week_load (park_id, org_id, run_id, kind, name);
call platform.protect('cycle.week_load');

-- What is still open before learners may start, summed up per rule: once for the school, once for the enterprise.
create table cycle.open_point (
    park_id   text    not null,
    org_id    text    not null,
    run_id    uuid    not null,
    side      text    not null,
    rule      text    not null,
    severity  text    not null,
    article   text    not null,
    basis_zh  text    not null,
    basis_en  text    not null,
    words_zh  text    not null,
    words_en  text    not null,
    who_zh    text    not null,
    who_en    text    not null,
    learners  integer not null,
    first_day date    not null,
    constraint open_point_pk primary key (run_id, org_id, side, rule, severity),
    constraint open_point_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint open_point_side_known check (side in ('school', 'enterprise'))
);
create index open_point_by_organisation on cycle.open_point (park_id, org_id, run_id);
call platform.protect('cycle.open_point');
