create schema links;

-- An address for one purpose, for somebody without an account. Of its secret only the hash is kept, so whoever reads this table
-- can open no link. The number for the second code is sealed with the secret, so only an opened link can be sent a code.
create table links.link (
    park_id       text        not null,
    org_id        text        not null,
    link_id       uuid        not null,
    kind          text        not null,
    subject       text        not null,
    holder_name   text        not null,
    holder_role   text        not null,
    phone_masked  text        not null,
    phone_sealed  bytea,
    language      text        not null,
    token_hash    bytea       not null,
    issued_by     uuid        not null,
    issued        timestamptz not null,
    expires       timestamptz not null,
    opened        timestamptz,
    used          timestamptz,
    used_choice   text,
    used_version  text,
    revoked       timestamptz,
    locked        timestamptz,
    codes         int         not null default 0,
    code_hash     bytea,
    code_until    timestamptz,
    code_way      text,
    code_message  uuid,
    wrong         int         not null default 0,
    constraint link_pk primary key (link_id),
    constraint link_token_once unique (token_hash),
    constraint link_token_is_a_hash check (length(token_hash) = 32),
    constraint link_code_is_a_hash check (code_hash is null or length(code_hash) = 32),
    constraint link_role_known check (holder_role in ('GUARDIAN', 'ENTERPRISE', 'LEARNER', 'OTHER')),
    constraint link_language_known check (language in ('zh', 'en')),
    constraint link_way_known check (code_way in ('SMS', 'CLERK')),
    constraint link_expires_later check (expires > issued),
    constraint link_tries_are_limited check (wrong between 0 and 5 and codes between 0 and 4),
    constraint link_ends_once check (num_nonnulls(used, revoked) <= 1)
);
create index link_subject_ix on links.link (kind, subject, issued);
create index link_issued_ix on links.link (park_id, org_id, issued desc);
call platform.protect('links.link');

-- Whoever opens a link acts as nobody yet, so the owner answers for one secret at a time. Noting the first opening uses nothing up.
create policy whose_secret on links.link to current_user using (true) with check (true);
create function links.open_link(secret bytea, moment timestamptz)
    returns table (park_id text, org_id text, link_id uuid)
    language sql security definer set search_path = pg_catalog
begin atomic
    update links.link l
    set opened = case when l.opened is null and l.used is null and l.revoked is null and l.locked is null and l.expires > moment
                      then moment else l.opened end
    where l.token_hash = secret
    returning l.park_id, l.org_id, l.link_id;
end;

-- A notice whose holder confirms that it was read (回执).
create table links.notice (
    park_id   text        not null,
    org_id    text        not null,
    notice_id uuid        not null,
    title     text        not null,
    body      text        not null,
    created   timestamptz not null,
    constraint notice_pk primary key (notice_id),
    constraint notice_has_words check (title <> '' and body <> '')
);
call platform.protect('links.notice');
