-- Demand history says whose numbers they are: places of orders, or an enterprise's own head-count plan. Orders may be read by
-- everybody of the park, as the orders themselves; a plan by its enterprise and who acts for the whole park.
alter table industry.demand_point
    add column source        text   not null default 'ORDERS',
    add column enterprise_id text, -- null: of all enterprises together
    add column version       bigint not null default nextval('industry.version'),
    drop constraint demand_point_pk,
    add constraint demand_point_once unique nulls not distinct
        (park_id, occupation_code, zone_id, year, quarter, source, enterprise_id),
    add constraint demand_point_source_known check (source in ('ORDERS', 'PLAN')),
    add constraint demand_point_plan_is_not_shared check (source = 'ORDERS' or not shared),
    add constraint demand_point_owned_by_enterprise check (enterprise_id is null or org_id = enterprise_id),
    add constraint demand_point_enterprise_fk foreign key (park_id, enterprise_id)
        references industry.enterprise (park_id, enterprise_id);
create index demand_point_by_enterprise on industry.demand_point (park_id, enterprise_id);

-- An uploaded file of demand history between its preview and its confirmation; one per organisation.
create table industry.demand_upload (
    park_id   text        not null,
    org_id    text        not null,
    upload_id uuid        not null,
    name      text        not null,
    content   bytea       not null,
    created   timestamptz not null,
    constraint demand_upload_pk primary key (park_id, org_id),
    constraint demand_upload_not_huge check (octet_length(content) <= 20000000)
);
call platform.protect('industry.demand_upload');
