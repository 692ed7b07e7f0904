-- An address under which a calendar program reads a part of the published plan. The program does not sign in, so the address
-- holds a secret, of which only the hash is kept. What it shows is what the account that opened it may see at that moment.
create table apprenticeship.calendar_feed (
    park_id    text        not null,
    org_id     text        not null,
    feed_id    uuid        not null,
    account_id uuid        not null,
    kind       text        not null,
    subject    text        not null,
    name       text        not null,
    language   text        not null,
    token_hash bytea       not null,
    created    timestamptz not null,
    last_read  timestamptz,
    constraint calendar_feed_pk primary key (feed_id),
    constraint calendar_feed_token_once unique (token_hash),
    constraint calendar_feed_token_is_a_hash check (length(token_hash) = 32),
    constraint calendar_feed_kind_known check (kind in ('LEARNER', 'MENTOR', 'POST', 'LABORATORY')),
    constraint calendar_feed_language_known check (language in ('zh', 'en'))
);
create index calendar_feed_by_account on apprenticeship.calendar_feed (account_id, created);
call platform.protect('apprenticeship.calendar_feed');
create policy own_account on apprenticeship.calendar_feed as restrictive to siquan_app
    using (account_id is null or platform.actor() = 'account:' || account_id); -- null occurs in no row

-- A program that knows a secret: whose it is, as long as the account may sign in. Nobody acts yet, so the owner answers.
create policy whose_secret on apprenticeship.calendar_feed to current_user using (true) with check (true);

create function apprenticeship.open_feed(secret bytea, moment timestamptz)
    returns table (park_id text, org_id text, account_id uuid, kind text, subject text, name text, language text, roles text[])
    language sql security definer set search_path = pg_catalog
begin atomic
    update apprenticeship.calendar_feed f set last_read = moment
    from platform.account a
    where f.token_hash = secret and a.account_id = f.account_id and a.park_id = f.park_id and a.org_id = f.org_id
      and not a.disabled
    returning f.park_id, f.org_id, f.account_id, f.kind, f.subject, f.name, f.language,
              array(select r.role from platform.account_role r where r.account_id = f.account_id order by r.role);
end;
