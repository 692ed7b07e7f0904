-- The industry circle (产业圈). An enterprise owns its row, orders, posts and mentors; the park owns chains, competencies
-- and demand. What others of the park may read is shared; what they may not stands in tables of its own:
-- staff numbers (owner and operator), pay (also schools), mentors' names (owner and operator).
create schema industry;

-- Every write of a row that people edit takes the next version, also when the circle is replaced: none comes twice.
create sequence industry.version;

-- Sex, household registration, kind of school and ethnicity may not be a condition (rule ZP-1 and the file set’s
-- check order.barred-condition): the second lock beneath the forms.
create function industry.names_barred(words text) returns boolean
    language sql immutable parallel safe
    return words ~ '(限|仅)[招收]?[男女]|[男女][性生士]|[男女](性)?优先|户籍|户口|汉族|少数民族|(?<!\d)(985|211)(?!\d)|双一流|重点(大学|院校)';

create table industry.chain (
    park_id  text    not null,
    org_id   text    not null,
    shared   boolean not null default true,
    seq      integer not null,
    chain_id text    not null,
    zh       text    not null,
    en       text    not null,
    constraint chain_pk primary key (park_id, chain_id)
);
call platform.protect('industry.chain', shared => true);

create table industry.competency (
    park_id          text    not null,
    org_id           text    not null,
    shared           boolean not null default true,
    seq              integer not null,
    competency_id    text    not null,
    zh               text    not null,
    en               text    not null,
    aliases          text[]  not null,
    chain_id         text    not null,
    major_codes      text[]  not null,
    occupation_codes text[]  not null,
    level            integer not null,
    constraint competency_pk primary key (park_id, competency_id),
    constraint competency_chain_fk foreign key (park_id, chain_id) references industry.chain (park_id, chain_id),
    constraint competency_level_in_framework check (level between 1 and 5)
);
create index competency_by_chain on industry.competency (park_id, chain_id, seq);
call platform.protect('industry.competency', shared => true);

create table industry.enterprise (
    park_id        text    not null,
    org_id         text    not null,
    shared         boolean not null default true,
    seq            integer not null,
    enterprise_id  text    not null,
    zh             text    not null,
    origin         text    not null,
    chain_id       text    not null,
    chain_position text    not null,
    size           text    not null,
    site_id        text    not null,
    sector_code    text    not null,
    constraint enterprise_pk primary key (park_id, enterprise_id),
    constraint enterprise_owns_itself check (org_id = enterprise_id),
    constraint enterprise_chain_fk foreign key (park_id, chain_id) references industry.chain (park_id, chain_id),
    constraint enterprise_origin_known check (origin in ('ACTUAL', 'DEMONSTRATION')),
    constraint enterprise_position_known check (chain_position in ('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM')),
    constraint enterprise_size_known check (size in ('LARGE', 'MEDIUM', 'SMALL'))
);
create index enterprise_by_chain on industry.enterprise (park_id, chain_id, seq);
create index enterprise_by_name on industry.enterprise (park_id, zh collate "zh-x-icu");
call platform.protect('industry.enterprise', shared => true);

create table industry.staffing (
    park_id       text    not null,
    org_id        text    not null,
    seq           integer not null,
    enterprise_id text    not null,
    staff         integer not null,
    version       bigint  not null default nextval('industry.version'),
    constraint staffing_pk primary key (park_id, enterprise_id),
    constraint staffing_enterprise_fk foreign key (park_id, enterprise_id)
        references industry.enterprise (park_id, enterprise_id),
    constraint staffing_staff_in_range check (staff between 0 and 1000000)
);
call platform.protect('industry.staffing');

create table industry.talent_order (
    park_id         text    not null,
    org_id          text    not null,
    shared          boolean not null default true,
    seq             integer not null,
    order_id        text    not null,
    enterprise_id   text    not null,
    zh              text    not null,
    occupation_code text    not null,
    site_id         text    not null,
    places          integer not null,
    conditions      text    not null,
    version         bigint  not null default nextval('industry.version'),
    constraint talent_order_pk primary key (park_id, order_id),
    constraint talent_order_owned_by_enterprise check (org_id = enterprise_id),
    constraint talent_order_enterprise_fk foreign key (park_id, enterprise_id)
        references industry.enterprise (park_id, enterprise_id),
    constraint talent_order_places_in_range check (places between 0 and 1000000),
    constraint talent_order_bars_nobody check (not industry.names_barred(zh) and not industry.names_barred(conditions))
);
create index talent_order_by_enterprise on industry.talent_order (park_id, enterprise_id, seq);
create index talent_order_by_name on industry.talent_order (park_id, zh collate "zh-x-icu");
call platform.protect('industry.talent_order', shared => true);

create table industry.order_pay (
    park_id        text    not null,
    org_id         text    not null,
    seq            integer not null,
    order_id       text    not null,
    monthly_yuan   integer not null,
    same_post_yuan integer not null,
    constraint order_pay_pk primary key (park_id, order_id),
    constraint order_pay_order_fk foreign key (park_id, order_id) references industry.talent_order (park_id, order_id),
    constraint order_pay_in_range check (monthly_yuan between 0 and 200000 and same_post_yuan between 0 and 200000)
);
call platform.protect('industry.order_pay');
-- Schools answer for their learners' pay (at least 80 % of the post's probation wage); other enterprises do not read it.
create policy school_reads on industry.order_pay for select
    using (park_id = platform.park() and (select platform.org_kind()) = 'SCHOOL');

create table industry.order_class (
    park_id     text    not null,
    org_id      text    not null,
    shared      boolean not null default true,
    seq         integer not null,
    class_id    text    not null,
    order_id    text    not null,
    zh          text    not null,
    major_codes text[]  not null,
    least       integer not null,
    most        integer not null,
    pattern_ids text[]  not null,
    constraint order_class_pk primary key (park_id, class_id),
    constraint order_class_order_fk foreign key (park_id, order_id) references industry.talent_order (park_id, order_id),
    constraint order_class_least_below_most check (least between 0 and most and most <= 1000000),
    constraint order_class_bars_nobody check (not industry.names_barred(zh)),
    constraint order_class_has_majors check (cardinality(major_codes) > 0),
    constraint order_class_has_patterns check (cardinality(pattern_ids) > 0)
);
create index order_class_by_order on industry.order_class (park_id, order_id, seq);
call platform.protect('industry.order_class', shared => true);

create table industry.need (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    seq           integer not null,
    order_id      text    not null,
    competency_id text    not null,
    depth         integer not null,
    constraint need_pk primary key (park_id, order_id, competency_id),
    constraint need_order_fk foreign key (park_id, order_id) references industry.talent_order (park_id, order_id),
    constraint need_competency_fk foreign key (park_id, competency_id)
        references industry.competency (park_id, competency_id),
    constraint need_depth_known check (depth between 1 and 3)
);
create index need_by_competency on industry.need (park_id, competency_id);
call platform.protect('industry.need', shared => true);

create table industry.post (
    park_id         text    not null,
    org_id          text    not null,
    shared          boolean not null default true,
    seq             integer not null,
    post_id         text    not null,
    order_id        text    not null,
    zh              text    not null,
    occupation_code text    not null,
    site_id         text    not null,
    capacity        integer not null,
    hours_per_day   integer not null,
    night           boolean not null,
    version         bigint  not null default nextval('industry.version'),
    constraint post_pk primary key (park_id, post_id),
    constraint post_order_fk foreign key (park_id, order_id) references industry.talent_order (park_id, order_id),
    constraint post_bars_nobody check (not industry.names_barred(zh)),
    constraint post_capacity_in_range check (capacity between 0 and 1000000),
    constraint post_hours_in_a_day check (hours_per_day between 1 and 12)
);
create index post_by_order on industry.post (park_id, order_id, seq);
create index post_by_name on industry.post (park_id, zh collate "zh-x-icu");
call platform.protect('industry.post', shared => true);

create table industry.post_staff (
    park_id         text    not null,
    org_id          text    not null,
    seq             integer not null,
    post_id         text    not null,
    same_kind_staff integer not null,
    constraint post_staff_pk primary key (park_id, post_id),
    constraint post_staff_post_fk foreign key (park_id, post_id) references industry.post (park_id, post_id),
    constraint post_staff_in_range check (same_kind_staff between 0 and 1000000)
);
call platform.protect('industry.post_staff');

create table industry.mentor (
    park_id       text    not null,
    org_id        text    not null,
    shared        boolean not null default true,
    seq           integer not null,
    mentor_id     text    not null,
    enterprise_id text    not null,
    learners      integer not null,
    constraint mentor_pk primary key (park_id, mentor_id),
    constraint mentor_owned_by_enterprise check (org_id = enterprise_id),
    constraint mentor_enterprise_fk foreign key (park_id, enterprise_id)
        references industry.enterprise (park_id, enterprise_id),
    constraint mentor_learners_in_range check (learners between 0 and 1000)
);
create index mentor_by_enterprise on industry.mentor (park_id, enterprise_id, seq);
call platform.protect('industry.mentor', shared => true);

create table industry.mentor_name (
    park_id   text    not null,
    org_id    text    not null,
    seq       integer not null,
    mentor_id text    not null,
    name      text    not null,
    constraint mentor_name_pk primary key (park_id, mentor_id),
    constraint mentor_name_mentor_fk foreign key (park_id, mentor_id) references industry.mentor (park_id, mentor_id)
);
call platform.protect('industry.mentor_name');

create table industry.demand_point (
    park_id         text    not null,
    org_id          text    not null,
    shared          boolean not null default true,
    seq             integer not null,
    occupation_code text    not null,
    zone_id         text    not null,
    year            integer not null,
    quarter         integer not null,
    openings        integer not null,
    constraint demand_point_pk primary key (park_id, occupation_code, zone_id, year, quarter),
    constraint demand_point_quarter_of_a_year check (quarter between 1 and 4),
    constraint demand_point_openings_in_range check (openings between 0 and 1000000)
);
call platform.protect('industry.demand_point', shared => true);
