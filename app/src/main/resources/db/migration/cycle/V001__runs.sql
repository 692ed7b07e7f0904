create schema cycle;

-- One run of the yearly cycle. Owned by the park's operator, read by the operator and the authority.
create table cycle.run (
    park_id     text        not null,
    org_id      text        not null,
    run_id      uuid        not null,
    year        integer     not null,
    seed        bigint      not null,
    input_hash  text        not null,
    version     text        not null,
    result_hash text,
    started     timestamptz not null,
    finished    timestamptz,
    job_id      text,
    constraint run_pk primary key (run_id),
    constraint run_year_plausible check (year between 2000 and 2100),
    constraint run_finished_has_result check ((finished is null) = (result_hash is null))
);
create index run_by_start on cycle.run (park_id, started desc);
call platform.protect('cycle.run');

-- What each stage found, as canonical JSON; the stages are the run's checkpoints.
create table cycle.stage_result (
    park_id     text        not null,
    org_id      text        not null,
    run_id      uuid        not null,
    stage       text        not null,
    result      text        not null,
    result_hash text        not null,
    millis      bigint      not null,
    created     timestamptz not null,
    constraint stage_result_pk primary key (run_id, stage),
    constraint stage_result_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint stage_result_stage_known check
        (stage in ('demand', 'alignment', 'seats', 'matching', 'schedule', 'training', 'outcome')),
    constraint stage_result_millis_positive check (millis >= 0)
);
call platform.protect('cycle.stage_result');

-- A learner's own part of a run. Owned by the learner's school; a learner reads only their own, which the service sees to.
create table cycle.learner_year (
    park_id  text    not null,
    org_id   text    not null,
    run_id   uuid    not null,
    learner  text    not null,
    name     text    not null,
    school   text    not null,
    class_id text,
    class    text,
    choice   integer not null,
    decision text    not null,
    matching text    not null,
    schedule text    not null,
    training text    not null,
    constraint learner_year_pk primary key (run_id, learner),
    constraint learner_year_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint learner_year_choice_positive check (choice >= 0)
);
create index learner_year_by_school on cycle.learner_year (park_id, org_id, run_id, learner);
call platform.protect('cycle.learner_year');

-- A work block at an enterprise. Owned by the enterprise, which sees who comes when and to which mentor.
create table cycle.work_block (
    park_id text    not null,
    org_id  text    not null,
    run_id  uuid    not null,
    learner text    not null,
    week    integer not null,
    weeks   integer not null,
    name    text    not null,
    school  text    not null,
    post    text    not null,
    mentor  text    not null,
    place   text    not null,
    constraint work_block_pk primary key (run_id, learner, week),
    constraint work_block_run_fk foreign key (run_id) references cycle.run (run_id),
    constraint work_block_weeks_positive check (week >= 1 and weeks >= 1)
);
create index work_block_by_enterprise on cycle.work_block (park_id, org_id, run_id, week);
call platform.protect('cycle.work_block');
