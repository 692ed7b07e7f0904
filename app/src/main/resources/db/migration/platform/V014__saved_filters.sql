-- Filters of a list that a person keeps under a name; nobody else sees them.
create table platform.saved_filter (
    park_id    text        not null,
    org_id     text        not null,
    account_id uuid        not null,
    path       text        not null, -- of the list
    name       text        not null,
    query      text        not null, -- of its URL: filters and order
    kept       timestamptz not null,
    constraint saved_filter_pk primary key (account_id, path, name),
    constraint saved_filter_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade,
    constraint saved_filter_path_is_local check (path ~ '^/[a-z0-9/-]{1,100}$' and path !~ '^//'),
    constraint saved_filter_name_given check (length(btrim(name)) between 1 and 40),
    constraint saved_filter_query_short check (length(query) between 1 and 1000)
);
call platform.protect('platform.saved_filter');
create policy own_account on platform.saved_filter as restrictive to siquan_app
    using (account_id is null or (select platform.actor()) = 'account:' || account_id);
