-- Advice on seats years ahead (招生计划建议): rounds of advice with what they rest on, what-if scenarios side by side, comments,
-- and the way of a round from draft over filing to the approved plan and the roster, which are imported. The authorities
-- approve and admit; nothing here feeds the matching.
create schema intake;

create table intake.advice (
    park_id      text        not null,
    org_id       text        not null,
    advice_id    uuid        not null,
    number       integer     not null,
    first_year   integer     not null,
    intake_years integer     not null,
    state        text        not null,
    chosen       integer,               -- scenario that was advised
    basis        bytea       not null, -- problem, demand and names as they were, compressed JSON
    created      timestamptz not null,
    created_by   text        not null,
    version      bigint      not null default 1,
    constraint advice_pk primary key (park_id, advice_id),
    constraint advice_number_once unique (park_id, number),
    constraint advice_state_known check (state in ('DRAFT', 'ADVISED', 'FILED', 'APPROVED', 'ENROLLED')),
    constraint advice_chosen_once_advised check ((state = 'DRAFT') = (chosen is null)),
    constraint advice_years_plausible check (intake_years between 1 and 20 and first_year between 2000 and 2200)
);
call platform.protect('intake.advice');

-- A what-if: the basis with changes, and what came of planning it. The result is null while it is computed.
create table intake.scenario (
    park_id     text        not null,
    org_id      text        not null,
    advice_id   uuid        not null,
    number      integer     not null,
    name        text        not null,
    base        integer,               -- scenario that it changes
    changes     jsonb       not null,
    result      bytea,                 -- compressed JSON
    job         uuid,
    created     timestamptz not null,
    created_by  text        not null,
    constraint scenario_pk primary key (park_id, advice_id, number),
    constraint scenario_advice_fk foreign key (park_id, advice_id) references intake.advice (park_id, advice_id),
    constraint scenario_base_before check (base < number),
    constraint scenario_named check (name <> '')
);
alter table intake.advice add constraint advice_chosen_fk foreign key (park_id, advice_id, chosen)
    references intake.scenario (park_id, advice_id, number);
call platform.protect('intake.scenario');

create table intake.comment (
    park_id    text        not null,
    org_id     text        not null,
    comment_id uuid        not null,
    advice_id  uuid        not null,
    scenario   integer     not null,
    text       text        not null,
    created    timestamptz not null,
    created_by text        not null,
    constraint comment_pk primary key (comment_id),
    constraint comment_scenario_fk foreign key (park_id, advice_id, scenario)
        references intake.scenario (park_id, advice_id, number),
    constraint comment_said check (text <> '')
);
create index comment_by_scenario on intake.comment (park_id, advice_id, scenario);
call platform.protect('intake.comment');

-- Each move of a round: when, by whom, why, with which document. Rows are added, never changed.
create table intake.step (
    park_id   text        not null,
    org_id    text        not null,
    advice_id uuid        not null,
    state     text        not null,
    day       date        not null, -- on which it was filed, approved …
    document  text        not null, -- number of the document of the authority, or of the letter to it
    note      text        not null,
    at        timestamptz not null,
    by        text        not null,
    constraint step_pk primary key (park_id, advice_id, state),
    constraint step_advice_fk foreign key (park_id, advice_id) references intake.advice (park_id, advice_id),
    constraint step_state_known check (state in ('ADVISED', 'FILED', 'APPROVED', 'ENROLLED')),
    constraint step_approved_with_document check (state <> 'APPROVED' or document <> ''),
    constraint step_advised_with_reason check (state <> 'ADVISED' or note <> '')
);
call platform.protect('intake.step');
create policy never_changed on intake.step as restrictive for update using (false);
create policy never_removed on intake.step as restrictive for delete using (false);

-- What is settled for a programme and year: seats of the approved plan, entrants of the roster. What waits was handed in
-- and not yet taken over.
create table intake.settled (
    park_id      text        not null,
    org_id       text        not null,
    advice_id    uuid        not null,
    kind         text        not null,
    programme_id text        not null,
    year         integer     not null,
    number       integer     not null,
    waiting      boolean     not null,
    file         text        not null,
    constraint settled_pk primary key (park_id, advice_id, kind, programme_id),
    constraint settled_advice_fk foreign key (park_id, advice_id) references intake.advice (park_id, advice_id),
    constraint settled_kind_known check (kind in ('APPROVED', 'ENROLLED')),
    constraint settled_not_negative check (number >= 0)
);
create index settled_by_year on intake.settled (park_id, year) where not waiting;
call platform.protect('intake.settled');
