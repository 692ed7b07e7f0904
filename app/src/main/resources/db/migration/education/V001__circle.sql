-- The education circle (教育圈). What is the park's belongs to its operator (org 'park') and is shared with everybody; a
-- school and what it teaches belong to the school. A programme's capacities stand in a table of their own: its school
-- and the operator read them, other schools and enterprises do not. seq is the row's place in its file.
create schema education;

-- Every write of a row that people edit takes the next version, also when the circle is replaced: none comes twice.
create sequence education.version;
create table education.partner (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    seq        integer not null,
    partner_id text    not null,
    zh         text    not null,
    en         text    not null,
    kind       text    not null,
    code       text    not null,
    province   text    not null,
    site_id    text,
    source     text    not null,
    constraint partner_pk primary key (park_id, partner_id),
    constraint partner_kind_known check (kind in ('INSTITUTION', 'ENTERPRISE', 'AUTHORITY', 'ASSOCIATION'))
);
call platform.protect('education.partner', shared => true);

create table education.institution (
    park_id        text    not null,
    org_id         text    not null,
    shared         boolean not null default true,
    seq            integer not null,
    institution_id text    not null,
    zh             text    not null,
    origin         text    not null,
    code           text    not null,
    province       text    not null,
    site_id        text    not null,
    constraint institution_pk primary key (park_id, institution_id),
    constraint institution_owns_itself check (org_id = institution_id),
    constraint institution_origin_known check (origin in ('ACTUAL', 'DEMONSTRATION'))
);
call platform.protect('education.institution', shared => true);

create table education.college (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    seq        integer not null,
    college_id text    not null,
    zh         text    not null,
    en         text    not null,
    kind       text    not null,
    chain_id   text,
    source     text    not null,
    constraint college_pk primary key (park_id, college_id),
    constraint college_kind_known check (kind in ('INDUSTRY_COLLEGE', 'RESEARCH_INSTITUTE', 'ACADEMICIAN_YARD'))
);
call platform.protect('education.college', shared => true);

create table education.body (
    park_id text    not null,
    org_id  text    not null,
    shared  boolean not null default true,
    seq     integer not null,
    body_id text    not null,
    zh      text    not null,
    kind    text    not null,
    origin  text    not null,
    members text[]  not null, -- partners, institutions, colleges, or enterprises of the industry circle
    constraint body_pk primary key (park_id, body_id),
    constraint body_kind_known check (kind in ('COMMUNITY', 'CONSORTIUM', 'COLLECTIVE')),
    constraint body_origin_known check (origin in ('ACTUAL', 'DEMONSTRATION'))
);
call platform.protect('education.body', shared => true);

create table education.major (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    seq        integer not null,
    major_code text    not null,
    zh         text    not null,
    level      text    not null,
    chain_id   text    not null,
    college_id text    not null,
    basis      text    not null,
    note       text    not null,
    constraint major_pk primary key (park_id, major_code),
    constraint major_college_fk foreign key (park_id, college_id) references education.college (park_id, college_id),
    constraint major_level_known check
        (level in ('UNDERGRADUATE', 'VOCATIONAL_BACHELOR', 'HIGHER_VOCATIONAL', 'SECONDARY_VOCATIONAL')),
    constraint major_basis_known check (basis in ('PUBLIC', 'REPORTED', 'ASSUMPTION'))
);
create index major_by_college on education.major (park_id, college_id, seq);
call platform.protect('education.major', shared => true);

create table education.programme (
    park_id        text    not null,
    org_id         text    not null,
    shared         boolean not null default true,
    seq            integer not null,
    programme_id   text    not null,
    major_code     text    not null,
    institution_id text    not null,
    level          text    not null,
    constraint programme_pk primary key (park_id, programme_id),
    constraint programme_of_its_school check (org_id = institution_id),
    constraint programme_major_fk foreign key (park_id, major_code) references education.major (park_id, major_code),
    constraint programme_institution_fk foreign key (park_id, institution_id)
        references education.institution (park_id, institution_id),
    constraint programme_level_known check
        (level in ('UNDERGRADUATE', 'VOCATIONAL_BACHELOR', 'HIGHER_VOCATIONAL', 'SECONDARY_VOCATIONAL'))
);
create index programme_by_major on education.programme (park_id, major_code, seq);
create index programme_by_institution on education.programme (park_id, institution_id, seq);
call platform.protect('education.programme', shared => true);

create table education.programme_capacity (
    park_id              text    not null,
    org_id               text    not null,
    seq                  integer not null,
    programme_id         text    not null,
    teachers             integer not null,
    learners_per_teacher integer not null,
    least_class          integer not null,
    approved_places      integer not null,
    beds                 integer not null,
    version              bigint  not null default nextval('education.version'),
    constraint programme_capacity_pk primary key (park_id, programme_id),
    constraint programme_capacity_programme_fk foreign key (park_id, programme_id)
        references education.programme (park_id, programme_id) on delete cascade,
    constraint programme_teachers_in_range check (teachers between 0 and 1000000),
    constraint programme_learners_per_teacher_in_range check (learners_per_teacher between 1 and 1000),
    constraint programme_least_class_in_range check (least_class between 0 and 1000000),
    constraint programme_approved_places_in_range check (approved_places between 0 and 1000000),
    constraint programme_beds_in_range check (beds between 0 and 1000000)
);
call platform.protect('education.programme_capacity');
