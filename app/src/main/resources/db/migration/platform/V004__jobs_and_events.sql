create table platform.job (
    job_id      uuid        not null,
    park_id     text        not null,
    org_id      text        not null,
    kind        text        not null,
    status      text        not null,
    actor       text        not null,
    input       jsonb       not null,
    step        text        not null default '',
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    cancel      boolean     not null default false,
    attempts    int         not null default 0,
    result      jsonb,
    result_hash text,
    problem     text,
    created     timestamptz not null,
    started     timestamptz,
    finished    timestamptz,
    constraint job_pk primary key (job_id),
    constraint job_status_known check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
create index job_recent_ix on platform.job (park_id, created desc);
call platform.protect('platform.job');

create table platform.job_checkpoint (
    job_id  uuid        not null,
    park_id text        not null,
    org_id  text        not null,
    seq     int         not null,
    state   bytea       not null,
    at      timestamptz not null,
    constraint job_checkpoint_pk primary key (job_id, seq),
    constraint job_checkpoint_job_fk foreign key (job_id) references platform.job (job_id) on delete cascade
);
call platform.protect('platform.job_checkpoint');

-- db-scheduler
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_ix on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_ix on platform.scheduled_tasks (last_heartbeat);

-- Spring Modulith's outbox
create table platform.event_publication (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    constraint event_publication_pk primary key (id)
);
create index event_publication_serialized_event_ix on platform.event_publication using hash (serialized_event);
create index event_publication_completion_date_ix on platform.event_publication (completion_date);
