create schema regiondata;

-- A file that was handed in and is looked at before it is taken over; deleted when that is decided, or after a day.
create table regiondata.handed_in (
    park_id text        not null,
    org_id  text        not null,
    file_id uuid        not null,
    kind    text        not null,
    name    text        not null,
    content bytea       not null,
    created timestamptz not null,
    constraint handed_in_pk primary key (file_id),
    constraint handed_in_kind_known check (kind in ('region', 'postings'))
);
create index handed_in_by_park on regiondata.handed_in (park_id, created);
call platform.protect('regiondata.handed_in');

-- The job advertisements that the next run reads, without contact data, as one packed CSV file.
create table regiondata.postings (
    park_id        text        not null,
    org_id         text        not null,
    name           text        not null,
    advertisements integer     not null,
    content        bytea       not null,
    stored         timestamptz not null,
    constraint postings_pk primary key (park_id),
    constraint postings_some check (advertisements > 0)
);
call platform.protect('regiondata.postings');

-- Where the park's data came from last.
create table regiondata.origin (
    park_id text        not null,
    org_id  text        not null,
    kind    text        not null,
    name    text        not null,
    content text        not null, -- SHA-256 of the region's content
    taken   timestamptz not null,
    constraint origin_pk primary key (park_id),
    constraint origin_kind_known check (kind in ('demonstration', 'import'))
);
call platform.protect('regiondata.origin');
