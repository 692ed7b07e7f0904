create table platform.account (
    account_id    uuid        not null,
    park_id       text        not null,
    org_id        text        not null,
    login         text        not null,
    display_name  text        not null,
    password_hash text        not null,
    failures      int         not null default 0,
    locked_until  timestamptz,
    disabled      boolean     not null default false,
    demo          boolean     not null default false,
    created       timestamptz not null default now(),
    constraint account_pk primary key (account_id),
    constraint account_login_once unique (login),
    constraint account_login_is_lower_case check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@-]{1,98}$'),
    constraint account_organisation_fk foreign key (park_id, org_id) references platform.organisation (park_id, org_id)
);
create index account_organisation_ix on platform.account (park_id, org_id);
call platform.protect('platform.account');

create table platform.account_role (
    account_id uuid not null,
    park_id    text not null,
    org_id     text not null,
    role       text not null,
    constraint account_role_pk primary key (account_id, role),
    constraint account_role_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade,
    constraint account_role_known check (role in ('COMMISSION', 'PARK', 'SCHOOL', 'ENTERPRISE', 'MENTOR', 'LEARNER'))
);
call platform.protect('platform.account_role');

-- Before sign-in nobody acts, so three functions of the owner answer exactly what sign-in needs, one login at a time.
create policy sign_in on platform.account to current_user using (true) with check (true);
create policy sign_in on platform.account_role for select to current_user using (true);

create function platform.find_login(wanted text)
    returns table (account_id uuid, park_id text, org_id text, login text, display_name text, password_hash text,
                   locked_until timestamptz, disabled boolean, roles text[])
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.account_id, a.park_id, a.org_id, a.login, a.display_name, a.password_hash, a.locked_until, a.disabled,
           array(select r.role from platform.account_role r where r.account_id = a.account_id order by r.role)
    from platform.account a
    where a.login = lower(wanted);
end;

-- Counts a wrong password; the limit-th locks the account until then. Answers true when the account is locked now.
create function platform.sign_in_failed(wanted text, most int, until timestamptz) returns boolean
    language sql security definer set search_path = pg_catalog
begin atomic
    update platform.account
    set failures = case when failures + 1 >= most then 0 else failures + 1 end,
        locked_until = case when failures + 1 >= most then until else locked_until end
    where login = lower(wanted)
    returning failures = 0;
end;

create function platform.sign_in_succeeded(wanted text) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    update platform.account set failures = 0, locked_until = null
    where login = lower(wanted) and (failures <> 0 or locked_until is not null);
end;

create function platform.any_account() returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (select from platform.account);
end;

-- Spring Session
create table platform.spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id_ix on platform.spring_session (session_id);
create index spring_session_expiry_ix on platform.spring_session (expiry_time);
create index spring_session_principal_ix on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session_fk foreign key (session_primary_id)
        references platform.spring_session (primary_id) on delete cascade
);
