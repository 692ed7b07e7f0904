-- Filing of internships with the authorities (职业学校学生实习管理规定, Art. 5 and 24). Departments are the park's configuration; a packet
-- belongs to its school; the authorities of the park read it.
create schema filings;

create table filings.department (
    park_id       text    not null,
    org_id        text    not null, -- the operator
    shared        boolean not null default true,
    department_id text    not null,
    name          text    not null,
    level         text    not null,
    branch        text    not null,
    province      text    not null,
    account_org   text, -- organisation whose accounts answer for it
    constraint department_pk primary key (park_id, department_id),
    constraint department_id_is_a_slug check (department_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
    constraint department_name_given check (length(name) between 1 and 100),
    constraint department_level_known check (level in ('COUNTY', 'CITY', 'PROVINCE')),
    constraint department_branch_known check (branch in ('EDUCATION', 'HUMAN_RESOURCES')),
    constraint department_province_is_one_character check (char_length(province) = 1)
);
create unique index department_of_a_province on filings.department (park_id, province, branch) where level = 'PROVINCE';
call platform.protect('filings.department', shared => true);

-- Which department an institution files with.
create table filings.competence (
    park_id        text    not null,
    org_id         text    not null, -- the operator
    shared         boolean not null default true,
    institution_id text    not null,
    department_id  text    not null,
    constraint competence_pk primary key (park_id, institution_id),
    constraint competence_department_fk foreign key (park_id, department_id)
        references filings.department (park_id, department_id)
);
create index competence_by_department on filings.competence (park_id, department_id);
call platform.protect('filings.competence', shared => true);

-- What decides whether a placement is in another province than its school.
create table filings.setting (
    park_id   text    not null,
    org_id    text    not null, -- the operator
    shared    boolean not null default true,
    counts_by text    not null,
    constraint setting_pk primary key (park_id),
    constraint setting_counts_by_known check (counts_by in ('SEAT', 'CAMPUS'))
);
call platform.protect('filings.setting', shared => true);

create table filings.packet (
    park_id        text        not null,
    org_id         text        not null, -- the school
    packet_id      uuid        not null,
    school_name    text        not null, -- names as they stood when the packet was made: they go into its letters
    kind           text        not null,
    term           text        not null,
    home           text        not null,
    host           text,
    competent_id   text        not null,
    competent_name text        not null,
    sending_id     text,
    sending_name   text,
    receiving_id   text,
    receiving_name text,
    state          text        not null default 'DRAFT',
    consented_on   date,
    filed_on       date,
    filed_number   text,
    handed_on      date,
    received_on    date,
    supervised_on  date,
    created        timestamptz not null default now(),
    version        bigint      not null default 1,
    constraint packet_pk primary key (park_id, packet_id),
    constraint packet_kind_known check (kind in ('ROUTINE', 'CROSS_PROVINCE')),
    constraint packet_state_known check (state in ('DRAFT', 'AT_DEPARTMENT', 'RETURNED', 'CONSENTED', 'AT_PROVINCE', 'FILED',
        'HANDED_OVER', 'WITHDRAWN')),
    constraint packet_across_has_a_host check ((kind = 'CROSS_PROVINCE') = (host is not null and sending_id is not null)),
    constraint packet_across_leaves_home check (host is null or host <> home),
    constraint packet_term_given check (length(term) between 1 and 60),
    constraint packet_number_short check (filed_number is null or length(filed_number) between 1 and 100)
);
create index packet_by_school on filings.packet (park_id, org_id, created desc);
create index packet_by_time on filings.packet (park_id, created desc);
call platform.protect('filings.packet');
create policy not_for_learners on filings.packet as restrictive using ((select platform.scope()) <> 'own');

-- The placements of a packet as they were filed. One counts once for each kind of filing, until the placement is changed and filed anew.
create table filings.entry (
    park_id       text    not null,
    org_id        text    not null,
    packet_id     uuid    not null,
    kind          text    not null,
    placement_id  uuid    not null,
    learner_id    text    not null,
    enterprise_id text    not null,
    unit_name     text    not null,
    post_id       text    not null,
    post_name     text    not null,
    host          text    not null,
    first_day     date    not null,
    last_day      date    not null,
    tutor         text    not null default '',
    mentor        text    not null default '',
    live          boolean not null default true,
    constraint entry_pk primary key (park_id, packet_id, placement_id),
    constraint entry_packet_fk foreign key (park_id, packet_id) references filings.packet (park_id, packet_id),
    constraint entry_in_order check (first_day <= last_day)
);
create unique index entry_live_once on filings.entry (park_id, placement_id, kind) where live;
create index entry_by_placement on filings.entry (park_id, placement_id);
call platform.protect('filings.entry');
create policy not_for_learners on filings.entry as restrictive using ((select platform.scope()) <> 'own');

create table filings.step (
    park_id   text        not null,
    org_id    text        not null,
    packet_id uuid        not null,
    seq       integer     not null,
    move      text        not null,
    day       date        not null,
    number    text        not null default '',
    note      text        not null default '',
    file_id   uuid,
    sha256    text        not null default '',
    actor     text        not null,
    at        timestamptz not null default now(),
    constraint step_pk primary key (park_id, packet_id, seq),
    constraint step_packet_fk foreign key (park_id, packet_id) references filings.packet (park_id, packet_id),
    constraint step_number_short check (length(number) <= 100),
    constraint step_note_short check (length(note) <= 500)
);
call platform.protect('filings.step');
create policy not_for_learners on filings.step as restrictive using ((select platform.scope()) <> 'own');

-- Problems that the host province returns.
create table filings.problem (
    park_id   text        not null,
    org_id    text        not null,
    packet_id uuid        not null,
    seq       integer     not null,
    body      text        not null,
    day       date        not null,
    answer    text,
    closed_on date,
    actor     text        not null,
    at        timestamptz not null default now(),
    version   bigint      not null default 1,
    constraint problem_pk primary key (park_id, packet_id, seq),
    constraint problem_packet_fk foreign key (park_id, packet_id) references filings.packet (park_id, packet_id),
    constraint problem_said_once unique (park_id, packet_id, day, body),
    constraint problem_body_given check (length(body) between 1 and 500),
    constraint problem_answer_short check (answer is null or length(answer) between 1 and 500),
    constraint problem_answered_first check (closed_on is null or answer is not null)
);
create index problem_by_school on filings.problem (park_id, org_id, at desc);
call platform.protect('filings.problem');
create policy not_for_learners on filings.problem as restrictive using ((select platform.scope()) <> 'own');

-- To whom data was handed over, for what and on which ground (个人信息保护法, Art. 21 and 23): the move says purpose and ground.
create table filings.share (
    park_id   text        not null,
    org_id    text        not null,
    packet_id uuid        not null,
    seq       integer     not null, -- of the step
    move      text        not null,
    recipient text        not null,
    at        timestamptz not null default now(),
    constraint share_pk primary key (park_id, packet_id, seq),
    constraint share_step_fk foreign key (park_id, packet_id, seq) references filings.step (park_id, packet_id, seq)
);
call platform.protect('filings.share');
create policy not_for_learners on filings.share as restrictive using ((select platform.scope()) <> 'own');
