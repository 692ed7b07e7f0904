-- The metropolitan circle (都市圈). All of it belongs to the park and is read by everybody of the park.
create schema metroarea;


create table metroarea.zone (
    park_id    text    not null,
    org_id     text    not null,
    shared     boolean not null default true,
    seq        integer not null,
    zone_id    text    not null,
    zh         text    not null,
    en         text    not null,
    province   text    not null,
    assumption boolean not null,
    source     text    not null,
    constraint zone_pk primary key (park_id, zone_id),
    constraint zone_province_is_one_character check (char_length(province) = 1)
);
call platform.protect('metroarea.zone', shared => true);

create table metroarea.park (
    park_id      text    not null,
    org_id       text    not null,
    shared       boolean not null default true,
    seq          integer not null,
    region_id    text    not null,
    zh           text    not null,
    en           text    not null,
    year         integer not null,
    first_monday date    not null,
    zone_id      text    not null,
    source       text    not null,
    constraint park_pk primary key (park_id),
    constraint park_zone_fk foreign key (park_id, zone_id) references metroarea.zone (park_id, zone_id),
    constraint park_year_plausible check (year between 2000 and 2100),
    constraint park_first_monday_is_a_monday check (extract(isodow from first_monday) = 1)
);
create index park_by_zone on metroarea.park (park_id, zone_id);
call platform.protect('metroarea.park', shared => true);

create table metroarea.site (
    park_id    text             not null,
    org_id     text             not null,
    shared     boolean          not null default true,
    seq        integer          not null,
    site_id    text             not null,
    zone_id    text,
    zh         text             not null,
    kind       text             not null,
    province   text             not null,
    latitude   double precision not null,
    longitude  double precision not null,
    assumption boolean          not null,
    note       text             not null,
    constraint site_pk primary key (park_id, site_id),
    constraint site_zone_fk foreign key (park_id, zone_id) references metroarea.zone (park_id, zone_id),
    constraint site_kind_known check (kind in ('PARK', 'CAMPUS', 'ENTERPRISE', 'LODGING', 'STATION')),
    constraint site_province_is_one_character check (char_length(province) = 1),
    constraint site_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);
create index site_by_zone on metroarea.site (park_id, zone_id, seq);
create index site_by_kind on metroarea.site (park_id, kind, seq);
create index site_by_name on metroarea.site (park_id, zh collate "zh-x-icu");
call platform.protect('metroarea.site', shared => true);

create table metroarea.rail_link (
    park_id   text    not null,
    org_id    text    not null,
    shared    boolean not null default true,
    seq       integer not null,
    from_site text    not null,
    to_site   text    not null,
    minutes   integer not null,
    service   text    not null,
    constraint rail_link_pk primary key (park_id, from_site, to_site),
    constraint rail_link_from_fk foreign key (park_id, from_site) references metroarea.site (park_id, site_id),
    constraint rail_link_to_fk foreign key (park_id, to_site) references metroarea.site (park_id, site_id),
    constraint rail_link_joins_two check (from_site <> to_site),
    constraint rail_link_minutes_in_a_day check (minutes between 1 and 1440)
);
create index rail_link_by_end on metroarea.rail_link (park_id, to_site);
call platform.protect('metroarea.rail_link', shared => true);

create table metroarea.measured_time (
    park_id   text    not null,
    org_id    text    not null,
    shared    boolean not null default true,
    seq       integer not null,
    from_site text    not null,
    to_site   text    not null,
    minutes   integer not null,
    source    text    not null,
    constraint measured_time_pk primary key (park_id, from_site, to_site),
    constraint measured_time_from_fk foreign key (park_id, from_site) references metroarea.site (park_id, site_id),
    constraint measured_time_to_fk foreign key (park_id, to_site) references metroarea.site (park_id, site_id),
    constraint measured_time_minutes_in_a_day check (minutes between 0 and 1440)
);
create index measured_time_by_end on metroarea.measured_time (park_id, to_site);
call platform.protect('metroarea.measured_time', shared => true);

-- An uploaded file of travel times between its preview and its confirmation; one per organisation.
create table metroarea.travel_upload (
    park_id  text        not null,
    org_id   text        not null,
    upload_id uuid       not null,
    name     text        not null,
    content  bytea       not null,
    created  timestamptz not null,
    constraint travel_upload_pk primary key (park_id, org_id),
    constraint travel_upload_not_huge check (octet_length(content) <= 20000000)
);
call platform.protect('metroarea.travel_upload');
