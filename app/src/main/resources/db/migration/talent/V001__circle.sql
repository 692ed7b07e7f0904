-- The talent circle (人才圈). Learners are personal data: nothing here is shared. A school sees its own, the operator and
-- the authority the whole park, an enterprise nothing; a learner signed in sees the own row and nobody else's.
-- seq is the row's place in its file. What a learner ranks is impossible to state twice or in a circle: one choice per
-- rank, one rank per class.
create schema talent;

-- Every write of a row that people edit takes the next version, also when the circle is replaced: none comes twice.
create sequence talent.version;

create table talent.learner (
    park_id      text             not null,
    org_id       text             not null,
    seq          integer          not null,
    learner_id   text             not null,
    name         text             not null,
    programme_id text             not null, -- of the education circle
    entry_year   integer          not null,
    score        double precision not null,
    constraint learner_pk primary key (park_id, learner_id),
    constraint learner_entry_year_plausible check (entry_year between 2000 and 2100),
    constraint learner_score_within_0_to_100 check (score between 0 and 100)
);
create index learner_in_order on talent.learner (park_id, seq);
create index learner_by_school on talent.learner (park_id, org_id, seq);
create index learner_by_programme on talent.learner (park_id, programme_id, seq);
call platform.protect('talent.learner');
create policy own_person on talent.learner as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

create table talent.preference (
    park_id    text    not null,
    org_id     text    not null,
    seq        integer not null,
    learner_id text    not null,
    version    bigint  not null default nextval('talent.version'),
    constraint preference_pk primary key (park_id, learner_id),
    constraint preference_learner_fk foreign key (park_id, learner_id) references talent.learner (park_id, learner_id)
);
call platform.protect('talent.preference');
create policy own_person on talent.preference as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

create table talent.choice (
    park_id    text    not null,
    org_id     text    not null,
    learner_id text    not null,
    rank       integer not null, -- 1 = first
    class_id   text    not null, -- order class of the industry circle
    constraint choice_pk primary key (park_id, learner_id, rank),
    constraint choice_of_a_class_once unique (park_id, learner_id, class_id),
    constraint choice_rank_positive check (rank >= 1),
    constraint choice_preference_fk foreign key (park_id, learner_id)
        references talent.preference (park_id, learner_id) on delete cascade
);
create index choice_by_class on talent.choice (park_id, class_id);
call platform.protect('talent.choice');
create policy own_person on talent.choice as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- Bounds over orders, and shares agreed with a province's schools, each with its clause. Schools and their learners read
-- them; enterprises do not.
create table talent.quota (
    park_id   text    not null,
    org_id    text    not null,
    seq       integer not null,
    quota_id  text    not null,
    parent_id text,
    zh        text    not null,
    kind      text    not null,
    orders    text[]  not null, -- talent orders of the industry circle
    province  text,
    least     integer not null,
    most      integer not null,
    clause    text    not null,
    constraint quota_pk primary key (park_id, quota_id),
    constraint quota_parent_fk foreign key (park_id, parent_id) references talent.quota (park_id, quota_id)
        deferrable initially deferred,
    constraint quota_is_not_its_own_parent check (parent_id <> quota_id),
    constraint quota_kind_known check (kind in ('GROUP', 'SHARE')),
    constraint quota_least_below_most check (least >= 0 and least <= most),
    constraint quota_share_names_province_and_clause check (kind <> 'SHARE' or (province is not null and clause <> ''))
);
create index quota_by_parent on talent.quota (park_id, parent_id);
call platform.protect('talent.quota');
create policy school_reads on talent.quota for select
    using (park_id = platform.park() and (select platform.org_kind()) = 'SCHOOL');

-- Whether learners may change what they rank. One row per park; without one the round is open.
create table talent.choosing (
    park_id    text        not null,
    org_id     text        not null,
    shared     boolean     not null default true,
    open       boolean     not null,
    changed    timestamptz not null,
    changed_by text        not null,
    version    bigint      not null default nextval('talent.version'),
    constraint choosing_pk primary key (park_id)
);
call platform.protect('talent.choosing', shared => true);
