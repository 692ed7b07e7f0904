-- Who goes on from one programme into another (3+2, 专升本); what a park agreed for all to see.
create table education.progression (
    park_id        text    not null,
    org_id         text    not null,
    shared         boolean not null default true,
    seq            integer not null,
    from_programme text    not null,
    to_programme   text    not null,
    kind           text    not null,
    rate           double precision not null, -- part of the graduates
    joins          integer not null, -- study year that they enter
    quota          double precision not null, -- most part of the new learners there, from all programmes; 1 = no limit
    basis          text    not null,
    constraint progression_pk primary key (park_id, from_programme, to_programme),
    constraint progression_from_fk foreign key (park_id, from_programme)
        references education.programme (park_id, programme_id) on delete cascade,
    constraint progression_to_fk foreign key (park_id, to_programme)
        references education.programme (park_id, programme_id) on delete cascade,
    constraint progression_kind_known
        check (kind in ('THREE_PLUS_TWO', 'THREE_PLUS_FOUR', 'MATCHING_EXAMINATION', 'TO_BACHELOR')),
    constraint progression_leads_elsewhere check (from_programme <> to_programme),
    constraint progression_rate_is_a_part check (rate between 0 and 1),
    constraint progression_joins_in_range check (joins between 1 and 12),
    constraint progression_quota_is_a_part check (quota between 0 and 1)
);
create index progression_by_to on education.progression (park_id, to_programme);
call platform.protect('education.progression', shared => true);
