-- Files that people attach to papers: what was uploaded, byte for byte, under the hash of its bytes. The same file of one
-- organisation is kept once. Nobody changes one; others than its organisation read it through the module that it belongs to.
create table platform.attachment (
    park_id    text        not null,
    org_id     text        not null,
    file_id    uuid        not null,
    name       text        not null,
    media_type text        not null,
    size       integer     not null,
    sha256     text        not null,
    content    bytea       not null,
    actor      text        not null,
    at         timestamptz not null default now(),
    constraint attachment_pk primary key (park_id, file_id),
    constraint attachment_once unique (park_id, org_id, sha256),
    constraint attachment_size_is_true check (size = length(content) and size between 1 and 20971520),
    constraint attachment_hash_is_true check (sha256 = encode(sha256(content), 'hex')),
    constraint attachment_name_short check (length(name) between 1 and 120)
);
call platform.protect('platform.attachment');
revoke update, delete on platform.attachment from siquan_app;
