-- What a school reports (报送): the undergraduates' internships by term and month (教高厅函〔2023〕1号), and the internships of the
-- yearly quality report (职业学校学生实习管理规定, Art. 43). Every row belongs to the school; a learner's account reads none of them.
create schema reports;

-- What the platform of the undergraduates asks of a placement and no other table holds; entered once by the school.
create table reports.particular (
    park_id        text         not null,
    org_id         text         not null, -- the school
    placement_id   uuid         not null,
    type           text,
    organised      text,
    setting        text,
    credit_bearing boolean, -- null: not said; course and credits say it as well
    no_credit_why  text         not null default '',
    course         text         not null default '',
    credits        numeric(4, 1),
    actor          text         not null,
    at             timestamptz  not null,
    constraint particular_pk primary key (park_id, placement_id),
    constraint particular_type_of_2023 check (type in ('COGNITIVE', 'MAJOR', 'GRADUATION')),
    constraint particular_organised_known check (organised in ('CENTRAL', 'SCATTERED')),
    constraint particular_setting_known check (setting in ('VIRTUAL', 'SIMULATED', 'ON_SITE')),
    constraint particular_words_short check (length(no_credit_why) <= 200 and length(course) <= 60),
    constraint particular_without_credit_says_why check (credit_bearing is distinct from false or length(no_credit_why) > 0),
    constraint particular_credits_plausible check (credits between 0.5 and 60)
);
call platform.protect('reports.particular');
create policy nobody_alone on reports.particular as restrictive using ((select platform.scope()) <> 'own');

-- The unified social credit code of a unit, as the school read it from the licence (GB 32100-2015); its check character is right.
create table reports.unit_code (
    park_id       text        not null,
    org_id        text        not null, -- the school
    enterprise_id text        not null,
    code          text        not null,
    actor         text        not null,
    at            timestamptz not null,
    constraint unit_code_pk primary key (park_id, org_id, enterprise_id),
    constraint unit_code_shape check (code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$')
);
call platform.protect('reports.unit_code');
create policy nobody_alone on reports.unit_code as restrictive using ((select platform.scope()) <> 'own');

-- A file that was made for the platform, byte for byte. After one was handed in, the next holds what differs from it.
create table reports.sheet (
    park_id    text        not null,
    org_id     text        not null, -- the school
    sheet_id   uuid        not null,
    kind       text        not null,
    period     text        not null,
    edition    integer     not null,
    supplement boolean     not null,
    lines      integer     not null,
    sha256     text        not null,
    content    bytea       not null,
    actor      text        not null,
    made       timestamptz not null,
    handed_on  date,
    receipt    text        not null default '',
    handed_by  text,
    constraint sheet_pk primary key (park_id, sheet_id),
    constraint sheet_edition_once unique (park_id, org_id, kind, period, edition),
    constraint sheet_kind_known check (kind in ('TERM', 'MONTH')),
    constraint sheet_hash_is_true check (sha256 = encode(sha256(content), 'hex')),
    constraint sheet_receipt_short check (length(receipt) <= 100),
    constraint sheet_handed_by_somebody check ((handed_on is null) = (handed_by is null))
);
create index sheet_newest on reports.sheet (park_id, made desc, sheet_id);
call platform.protect('reports.sheet');
create policy nobody_alone on reports.sheet as restrictive using ((select platform.scope()) <> 'own');

create table reports.sheet_line (
    park_id      text    not null,
    org_id       text    not null,
    sheet_id     uuid    not null,
    placement_id uuid    not null,
    seq          integer not null,
    change       text    not null,
    cells        text[]  not null,
    constraint sheet_line_pk primary key (park_id, sheet_id, placement_id),
    constraint sheet_line_sheet_fk foreign key (park_id, sheet_id) references reports.sheet (park_id, sheet_id),
    constraint sheet_line_change_known check (change in ('ADDED', 'CHANGED', 'WITHDRAWN'))
);
create index sheet_line_by_placement on reports.sheet_line (park_id, placement_id);
call platform.protect('reports.sheet_line');
create policy nobody_alone on reports.sheet_line as restrictive using ((select platform.scope()) <> 'own');

-- A published edition of the internships of the quality report: figures without small groups and without names.
create table reports.edition (
    park_id     text        not null,
    org_id      text        not null, -- the school
    school_name text        not null,
    year        integer     not null, -- academic year, by the year in which it begins
    number      integer     not null,
    as_of       date        not null,
    figures     text        not null, -- JSON, small groups taken out
    sha256      text        not null, -- of what was counted: reports.edition_rows
    note        text        not null default '',
    actor       text        not null,
    published   timestamptz not null,
    constraint edition_pk primary key (park_id, org_id, year, number),
    constraint edition_year_plausible check (year between 2021 and 2100),
    constraint edition_note_short check (length(note) <= 500)
);
create index edition_newest on reports.edition (park_id, year desc, published desc);
call platform.protect('reports.edition');
create policy nobody_alone on reports.edition as restrictive using ((select platform.scope()) <> 'own');

-- The figures of an edition with every row behind them; read by its school.
create table reports.edition_rows (
    park_id text    not null,
    org_id  text    not null,
    year    integer not null,
    number  integer not null,
    content text    not null,
    sha256  text    not null,
    constraint edition_rows_pk primary key (park_id, org_id, year, number),
    constraint edition_rows_edition_fk foreign key (park_id, org_id, year, number)
        references reports.edition (park_id, org_id, year, number),
    constraint edition_rows_hash_is_true check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
call platform.protect('reports.edition_rows');
create policy nobody_alone on reports.edition_rows as restrictive using ((select platform.scope()) <> 'own');

-- What was made and published stays as it is; only the handing in is added.
revoke update, delete on reports.sheet, reports.sheet_line, reports.edition, reports.edition_rows from siquan_app;
grant update (handed_on, receipt, handed_by) on reports.sheet to siquan_app;
