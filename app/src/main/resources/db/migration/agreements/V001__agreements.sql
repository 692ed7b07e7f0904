-- The agreement of a placement (三方或四方实习协议): its text in nine groups, what each party says of a group, and the
-- signatures. The school owns it; the unit reads it and acts on it through the service; a learner sees the own one.
create schema agreements;

create table agreements.agreement (
    park_id         text        not null,
    org_id          text        not null, -- the school
    agreement_id    uuid        not null,
    placement_id    uuid        not null,
    learner_id      text        not null,
    enterprise_id   text        not null,
    edition         integer     not null, -- 1 is the first; each amendment is one more
    kind            text        not null,
    why             text        not null default '',
    state           text        not null,
    guardian        text        not null default '',
    guardian_needed boolean     not null,
    monthly_yuan    integer     not null,
    pay_day         integer     not null,
    texts           jsonb       not null,
    number          text,
    fingerprint     text, -- of the text, printed on every page
    sha256          text, -- of the file
    content         bytea,
    out_at          timestamptz,
    signed_at       timestamptz,
    over_on         date,
    over_by         text,
    over_why        text,
    made            timestamptz not null default now(),
    version         bigint      not null default 1,
    constraint agreement_pk primary key (park_id, agreement_id),
    constraint agreement_edition_once unique (park_id, placement_id, edition),
    constraint agreement_kind_known check (kind in ('FIRST', 'TERMS', 'TUTOR', 'INTERRUPTION')),
    constraint agreement_state_known check (state in ('DRAFT', 'OUT', 'SIGNED', 'REPLACED', 'ENDED', 'VOID')),
    constraint agreement_of_the_law check (monthly_yuan between 0 and 200000 and pay_day between 1 and 28),
    constraint agreement_guardian_short check (length(guardian) <= 60),
    constraint agreement_why_short check (length(why) <= 500 and length(coalesce(over_why, '')) <= 500),
    constraint agreement_amendment_says_why check (kind = 'FIRST' or length(why) > 0),
    constraint agreement_out_has_its_file check (
        state in ('DRAFT', 'VOID')
        or (number is not null and fingerprint is not null and sha256 is not null and content is not null and out_at is not null)),
    constraint agreement_ended_says_who check (state <> 'ENDED' or (over_on is not null and over_by is not null and over_why is not null))
);
-- One is prepared and one in force at a time, whoever asks first.
create unique index agreement_prepared_once on agreements.agreement (park_id, placement_id) where state in ('DRAFT', 'OUT');
create unique index agreement_in_force_once on agreements.agreement (park_id, placement_id) where state = 'SIGNED';
create unique index agreement_number_once on agreements.agreement (park_id, number) where number is not null;
create index agreement_by_school on agreements.agreement (park_id, org_id, made desc);
create index agreement_by_unit on agreements.agreement (park_id, enterprise_id, made desc);
create index agreement_by_file on agreements.agreement (park_id, sha256) where sha256 is not null;
call platform.protect('agreements.agreement');
create policy host_reads on agreements.agreement for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on agreements.agreement as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- What a party says of one group of the text: agreed, or an objection with its reason. It holds for this wording only.
create table agreements.word (
    park_id       text        not null,
    org_id        text        not null,
    agreement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    part          text        not null,
    party         text        not null,
    wording       text        not null, -- hash of the group's text
    agreed        boolean     not null,
    reason        text        not null default '',
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint word_pk primary key (park_id, agreement_id, part, party),
    constraint word_agreement_fk foreign key (park_id, agreement_id)
        references agreements.agreement (park_id, agreement_id) on delete cascade,
    constraint word_objection_says_why check (agreed or length(reason) between 1 and 500)
);
call platform.protect('agreements.word');
create policy host_reads on agreements.word for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on agreements.word as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- A signature binds one party to one file by its hash. Nobody changes or removes one.
create table agreements.signature (
    park_id       text        not null,
    org_id        text        not null,
    agreement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    party         text        not null,
    sha256        text        not null,
    signer        text        not null,
    way           text        not null,
    link_id       uuid,
    scan          uuid, -- of the stamped paper
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint signature_pk primary key (park_id, agreement_id, party, sha256),
    constraint signature_agreement_fk foreign key (park_id, agreement_id)
        references agreements.agreement (park_id, agreement_id),
    constraint signature_party_known check (party in ('SCHOOL', 'UNIT', 'LEARNER', 'GUARDIAN')),
    constraint signature_guardian_by_proof check (party <> 'GUARDIAN' or way in ('LINK_SMS', 'PAPER')),
    constraint signature_signer_given check (length(signer) between 1 and 60),
    constraint signature_paper_has_its_scan check (way <> 'PAPER' or scan is not null)
);
call platform.protect('agreements.signature');
create policy host_reads on agreements.signature for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on agreements.signature as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);
revoke update, delete on agreements.signature from siquan_app;

-- Informed consent of the learner and of a guardian, at any age (Art. 9), or its refusal.
create table agreements.consent (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    party         text        not null,
    given         boolean     not null,
    signer        text        not null,
    way           text        not null,
    wording       text        not null, -- hash of what was read
    link_id       uuid,
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint consent_pk primary key (park_id, placement_id, party, wording),
    constraint consent_party_known check (party in ('LEARNER', 'GUARDIAN')),
    constraint consent_guardian_by_proof check (party <> 'GUARDIAN' or way = 'LINK_SMS'),
    constraint consent_signer_given check (length(signer) between 1 and 60)
);
call platform.protect('agreements.consent');
create policy own_person on agreements.consent as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null end);

-- What this park allows: which text is the official one, and whether a click may sign.
create table agreements.setting (
    park_id   text        not null,
    org_id    text        not null, -- the operator
    shared    boolean     not null default true,
    official  text        not null default '', -- name of the official template that the text follows; empty: none named
    click     boolean     not null default false,
    basis     text        not null default '', -- the document that allows signatures by click
    actor     text        not null,
    at        timestamptz not null default now(),
    constraint setting_pk primary key (park_id),
    constraint setting_click_has_a_basis check (not click or length(basis) between 1 and 300),
    constraint setting_official_short check (length(official) <= 300)
);
call platform.protect('agreements.setting', shared => true);
