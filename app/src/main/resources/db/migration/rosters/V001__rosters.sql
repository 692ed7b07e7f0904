-- Rosters (学籍名册): learners as the school's own system gives them out, and the mappings of its columns. The only place that
-- keeps identity numbers: sealed with AES-256-GCM by the application, whose keys are outside the database; never a key, no index.
create schema rosters;

create table rosters.learner (
    park_id         text             not null,
    org_id          text             not null, -- the school
    number          text             not null, -- the learner's number at the school
    learner_id      text             not null, -- of the talent circle, once the learner is there
    name            text             not null,
    born            date,
    major           text             not null,
    programme_id    text,                      -- of the education circle; null: the school has none for this major
    class_name      text             not null,
    entry_year      integer,
    state           text             not null,
    state_word      text             not null,
    phone           text             not null,
    score           double precision,
    identity_key    text,                      -- id of the key it is sealed with
    identity_sealed text,                      -- nonce and ciphertext, base64; bound to park, school and number
    identity_mask   text             not null,
    version         integer          not null default 1,
    constraint learner_pk primary key (park_id, org_id, number),
    constraint learner_once unique (park_id, learner_id),
    constraint learner_state_known
        check (state in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'TRANSFERRED', 'GRADUATED', 'OTHER', 'LEFT')),
    constraint learner_entry_year_plausible check (entry_year between 2000 and 2100),
    constraint learner_score_within_0_to_100 check (score between 0 and 100),
    constraint learner_identity_whole check ((identity_key is null) = (identity_sealed is null)
        and (identity_key is null) = (identity_mask = '')),
    constraint learner_identity_never_plain check (identity_mask !~ '[0-9]{4}')
);
create index learner_by_name on rosters.learner (park_id, name collate "zh-x-icu", number);
create index learner_by_entry_year on rosters.learner (park_id, entry_year, number);
call platform.protect('rosters.learner');
create policy own_person on rosters.learner as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

create table rosters.mapping (
    park_id    text   not null,
    org_id     text   not null,
    mapping_id uuid   not null,
    name       text   not null,
    titles     text[] not null, -- every title of the file, sorted: the file is recognised by them
    columns    text[] not null, -- titles that are taken over
    fields     text[] not null, -- what they mean, in the same order
    constraint mapping_pk primary key (park_id, mapping_id),
    constraint mapping_name_once unique (park_id, org_id, name),
    constraint mapping_titles_once unique (park_id, org_id, titles),
    constraint mapping_name_short check (length(name) between 1 and 60),
    constraint mapping_columns_mean_something check (cardinality(columns) = cardinality(fields))
);
call platform.protect('rosters.mapping');

-- An uploaded roster between its preview and its confirmation, sealed as well; one per school.
create table rosters.upload (
    park_id   text        not null,
    org_id    text        not null,
    upload_id uuid        not null,
    name      text        not null,
    content   bytea       not null,
    created   timestamptz not null,
    constraint upload_pk primary key (park_id, org_id),
    constraint upload_not_huge check (octet_length(content) <= 24000000)
);
call platform.protect('rosters.upload');
