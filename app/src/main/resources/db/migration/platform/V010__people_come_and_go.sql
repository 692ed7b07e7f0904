-- When the person last set the own password; null: invited, and not come yet.
alter table platform.account add column password_set timestamptz default now();

-- Addresses by which an invited person sets the own password: the first one, or a new one after it was forgotten.
-- Of the secret only the SHA-256 is kept. Opening changes nothing but "opened".
create table platform.invitation (
    invitation_id uuid        not null,
    park_id       text        not null,
    org_id        text        not null,
    account_id    uuid        not null,
    token_hash    bytea       not null,
    invited_by    text        not null,
    created       timestamptz not null,
    expires       timestamptz not null,
    opened        timestamptz,
    used          timestamptz,
    revoked       timestamptz,
    constraint invitation_pk primary key (invitation_id),
    constraint invitation_token_once unique (token_hash),
    constraint invitation_token_is_sha256 check (octet_length(token_hash) = 32),
    constraint invitation_lives_a_while check (expires > created),
    constraint invitation_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade
);
create unique index invitation_open_ix on platform.invitation (account_id) where used is null and revoked is null;
call platform.protect('platform.invitation');
create policy sign_in on platform.invitation for select to current_user using (true);

-- Before sign-in nobody acts: whose invitation a secret opens.
create function platform.find_invitation(wanted bytea)
    returns table (invitation_id uuid, park_id text, org_id text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select i.invitation_id, i.park_id, i.org_id from platform.invitation i where i.token_hash = wanted;
end;

-- Wrong passwords by the SHA-256 of a login, whether an account has it or not (so that nobody learns which exist), and by
-- the SHA-256 of an address. Rows are deleted a day after the last wrong one.
create table platform.sign_in_failure (
    subject      bytea       not null,
    failures     int         not null,
    locks        int         not null,
    locked_until timestamptz,
    last         timestamptz not null,
    constraint sign_in_failure_pk primary key (subject),
    constraint sign_in_failure_subject_is_sha256 check (octet_length(subject) = 32)
);
create index sign_in_failure_last_ix on platform.sign_in_failure (last);

drop function platform.sign_in_failed(text, int, timestamptz);
drop function platform.sign_in_succeeded(text);
drop function platform.find_login(text);
alter table platform.account drop column failures, drop column locked_until;

create function platform.find_login(wanted text)
    returns table (account_id uuid, park_id text, org_id text, login text, display_name text, password_hash text,
                   disabled boolean, roles text[])
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.account_id, a.park_id, a.org_id, a.login, a.display_name, a.password_hash, a.disabled,
           array(select r.role from platform.account_role r where r.account_id = a.account_id order by r.role)
    from platform.account a
    where a.login = lower(wanted);
end;
