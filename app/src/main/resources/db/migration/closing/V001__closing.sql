-- The close of a placement (考核与归档): the scheme that school and unit set together, marks of both sides, competencies that were
-- seen, both signatures, the grade, and the sealed archive. The school owns every row; the unit reads those of its posts and
-- writes through the process; a learner and a mentor see the own ones.
create schema closing;

-- How placements of one school at one unit are assessed. Agreed once, it never changes; a new one replaces it.
create table closing.scheme (
    park_id       text        not null,
    org_id        text        not null, -- the school
    scheme_id     uuid        not null,
    enterprise_id text        not null,
    unit_name     text        not null,
    state         text        not null,
    refusal       text        not null default '', -- why the unit sent it back
    proposed      timestamptz,
    agreed        timestamptz,
    agreed_by     text,
    made          timestamptz not null default now(),
    version       bigint      not null default 1,
    constraint scheme_pk primary key (park_id, scheme_id),
    constraint scheme_state_known check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'REPLACED')),
    constraint scheme_refusal_short check (length(refusal) <= 500),
    constraint scheme_agreed_by_somebody check ((state in ('AGREED', 'REPLACED')) = (agreed is not null and agreed_by is not null))
);
create unique index scheme_in_force on closing.scheme (park_id, org_id, enterprise_id) where state = 'AGREED';
create unique index scheme_in_work on closing.scheme (park_id, org_id, enterprise_id) where state in ('DRAFT', 'PROPOSED');
call platform.protect('closing.scheme');
create policy host_reads on closing.scheme for select
    using (park_id = platform.park() and enterprise_id = platform.org() and state <> 'DRAFT');

create table closing.item (
    park_id       text    not null,
    org_id        text    not null,
    scheme_id     uuid    not null,
    enterprise_id text    not null,
    seq           integer not null,
    part          text    not null,
    name          text    not null,
    weight        integer not null, -- percent; those of a scheme make 100
    side          text    not null, -- who marks it
    attendance    boolean not null,
    constraint item_pk primary key (park_id, scheme_id, seq),
    constraint item_scheme_fk foreign key (park_id, scheme_id) references closing.scheme (park_id, scheme_id) on delete cascade,
    constraint item_part_known check (part in ('PROCESS', 'RESULT')),
    constraint item_side_known check (side in ('SCHOOL', 'UNIT')),
    constraint item_name_given check (length(name) between 1 and 60),
    constraint item_weight_within check (weight between 1 and 100)
);
call platform.protect('closing.item');
create policy host_reads on closing.item for select
    using (park_id = platform.park() and enterprise_id = platform.org());

-- The sheet of one placement: which scheme it is marked by, the summary, the learner's objection, the grade.
create table closing.sheet (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    scheme_id     uuid,
    summary       text        not null default '',
    summary_by    text,                 -- LEARNER or SCHOOL
    summary_at    timestamptz,
    objection     text        not null default '',
    objected      timestamptz,
    answer        text        not null default '',
    answered      timestamptz,
    course        text        not null default '',
    credits       numeric(4, 1),
    points        numeric(4, 1),        -- of the grade in the transcript
    recorded      timestamptz,
    recorded_by   text,
    graded_sha256 text,                 -- of the sheet that both sides signed
    version       bigint      not null default 1, -- of the summary
    constraint sheet_pk primary key (park_id, placement_id),
    constraint sheet_scheme_fk foreign key (park_id, scheme_id) references closing.scheme (park_id, scheme_id),
    constraint sheet_words_short check (length(summary) <= 5000 and length(objection) <= 1000 and length(answer) <= 1000),
    constraint sheet_summary_by_somebody check ((summary = '') = (summary_by is null) and summary_by in ('LEARNER', 'SCHOOL')),
    constraint sheet_answer_to_an_objection check (answered is null or (objected is not null and answer <> '')),
    constraint sheet_grade_whole check ((recorded is null) = (points is null) and (recorded is null) = (graded_sha256 is null)
        and (recorded is null) = (course = '')),
    constraint sheet_points_within check (points between 0 and 100),
    constraint sheet_credits_within check (credits between 0 and 100)
);
call platform.protect('closing.sheet');

create table closing.mark (
    park_id       text          not null,
    org_id        text          not null,
    placement_id  uuid          not null,
    learner_id    text          not null,
    enterprise_id text          not null,
    seq           integer       not null, -- of the scheme's item
    points        numeric(4, 1) not null,
    words         text          not null default '',
    actor         text          not null,
    at            timestamptz   not null,
    constraint mark_pk primary key (park_id, placement_id, seq),
    constraint mark_sheet_fk foreign key (park_id, placement_id) references closing.sheet (park_id, placement_id),
    constraint mark_points_within check (points between 0 and 100),
    constraint mark_words_short check (length(words) <= 500)
);
call platform.protect('closing.mark');

-- A competency of the framework as the unit saw it at work, to a level of the framework.
create table closing.observed (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    competency_id text        not null,
    depth         integer     not null, -- 0 not seen, 1 knows, 2 does under guidance, 3 does alone
    words         text        not null default '',
    actor         text        not null,
    at            timestamptz not null,
    constraint observed_pk primary key (park_id, placement_id, competency_id),
    constraint observed_sheet_fk foreign key (park_id, placement_id) references closing.sheet (park_id, placement_id),
    constraint observed_depth_known check (depth between 0 and 3),
    constraint observed_words_short check (length(words) <= 500)
);
create index observed_by_learner on closing.observed (park_id, learner_id);
call platform.protect('closing.observed');

-- A side signs the sheet as it reads, by its hash; a mark that changes afterwards leaves the signature behind.
create table closing.signature (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    side          text        not null,
    sha256        text        not null,
    actor         text        not null,
    at            timestamptz not null,
    constraint signature_pk primary key (park_id, placement_id, side, sha256),
    constraint signature_sheet_fk foreign key (park_id, placement_id) references closing.sheet (park_id, placement_id),
    constraint signature_side_known check (side in ('SCHOOL', 'UNIT'))
);
call platform.protect('closing.signature');

-- Pictures, certificates and whatever else a side adds to the evidence.
create table closing.evidence (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    file_id       uuid        not null,
    name          text        not null,
    actor         text        not null,
    at            timestamptz not null,
    constraint evidence_pk primary key (park_id, placement_id, file_id),
    constraint evidence_sheet_fk foreign key (park_id, placement_id) references closing.sheet (park_id, placement_id)
);
call platform.protect('closing.evidence');

-- The sealed archive (Art. 29): the list of hashes, and each piece. What processes wrote is kept here byte for byte; attached files
-- are kept once, where they were attached, and known by their hash.
create table closing.archive (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    sums          text        not null, -- as sha256sum reads it
    sha256        text        not null, -- of sums: the seal
    sealed        timestamptz not null,
    actor         text        not null,
    constraint archive_pk primary key (park_id, placement_id)
);
create index archive_by_school on closing.archive (park_id, org_id, sealed desc);
call platform.protect('closing.archive');

create table closing.piece (
    park_id       text    not null,
    org_id        text    not null,
    placement_id  uuid    not null,
    learner_id    text    not null,
    enterprise_id text    not null,
    seq           integer not null,
    kind          text    not null,
    path          text    not null,
    bytes         bigint  not null,
    sha256        text    not null,
    content       bytea,
    file_id       uuid,
    constraint piece_pk primary key (park_id, placement_id, seq),
    constraint piece_path_once unique (park_id, placement_id, path),
    constraint piece_archive_fk foreign key (park_id, placement_id) references closing.archive (park_id, placement_id),
    constraint piece_kind_known check (kind in ('AGREEMENT', 'PLAN', 'REPORT', 'ASSESSMENT', 'LOG', 'INSPECTIONS', 'SUMMARY', 'EVIDENCE')),
    constraint piece_is_somewhere check ((content is null) <> (file_id is null))
);
call platform.protect('closing.piece');

do $$
declare
    t text;
begin
    foreach t in array array['sheet', 'mark', 'observed', 'signature', 'evidence', 'archive', 'piece'] loop
        if t not in ('archive', 'piece') then
            execute format('create policy host_reads on closing.%I for select
                using (park_id = platform.park() and enterprise_id = platform.org())', t);
        end if;
        execute format('create policy own_person on closing.%I as restrictive
            using (case when (select platform.scope()) = ''own'' then learner_id = (select platform.person())
                   else (select platform.whole_park()) or (select platform.person()) is null
                       or placement_id in (select p.placement_id from placements.placement p
                           where p.park_id = platform.park() and p.mentor_id = (select platform.person())) end)', t);
    end loop;
end $$;

-- What was signed stays signed, and what is sealed stays sealed.
revoke update, delete on closing.signature, closing.archive, closing.piece from siquan_app;
revoke delete on closing.sheet, closing.mark, closing.observed, closing.evidence from siquan_app;
