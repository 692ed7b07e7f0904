-- Public keys of passkeys (WebAuthn). The user handle is the account's id.
create table platform.passkey (
    credential_id bytea       not null,
    park_id       text        not null,
    org_id        text        not null,
    account_id    uuid        not null,
    label         text        not null,
    public_key    bytea       not null,
    signatures    bigint      not null,
    verified      boolean     not null,
    transports    text        not null,
    backup        text        not null,
    attestation   bytea       not null,
    created       timestamptz not null,
    last_used     timestamptz not null,
    constraint passkey_pk primary key (credential_id),
    constraint passkey_backup_known check (backup in ('NO', 'POSSIBLE', 'DONE')),
    constraint passkey_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade
);
create index passkey_account_ix on platform.passkey (account_id);
call platform.protect('platform.passkey');
create policy sign_in on platform.passkey for select to current_user using (true);

-- Before sign-in nobody acts: to whom a passkey or a person of a provider belongs.
create function platform.find_passkey(wanted bytea)
    returns table (park_id text, org_id text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.park_id, p.org_id from platform.passkey p where p.credential_id = wanted;
end;

create function platform.find_account(wanted uuid) returns table (park_id text, org_id text, login text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.park_id, a.org_id, a.login from platform.account a where a.account_id = wanted;
end;

-- Who somebody is at a provider of OpenID Connect. The person connects the two while signed in; nothing else makes a row.
create table platform.provider_subject (
    issuer     text        not null,
    subject    text        not null,
    park_id    text        not null,
    org_id     text        not null,
    account_id uuid        not null,
    created    timestamptz not null,
    constraint provider_subject_pk primary key (issuer, subject),
    constraint provider_subject_one_each unique (account_id, issuer),
    constraint provider_subject_account_fk foreign key (account_id) references platform.account (account_id) on delete cascade
);
call platform.protect('platform.provider_subject');
create policy sign_in on platform.provider_subject for select to current_user using (true);

create function platform.find_subject(wanted_issuer text, wanted_subject text) returns text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.login from platform.provider_subject s join platform.account a using (account_id)
    where s.issuer = wanted_issuer and s.subject = wanted_subject;
end;
