create schema messages;

-- What somebody is told. The row belongs to the sender's organisation; the recipient reads it wherever he belongs.
create table messages.message (
    park_id      text        not null,
    org_id       text        not null,
    message_id   uuid        not null,
    key          text        not null,
    sender       text        not null,
    report_to    uuid,
    account_id   uuid,
    template     text        not null,
    arguments    text[]      not null,
    secret_until timestamptz,
    path         text        not null,
    language     text,
    spread       boolean     not null default false,
    created      timestamptz not null,
    read_at      timestamptz,
    constraint message_pk primary key (message_id),
    constraint message_once unique (park_id, org_id, key),
    constraint message_path_is_local check (path = '' or path ~ '^/[^/]' or path = '/'),
    constraint message_language_known check (language in ('zh', 'en'))
);
create index message_inbox_ix on messages.message (account_id, created desc);
create index message_unread_ix on messages.message (account_id) where read_at is null;
create index message_reported_ix on messages.message (report_to, created desc);
call platform.protect('messages.message');
-- Within the organisation a message is nobody's business but the recipient's and the sender's; the delivery is the system's.
create policy only_whom_it_concerns on messages.message as restrictive to siquan_app
    using (sender is null or sender = platform.actor() or platform.actor() like 'system:%'
           or platform.actor() in ('account:' || account_id, 'account:' || report_to));
create policy own_inbox on messages.message to siquan_app
    using (park_id = platform.park() and platform.actor() = 'account:' || account_id)
    with check (park_id = platform.park() and platform.actor() = 'account:' || account_id);

-- One way out of one message. The address is wiped when the delivery is over.
create table messages.delivery (
    park_id       text        not null,
    org_id        text        not null,
    delivery_id   uuid        not null,
    message_id    uuid        not null,
    account_id    uuid,
    channel       text        not null,
    address       text        not null,
    status        text        not null,
    attempts      int         not null default 0,
    next_at       timestamptz not null,
    claimed_until timestamptz,
    reason        text        not null default '',
    finished      timestamptz,
    constraint delivery_pk primary key (delivery_id),
    constraint delivery_once unique (message_id, channel),
    constraint delivery_message_fk foreign key (message_id) references messages.message (message_id) on delete cascade,
    constraint delivery_channel_known check (channel in ('SMS', 'WECOM', 'EMAIL')),
    constraint delivery_status_known check (status in ('WAITING', 'SENT', 'FAILED', 'OFF')),
    constraint delivery_address_wiped check (status = 'WAITING' or address = '')
);
create index delivery_digest_ix on messages.delivery (account_id, channel, next_at) where status = 'WAITING';
call platform.protect('messages.delivery');
create policy only_whom_it_concerns on messages.delivery as restrictive to siquan_app
    using (message_id is null or platform.actor() like 'system:%'
           or exists (select from messages.message m where m.message_id = delivery.message_id));

-- The channels that a person chose.
create table messages.settings (
    park_id    text    not null,
    org_id     text    not null,
    account_id uuid    not null,
    language   text    not null,
    sms        boolean not null,
    phone      text    not null,
    wecom      boolean not null,
    wecom_name text    not null,
    email      boolean not null,
    mail       text    not null,
    digest     boolean not null,
    constraint settings_pk primary key (account_id),
    constraint settings_language_known check (language in ('zh', 'en')),
    constraint settings_sms_needs_a_number check (not sms or phone <> ''),
    constraint settings_wecom_needs_a_name check (not wecom or wecom_name <> ''),
    constraint settings_email_needs_an_address check (not email or mail <> '')
);
call platform.protect('messages.settings');
create policy own_account on messages.settings as restrictive to siquan_app
    using (account_id is null or platform.actor() in ('account:' || account_id, 'system:messages'));

-- Whoever sends to a role of another organisation of the park cannot read its accounts; their ids are enough.
create function messages.accounts_of(org text, wanted text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.account_id from platform.account a
    join platform.account_role r on r.account_id = a.account_id
    where a.park_id = platform.park() and a.org_id = org and r.role = wanted and not a.disabled
    order by a.account_id;
end;
