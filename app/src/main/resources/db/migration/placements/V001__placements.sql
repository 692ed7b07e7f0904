-- A placement (实习安排): one learner at one post over some spans of days. The school owns it; the enterprise of the post
-- reads it and states its own papers; a learner sees the own one. Nothing of another school is visible: the people at a
-- unit are counted by the system, and shown as remaining places.
create schema placements;

create table placements.placement (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    learner_name  text        not null, -- names as they stood when it was arranged: they go into its papers
    post_id       text        not null,
    post_name     text        not null,
    enterprise_id text        not null,
    unit_name     text        not null,
    kind          text        not null,
    self_chosen   boolean     not null default false,
    mentor_id     text,
    tutor         text,
    state         text        not null,
    over_share    text,
    created       timestamptz not null default now(),
    version       bigint      not null default 1,
    constraint placement_pk primary key (park_id, placement_id),
    constraint placement_kind_known check (kind in ('COGNITIVE', 'POST', 'APPRENTICE')),
    constraint placement_state_known
        check (state in ('DRAFT', 'PREPARING', 'RUNNING', 'INTERRUPTED', 'ENDED', 'SEALED', 'CANCELLED')),
    constraint placement_tutor_short check (tutor is null or length(tutor) between 1 and 60),
    constraint placement_reason_short check (over_share is null or length(over_share) between 1 and 500)
);
create index placement_by_school on placements.placement (park_id, org_id, created desc);
create index placement_by_unit on placements.placement (park_id, enterprise_id, created desc);
create index placement_by_post on placements.placement (park_id, post_id);
create index placement_by_learner on placements.placement (park_id, learner_id);
create index placement_by_mentor on placements.placement (park_id, mentor_id) where mentor_id is not null;
call platform.protect('placements.placement');
create policy host_reads on placements.placement for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on placements.placement as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- The days of a placement. Nobody is at two posts on one day: the database refuses it, whoever asks first.
create table placements.span (
    park_id       text    not null,
    org_id        text    not null,
    placement_id  uuid    not null,
    learner_id    text    not null,
    enterprise_id text    not null,
    post_id       text    not null,
    first_day     date    not null,
    last_day      date    not null,
    taken         boolean not null default true, -- false once the placement is cancelled
    constraint span_pk primary key (park_id, placement_id, first_day),
    constraint span_placement_fk foreign key (park_id, placement_id)
        references placements.placement (park_id, placement_id) on delete cascade,
    constraint span_in_order check (first_day <= last_day),
    constraint span_plausible check (first_day >= date '2022-01-17' and last_day < date '2100-01-01'),
    constraint span_of_a_learner_once exclude using gist (
        park_id with =, learner_id with =, daterange(first_day, last_day, '[]') with &&) where (taken)
);
create index span_by_unit on placements.span (park_id, enterprise_id, last_day) where taken;
create index span_by_post on placements.span (park_id, post_id, last_day) where taken;
call platform.protect('placements.span');
create policy host_reads on placements.span for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on placements.span as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- What happened to a placement, and why.
create table placements.step (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    seq           integer     not null,
    what          text        not null,
    reason        text        not null default '',
    actor         text        not null,
    at            timestamptz not null default now(),
    constraint step_pk primary key (park_id, placement_id, seq),
    constraint step_placement_fk foreign key (park_id, placement_id)
        references placements.placement (park_id, placement_id) on delete cascade,
    constraint step_reason_short check (length(reason) <= 500)
);
call platform.protect('placements.step');
create policy host_reads on placements.step for select
    using (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on placements.step as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- What a paper says: facts by their name, about a school, a unit, a post, a learner or one placement. A newer statement
-- replaces the older one, which stays. Everybody reads the own ones here; what others may know of them, the service says.
create table placements.paper (
    park_id  text        not null,
    org_id   text        not null, -- who states it
    paper_id uuid        not null,
    kind     text        not null,
    subject  text        not null, -- id of the school, unit, post, learner or placement
    facts    jsonb       not null,
    number   text        not null default '',
    file_id  uuid,
    actor    text        not null,
    at       timestamptz not null default now(),
    current  boolean     not null default true,
    constraint paper_pk primary key (park_id, paper_id),
    constraint paper_number_short check (length(number) <= 100)
);
create unique index paper_current on placements.paper (park_id, org_id, kind, subject) where current;
create index paper_by_subject on placements.paper (park_id, subject) where current;
call platform.protect('placements.paper');

-- The gate as it stood when a placement was started: every rule with what decided it.
create table placements.gate (
    park_id       text        not null,
    org_id        text        not null,
    placement_id  uuid        not null,
    learner_id    text        not null,
    at            timestamptz not null default now(),
    actor         text        not null,
    rulings       jsonb       not null,
    sha256        text        not null,
    constraint gate_pk primary key (park_id, placement_id),
    constraint gate_placement_fk foreign key (park_id, placement_id)
        references placements.placement (park_id, placement_id) on delete cascade
);
call platform.protect('placements.gate');
create policy own_person on placements.gate as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));

-- Special needs filed with the superior department before they are used (职业学校学生实习管理规定, Art. 17).
create table placements.exemption (
    park_id   text not null,
    org_id    text not null, -- the school
    number    text not null,
    rule_id   text not null,
    subject   text not null, -- id of a unit, a post or a placement
    filed_on  date not null,
    first_day date not null,
    last_day  date not null,
    reason    text not null,
    file_id   uuid,
    actor     text not null,
    constraint exemption_pk primary key (park_id, org_id, number, rule_id),
    constraint exemption_in_order check (first_day <= last_day),
    constraint exemption_number_given check (length(number) between 1 and 100),
    constraint exemption_reason_given check (length(reason) between 1 and 500)
);
create index exemption_by_subject on placements.exemption (park_id, subject);
call platform.protect('placements.exemption');
