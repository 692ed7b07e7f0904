-- The region's own form of the agreement as docx, made from the published template (Art. 14). The operator hands it in; one per park.
create table agreements.form (
    park_id text        not null,
    org_id  text        not null, -- the operator
    shared  boolean     not null default true,
    file_id uuid        not null,
    name    text        not null,
    sha256  text        not null,
    actor   text        not null,
    at      timestamptz not null,
    constraint form_pk primary key (park_id)
);
call platform.protect('agreements.form', shared => true);
