-- Whatever the owner creates later is usable by the application's role, and nothing more: no truncate, no DDL.
alter default privileges grant usage on schemas to siquan_app;
alter default privileges grant select, insert, update, delete on tables to siquan_app;
alter default privileges grant usage, select on sequences to siquan_app;

create schema platform;

-- Who acts. The application sets these per transaction; outside one they are '' and nothing is visible.
create function platform.park() returns text
    language sql stable parallel safe return nullif(current_setting('siquan.park', true), '');
create function platform.org() returns text
    language sql stable parallel safe return nullif(current_setting('siquan.org', true), '');
create function platform.actor() returns text
    language sql stable parallel safe return nullif(current_setting('siquan.actor', true), '');
create function platform.whole_park() returns boolean
    language sql stable parallel safe return coalesce(current_setting('siquan.scope', true), '') = 'park';

-- A row belongs to one organisation of one park. Its own organisation sees it, and who acts for the whole park.
create function platform.sees(row_park text, row_org text) returns boolean
    language sql stable parallel safe
    return row_park = platform.park() and (platform.whole_park() or row_org = platform.org());

-- One line per organisation-owned table: row-level security, also for the table's owner.
-- A table with a column "shared" lets every organisation of the park read the rows that are shared.
create procedure platform.protect(target regclass, shared boolean default false)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy own_rows on %s using (platform.sees(park_id, org_id)) '
                   'with check (platform.sees(park_id, org_id))', target);
    if shared then
        execute format('create policy shared_rows on %s for select using (shared and park_id = platform.park())', target);
    end if;
end $$;

create table platform.park (
    park_id text        not null,
    name_zh text        not null,
    name_en text        not null,
    demo    boolean     not null default false,
    created timestamptz not null default now(),
    constraint park_pk primary key (park_id),
    constraint park_id_is_a_slug check (park_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,62}$')
);
alter table platform.park enable row level security;
alter table platform.park force row level security;
create policy own_park on platform.park using (park_id = platform.park()) with check (park_id = platform.park());

create table platform.organisation (
    park_id text        not null,
    org_id  text        not null,
    kind    text        not null,
    name_zh text        not null,
    name_en text        not null,
    demo    boolean     not null default false,
    shared  boolean     not null default true,
    created timestamptz not null default now(),
    constraint organisation_pk primary key (park_id, org_id),
    constraint organisation_park_fk foreign key (park_id) references platform.park (park_id),
    constraint organisation_id_is_a_slug check (org_id ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,62}$'),
    constraint organisation_kind_known check (kind in ('COMMISSION', 'PARK', 'SCHOOL', 'ENTERPRISE'))
);
call platform.protect('platform.organisation', shared => true);
