create schema people;

-- Who holds which position (岗位) of an organisation. The word is Position's.
create table people.position_holder (
    park_id    text        not null,
    org_id     text        not null,
    account_id uuid        not null,
    position   text        not null,
    granted_by text        not null,
    granted    timestamptz not null,
    constraint position_holder_pk primary key (account_id, position),
    constraint position_holder_word check (position ~ '^[A-Z_]{2,40}$'),
    constraint position_holder_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade
);
create index position_holder_org_ix on people.position_holder (park_id, org_id, position);
call platform.protect('people.position_holder');

-- Which positions decide a kind of request, one after the other. No row: nobody is asked.
create table people.approval_chain (
    park_id  text not null,
    org_id   text not null,
    kind     text not null,
    step     int  not null,
    position text not null,
    constraint approval_chain_pk primary key (park_id, org_id, kind, step),
    constraint approval_chain_position_once unique (park_id, org_id, kind, position),
    constraint approval_chain_step_counts check (step between 1 and 9)
);
call platform.protect('people.approval_chain');

-- A request keeps the chain as it was when it was asked, and the print of what it was asked for.
create table people.approval_request (
    request_id uuid        not null,
    park_id    text        not null,
    org_id     text        not null,
    kind       text        not null,
    subject    text        not null,
    print      text        not null,
    positions  text[]      not null,
    asked_by   uuid        not null,
    asked      timestamptz not null,
    step       int         not null default 1,
    outcome    text        not null default 'WAITING',
    closed     timestamptz,
    constraint approval_request_pk primary key (request_id),
    constraint approval_request_outcome_known check (outcome in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint approval_request_closed_when check ((outcome = 'WAITING') = (closed is null)),
    constraint approval_request_asks_somebody check (cardinality(positions) > 0)
);
create unique index approval_request_one_open_ix on people.approval_request (park_id, org_id, kind, subject) where outcome = 'WAITING';
create index approval_request_subject_ix on people.approval_request (park_id, org_id, kind, subject, asked desc);
call platform.protect('people.approval_request');

create table people.approval_decision (
    request_id uuid        not null,
    step       int         not null,
    park_id    text        not null,
    org_id     text        not null,
    position   text        not null,
    decided_by uuid        not null,
    stands_for uuid,
    approved   boolean     not null,
    reason     text        not null,
    at         timestamptz not null,
    constraint approval_decision_pk primary key (request_id, step),
    constraint approval_decision_request_fk foreign key (request_id) references people.approval_request (request_id),
    constraint approval_decision_each_once unique (request_id, decided_by),
    constraint approval_decision_not_for_oneself check (stands_for <> decided_by),
    constraint approval_decision_refusal_says_why check (approved or length(reason) > 0)
);
call platform.protect('people.approval_decision');

-- Who stands in for whom on which days. At most one substitute for somebody on a day; an ended row stays as it was.
create table people.substitute (
    substitute_id uuid        not null,
    park_id       text        not null,
    org_id        text        not null,
    absent        uuid        not null,
    stands_in     uuid        not null,
    first_day     date        not null,
    last_day      date        not null,
    reason        text        not null,
    made_by       text        not null,
    made          timestamptz not null,
    ended         timestamptz,
    constraint substitute_pk primary key (substitute_id),
    constraint substitute_is_another check (absent <> stands_in),
    constraint substitute_days_in_order check (first_day <= last_day),
    constraint substitute_absent_fk foreign key (absent) references platform.account (account_id) on delete cascade,
    constraint substitute_stands_in_fk foreign key (stands_in) references platform.account (account_id) on delete cascade,
    constraint substitute_one_a_day exclude using gist (absent with =, daterange(first_day, last_day, '[]') with &&) where (ended is null)
);
create index substitute_stands_in_ix on people.substitute (stands_in, last_day) where ended is null;
call platform.protect('people.substitute');
