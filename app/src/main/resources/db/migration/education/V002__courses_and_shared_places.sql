create table education.laboratory (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    seq           integer not null,
    laboratory_id text    not null,
    zh            text    not null,
    site_id       text    not null,
    major_codes   text[]  not null,
    places        integer not null,
    version       bigint  not null default nextval('education.version'),
    constraint laboratory_pk primary key (park_id, laboratory_id),
    constraint laboratory_places_in_range check (places between 0 and 1000000)
);
call platform.protect('education.laboratory', shared => true);

create table education.lodging (
    park_id      text    not null,
    org_id       text    not null,
    shared       boolean not null default true,
    seq          integer not null,
    lodging_id   text    not null,
    zh           text    not null,
    site_id      text    not null,
    beds         integer not null,
    monthly_yuan integer not null,
    version      bigint  not null default nextval('education.version'),
    constraint lodging_pk primary key (park_id, lodging_id),
    constraint lodging_beds_in_range check (beds between 0 and 1000000),
    constraint lodging_monthly_yuan_in_range check (monthly_yuan between 0 and 200000)
);
call platform.protect('education.lodging', shared => true);

-- A course belongs to a major of the park, not to one school, so it is the park's.
create table education.course (
    park_id       text         not null,
    org_id        text         not null,
    shared        boolean      not null default true,
    seq           integer      not null,
    course_id     text         not null,
    major_code    text         not null,
    zh            text         not null,
    en            text         not null,
    credits       double precision not null,
    hours         integer      not null,
    term          integer      not null,
    laboratory_id text,
    constraint course_pk primary key (park_id, course_id),
    constraint course_major_fk foreign key (park_id, major_code) references education.major (park_id, major_code),
    constraint course_laboratory_fk foreign key (park_id, laboratory_id)
        references education.laboratory (park_id, laboratory_id),
    constraint course_credits_within_0_to_30 check (credits between 0 and 30),
    constraint course_hours_in_range check (hours between 0 and 1000),
    constraint course_term_in_range check (term between 1 and 16)
);
create index course_by_major on education.course (park_id, major_code, seq);
create index course_by_laboratory on education.course (park_id, laboratory_id);
call platform.protect('education.course', shared => true);

-- Competencies belong to the industry circle, so no foreign key.
create table education.course_competency (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    seq           integer not null,
    course_id     text    not null,
    competency_id text    not null,
    depth         integer not null,
    constraint course_competency_pk primary key (park_id, course_id, competency_id),
    constraint course_competency_course_fk foreign key (park_id, course_id)
        references education.course (park_id, course_id) on delete cascade,
    constraint course_competency_depth_within_1_to_3 check (depth between 1 and 3)
);
create index course_competency_by_competency on education.course_competency (park_id, competency_id);
call platform.protect('education.course_competency', shared => true);

create table education.pattern (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    seq        integer not null,
    pattern_id text    not null,
    zh         text    not null,
    en         text    not null,
    constraint pattern_pk primary key (park_id, pattern_id)
);
call platform.protect('education.pattern', shared => true);

create table education.pattern_block (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    pattern_id text    not null,
    seq        integer not null,
    work       boolean not null,
    least      integer not null,
    most       integer not null,
    constraint pattern_block_pk primary key (park_id, pattern_id, seq),
    constraint pattern_block_pattern_fk foreign key (park_id, pattern_id)
        references education.pattern (park_id, pattern_id) on delete cascade,
    constraint pattern_block_weeks_in_order check (least >= 1 and least <= most)
);
call platform.protect('education.pattern_block', shared => true);

create table education.closed_week (
    park_id text    not null,
    org_id  text    not null,
    shared  boolean not null default true,
    seq     integer not null,
    week    integer not null,
    zh      text    not null,
    en      text    not null,
    constraint closed_week_pk primary key (park_id, week),
    constraint closed_week_within_a_year check (week between 1 and 53)
);
call platform.protect('education.closed_week', shared => true);
