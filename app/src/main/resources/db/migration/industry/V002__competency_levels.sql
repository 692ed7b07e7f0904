-- What somebody does who has a competency to a level of the framework; all five levels of a competency or none.
create table industry.competency_level (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    seq           integer not null,
    competency_id text    not null,
    level         integer not null,
    zh            text    not null,
    en            text    not null,
    constraint competency_level_pk primary key (park_id, competency_id, level),
    constraint competency_level_competency_fk foreign key (park_id, competency_id)
        references industry.competency (park_id, competency_id),
    constraint competency_level_in_framework check (level between 1 and 5)
);
call platform.protect('industry.competency_level', shared => true);

-- A framework of many hundreds is read page by page, by name or by identifier (the primary key).
create index competency_by_name on industry.competency (park_id, zh collate "zh-x-icu");
