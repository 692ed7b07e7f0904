-- One chain per park. Order: the number an entry gets while its park's head row is locked; the lock is held until the
-- writer commits, so numbers have no gaps and follow the order of commits.
create table platform.audit_head (
    park_id text   not null,
    seq     bigint not null,
    hash    bytea  not null,
    constraint audit_head_pk primary key (park_id)
);
alter table platform.audit_head enable row level security;
alter table platform.audit_head force row level security;
create policy own_park on platform.audit_head for select using (park_id = platform.park());
create policy writer on platform.audit_head to current_user using (true) with check (true);
revoke insert, update, delete on platform.audit_head from siquan_app;

create table platform.audit_entry (
    park_id  text        not null,
    seq      bigint      not null,
    org_id   text        not null,
    at       timestamptz not null,
    actor    text        not null,
    action   text        not null,
    subject  text        not null,
    details  jsonb       not null default '{}',
    previous bytea       not null,
    hash     bytea       not null,
    constraint audit_entry_pk primary key (park_id, seq)
);
create index audit_entry_org_ix on platform.audit_entry (park_id, org_id, seq);
call platform.protect('platform.audit_entry');
revoke update, delete on platform.audit_entry from siquan_app;

create function platform.audit_field(value text) returns text
    language sql immutable return octet_length(convert_to(value, 'UTF8')) || ':' || value || ',';

-- Numbers the entry, links it to the one before and moves the head. Runs as the owner: the application cannot touch
-- the head, and whatever it sends as number, previous or hash is replaced.
create function platform.chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    head platform.audit_head;
begin
    insert into platform.audit_head (park_id, seq, hash) values (new.park_id, 0, '\x') on conflict do nothing;
    select * into strict head from platform.audit_head h where h.park_id = new.park_id for update;
    new.seq := head.seq + 1;
    new.previous := head.hash;
    new.hash := sha256(head.hash || convert_to(
        platform.audit_field(new.park_id) || platform.audit_field(new.seq::text) || platform.audit_field(new.org_id)
        || platform.audit_field(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || platform.audit_field(new.actor) || platform.audit_field(new.action) || platform.audit_field(new.subject)
        || platform.audit_field(new.details::text), 'UTF8'));
    update platform.audit_head set seq = new.seq, hash = new.hash where park_id = new.park_id;
    return new;
end $$;
create trigger chain before insert on platform.audit_entry
    for each row execute function platform.chain_audit_entry();

create function platform.refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only: % on platform.audit_entry is refused', tg_op
        using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on platform.audit_entry
    for each row execute function platform.refuse_audit_change();
create trigger no_truncate before truncate on platform.audit_entry
    for each statement execute function platform.refuse_audit_change();
