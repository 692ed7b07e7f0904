-- Shortage catalogues (紧缺目录) are handed in and looked at like the files of a region.
alter table regiondata.handed_in drop constraint handed_in_kind_known;
alter table regiondata.handed_in
    add constraint handed_in_kind_known check (kind in ('region', 'postings', 'framework', 'shortages'));

-- What official catalogues call short, as far as the park keeps them. They are public, but only the park writes.
create table regiondata.shortage (
    park_id         text        not null,
    org_id          text        not null,
    source          text        not null, -- who published it
    year            integer     not null,
    place           integer     not null, -- among the rows of its file
    occupation_code text        not null,
    title           text        not null,
    places          integer,              -- null: the catalogue states none
    file            text        not null,
    stored          timestamptz not null,
    constraint shortage_pk primary key (park_id, source, year, place),
    constraint shortage_year_known check (year between 2000 and 2100),
    constraint shortage_places_not_negative check (places >= 0)
);
call platform.protect('regiondata.shortage');
