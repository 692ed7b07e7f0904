-- Pay of learners (实习报酬). The school of the placement owns the rows; its enterprise reads and writes them; a learner sees the
-- own ones, and a mentor, who also stands for one person, none. Money is in fen. Names are kept as they stood: they are what a bank slip says.
create schema pay;

-- What was agreed. Nothing is overwritten: the row with the latest first day, and of those the latest statement, counts.
create table pay.terms (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    seq           integer     not null,
    valid_from    date        not null,
    per           text        not null,
    fen           bigint      not null,
    pay_day       integer     not null,
    source        text        not null,
    undergraduate boolean     not null, -- under the opinion of 2019, not the regulation of 2021
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint terms_pk primary key (park_id, placement_id, seq),
    constraint terms_per_known check (per in ('MONTH', 'DAY', 'HOUR')),
    constraint terms_plausible check (fen between 1 and 20000000),
    constraint terms_pay_day_is_one check (pay_day between 1 and 31),
    constraint terms_source_given check (length(source) between 1 and 100)
);
create index terms_by_learner on pay.terms (park_id, learner_id);
call platform.protect('pay.terms');
create policy unit_reads on pay.terms for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on pay.terms as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- The months of a placement with what is due and what counts as received; computed anew whenever one of them changes.
create table pay.month (
    park_id       text    not null,
    org_id        text    not null,
    placement_id  uuid    not null,
    learner_id    text    not null,
    learner_name  text    not null,
    enterprise_id text    not null,
    unit_name     text    not null,
    month         date    not null, -- its first day
    work_days     integer not null,
    due_on        date    not null,
    due_fen       bigint  not null,
    paid_fen      bigint  not null,
    last_paid     date,
    constraint month_pk primary key (park_id, placement_id, month),
    constraint month_is_first_day check (extract(day from month) = 1),
    constraint month_amounts check (due_fen >= 0 and paid_fen >= 0)
);
create index month_by_school on pay.month (park_id, org_id, due_on);
create index month_by_unit on pay.month (park_id, enterprise_id, due_on);
create index month_by_learner on pay.month (park_id, learner_id);
create index month_open on pay.month (park_id, due_on) where paid_fen < due_fen;
call platform.protect('pay.month');
create policy unit_rows on pay.month
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on pay.month as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- What was paid. The same payment twice is refused by the database, whoever enters it first.
create table pay.payment (
    park_id       text        not null,
    org_id        text        not null,
    payment_id    uuid        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    learner_name  text        not null,
    enterprise_id text        not null,
    unit_name     text        not null,
    month         date        not null,
    paid_on       date        not null,
    fen           bigint      not null,
    way           text        not null,
    payer         text        not null,
    payee         text        not null,
    account       text        not null default '', -- its last four digits
    number        text        not null default '',
    slip_id       uuid,
    answer        text,
    answer_fen    bigint,
    answered_at   timestamptz,
    withdrawn     text,
    actor         text        not null,
    at            timestamptz not null default now(),
    version       bigint      not null default 1,
    constraint payment_pk primary key (park_id, payment_id),
    constraint payment_is_money check (way in ('BANK', 'CASH', 'WALLET')),
    constraint payment_plausible check (fen between 1 and 20000000),
    constraint payment_days check (paid_on >= date '2022-01-17' and paid_on < date '2100-01-01'
        and extract(day from month) = 1),
    constraint payment_names check (length(payer) between 1 and 60 and length(payee) between 1 and 60),
    constraint payment_account_masked check (account ~ '^[0-9]{0,4}$'),
    constraint payment_number_short check (length(number) <= 60),
    constraint payment_answer_known check (answer in ('RECEIVED', 'NOT_RECEIVED', 'OTHER_AMOUNT')),
    constraint payment_answer_whole check ((answer = 'OTHER_AMOUNT') = (answer_fen is not null)
        and (answer_fen is null or answer_fen between 0 and 20000000)),
    constraint payment_withdrawn_said check (withdrawn is null or length(withdrawn) between 1 and 500)
);
create unique index payment_once on pay.payment (park_id, placement_id, month, paid_on, fen, number)
    where withdrawn is null;
create index payment_by_school on pay.payment (park_id, org_id, paid_on desc);
create index payment_by_unit on pay.payment (park_id, enterprise_id, paid_on desc);
create index payment_by_learner on pay.payment (park_id, learner_id, paid_on desc);
create index payment_newest on pay.payment (park_id, paid_on desc, payment_id);
call platform.protect('pay.payment');
create policy unit_rows on pay.payment
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on pay.payment as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- What was taken from a learner (Art. 20).
create table pay.charge (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    kind          text        not null,
    day           date        not null,
    fen           bigint      not null,
    note          text        not null,
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint charge_pk primary key (park_id, placement_id, kind, day, fen, note),
    constraint charge_kind_known check (kind in
        ('DEPOSIT', 'TRAINING_FEE', 'PAY_CUT', 'MANAGEMENT_FEE', 'MATERIAL_FEE', 'JOB_FEE', 'OTHER')),
    constraint charge_plausible check (fen between 1 and 20000000),
    constraint charge_note_given check (length(note) between 1 and 200)
);
call platform.protect('pay.charge');
create policy unit_rows on pay.charge
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on pay.charge as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- Cases. A complaint is the enterprise's to read only once the school hands it on.
create table pay.case_file (
    park_id       text        not null,
    org_id        text        not null,
    case_id       uuid        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    learner_name  text        not null,
    enterprise_id text        not null,
    unit_name     text        not null,
    kind          text        not null,
    rule_id       text        not null,
    subject       text        not null,
    owner         text        not null,
    by_person     boolean     not null,
    unit_sees     boolean     not null,
    opened        timestamptz not null default now(),
    outcome       text,
    closed        timestamptz,
    version       bigint      not null default 1,
    constraint case_file_pk primary key (park_id, case_id),
    constraint case_file_once unique (park_id, placement_id, kind, subject),
    constraint case_file_owner_known check (owner in ('SCHOOL', 'UNIT')),
    constraint case_file_outcome_known check (outcome in ('MADE_GOOD', 'EXPLAINED', 'UNFOUNDED', 'REFERRED')),
    constraint case_file_closed_with_outcome check ((outcome is null) = (closed is null))
);
create index case_file_by_school on pay.case_file (park_id, org_id, opened desc);
create index case_file_by_unit on pay.case_file (park_id, enterprise_id, opened desc);
create index case_file_open on pay.case_file (park_id, opened desc) where outcome is null;
call platform.protect('pay.case_file');
create policy unit_reads on pay.case_file for select
    using (park_id = platform.park() and enterprise_id = platform.org() and unit_sees);
create policy unit_opens on pay.case_file for insert
    with check (park_id = platform.park() and enterprise_id = platform.org() and unit_sees and not by_person);
create policy own_person on pay.case_file as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

create sequence pay.case_step_order;
create table pay.case_step (
    park_id       text        not null,
    org_id        text        not null,
    case_id       uuid        not null,
    seq           bigint      not null default nextval('pay.case_step_order'),
    learner_id    text        not null,
    enterprise_id text        not null,
    what          text        not null,
    words         text        not null default '',
    side          text        not null,
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint case_step_pk primary key (park_id, case_id, seq),
    constraint case_step_of_case_fk foreign key (park_id, case_id) references pay.case_file (park_id, case_id),
    constraint case_step_words_short check (length(words) <= 500)
);
call platform.protect('pay.case_step');
create policy unit_rows on pay.case_step
    using (park_id = platform.park() and enterprise_id = platform.org()
        and exists (select from pay.case_file c where c.park_id = case_step.park_id and c.case_id = case_step.case_id))
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on pay.case_step as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);
revoke update, delete on pay.case_step from siquan_app;

-- An uploaded list of payments between its preview and its confirmation; one per organisation.
create table pay.upload (
    park_id   text        not null,
    org_id    text        not null,
    upload_id uuid        not null,
    name      text        not null,
    content   bytea       not null,
    created   timestamptz not null,
    constraint upload_pk primary key (park_id, org_id),
    constraint upload_not_huge check (octet_length(content) <= 20000000)
);
call platform.protect('pay.upload');

-- The daily watch has to know the parks before it can act for one of them.
create policy watch on pay.terms for select to current_user using (true);
create function pay.parks() returns setof text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select distinct t.park_id from pay.terms t;
end;

-- What taking learners costs an enterprise beside their pay, with its voucher (Art. 38); seen by the enterprise alone.
create table pay.cost (
    park_id    text        not null,
    org_id     text        not null, -- the enterprise
    cost_id    uuid        not null,
    kind       text        not null,
    day        date        not null,
    fen        bigint      not null,
    hours      integer,
    note       text        not null,
    number     text        not null default '',
    voucher_id uuid,
    withdrawn  text,
    actor      text        not null,
    at         timestamptz not null default now(),
    constraint cost_pk primary key (park_id, cost_id),
    constraint cost_kind_known check (kind in ('MENTOR', 'INSURANCE', 'TRAINING', 'LODGING', 'OTHER')),
    constraint cost_plausible check (fen between 1 and 100000000 and (hours is null or hours between 1 and 10000)),
    constraint cost_note_given check (length(note) between 1 and 200),
    constraint cost_number_short check (length(number) <= 60)
);
create unique index cost_once on pay.cost (park_id, org_id, kind, day, fen, note, number) where withdrawn is null;
call platform.protect('pay.cost');

-- What the enterprise assumes about the value of a learner's work; the newest statement counts.
create table pay.assumption (
    park_id     text        not null,
    org_id      text        not null,
    seq         integer     not null,
    first_share integer     not null, -- percent of a full worker in the first month
    full_share  integer     not null, -- percent once learnt
    months      integer     not null, -- until then
    worth_fen   bigint      not null, -- of a full worker's month
    actor       text        not null,
    at          timestamptz not null default now(),
    constraint assumption_pk primary key (park_id, org_id, seq),
    constraint assumption_shares check (first_share between 0 and 100 and full_share between first_share and 100
        and months between 1 and 36 and worth_fen between 1 and 20000000)
);
call platform.protect('pay.assumption');
