-- Talent orders (人才订单): where each of them stands, drafts before they are published, amendments, contracts, and the
-- account of what became of the places. Published orders themselves live in the registry of the industry circle; here
-- stands one row for each of them, so that lists read one table. An enterprise owns what concerns its orders.
create schema orders;

create table orders.standing (
    park_id         text        not null,
    org_id          text        not null,               -- the enterprise
    shared          boolean     not null default false, -- true since it was published
    seq             integer     not null,
    order_id        text        not null,
    state           text        not null,
    registered      boolean     not null default false, -- the registry has it at present
    zh              text        not null,
    enterprise_name text        not null,
    origin          text        not null,
    occupation_code text        not null,
    site_id         text        not null,
    places          integer     not null,
    starts          date,
    ends            date,
    author_org      text,                               -- the school that fills in for the enterprise
    confirmed       timestamptz,                        -- the enterprise has confirmed what the school filled in
    version         bigint      not null default 1,
    constraint standing_pk primary key (park_id, order_id),
    constraint standing_state_known check (state in
        ('DRAFT', 'PUBLISHED', 'IN_ROUND', 'CONFIRMED', 'CLASS_OPENED', 'COMPLETED', 'CLOSED', 'WITHDRAWN')),
    constraint standing_draft_is_not_shared check (state <> 'DRAFT' or not shared),
    constraint standing_bars_nobody check (not industry.names_barred(zh)),
    constraint standing_places_in_range check (places between 0 and 1000000),
    constraint standing_ends_after_start check (ends > starts)
);
create index standing_by_state on orders.standing (park_id, state, seq);
create index standing_by_enterprise on orders.standing (park_id, org_id);
call platform.protect('orders.standing', shared => true);
create policy author_rows on orders.standing
    using (park_id = platform.park() and author_org = platform.org())
    with check (park_id = platform.park() and author_org = platform.org() and state in ('DRAFT', 'WITHDRAWN'));

-- What the registry said when the rows above were last set by it.
create table orders.registry_seen (
    park_id text    not null,
    org_id  text    not null,
    shared  boolean not null default true,
    stamp   text    not null,
    constraint registry_seen_pk primary key (park_id)
);
call platform.protect('orders.registry_seen', shared => true);

-- A draft until it is published. The second lock beneath the form: no word of it names sex, registration, type of
-- university or ethnicity.
create table orders.draft (
    park_id    text  not null,
    org_id     text  not null,
    order_id   text  not null,
    author_org text,
    body       jsonb not null,
    constraint draft_pk primary key (park_id, order_id),
    constraint draft_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id),
    constraint draft_bars_nobody check (not industry.names_barred(
        jsonb_path_query_array(body, '$.**.zh')::text || ' ' || coalesce(body ->> 'conditions', '')))
);
call platform.protect('orders.draft');
create policy author_rows on orders.draft
    using (park_id = platform.park() and author_org = platform.org())
    with check (park_id = platform.park() and author_org = platform.org());

create table orders.step (
    park_id    text        not null,
    org_id     text        not null,
    order_id   text        not null,
    number     integer     not null,
    author_org text,
    state_from text,
    state      text        not null,
    reason     text        not null,
    at         timestamptz not null,
    by         text        not null,
    constraint step_pk primary key (park_id, order_id, number),
    constraint step_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id)
);
call platform.protect('orders.step');
create policy author_rows on orders.step
    using (park_id = platform.park() and author_org = platform.org())
    with check (park_id = platform.park() and author_org = platform.org());

-- A share of a province comes from an agreement, whose clause is cited.
create table orders.share (
    park_id  text    not null,
    org_id   text    not null,
    shared   boolean not null default true,
    order_id text    not null,
    province text    not null,
    least    integer not null,
    most     integer not null,
    clause   text    not null,
    constraint share_pk primary key (park_id, order_id, province),
    constraint share_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id),
    constraint share_least_below_most check (least between 0 and most and most <= 1000000),
    constraint share_cites_a_clause check (btrim(clause) <> '')
);
call platform.protect('orders.share', shared => true);

-- A change of places, dates or pay after publication. It holds pay, so schools read it and other enterprises do not.
create table orders.amendment (
    park_id        text        not null,
    org_id         text        not null,
    order_id       text        not null,
    number         integer     not null,
    state          text        not null,
    places         integer     not null,
    starts         date,
    ends           date,
    monthly_yuan   integer     not null,
    same_post_yuan integer     not null,
    before         jsonb       not null,
    reason         text        not null,
    proposed       timestamptz not null,
    proposed_by    text        not null,
    decided        timestamptz,
    decided_by     text,
    constraint amendment_pk primary key (park_id, order_id, number),
    constraint amendment_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id),
    constraint amendment_state_known check (state in ('PROPOSED', 'APPLIED', 'DROPPED')),
    constraint amendment_says_why check (btrim(reason) <> ''),
    constraint amendment_numbers_in_range check (places between 0 and 1000000
        and monthly_yuan between 0 and 200000 and same_post_yuan between 0 and 200000),
    constraint amendment_ends_after_start check (ends > starts)
);
create unique index amendment_open_once on orders.amendment (park_id, order_id) where state = 'PROPOSED';
call platform.protect('orders.amendment');
create policy school_reads on orders.amendment for select
    using (park_id = platform.park() and (select platform.org_kind()) = 'SCHOOL');

-- A contract of an order with one school (订单培养协议) as it was printed. Versions stay; nobody changes one.
create table orders.contract (
    park_id    text        not null,
    org_id     text        not null,
    school_org text        not null,
    order_id   text        not null,
    version    integer     not null,
    number     text        not null,
    sha256     text        not null,
    content    bytea       not null,
    made       timestamptz not null,
    made_by    text        not null,
    constraint contract_pk primary key (park_id, order_id, school_org, version),
    constraint contract_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id),
    constraint contract_number_once unique (park_id, number),
    constraint contract_is_what_was_hashed check (sha256 = encode(sha256(content), 'hex')),
    constraint contract_hash_once unique (park_id, sha256),
    constraint contract_not_huge check (octet_length(content) <= 20000000)
);
call platform.protect('orders.contract');
create policy school_rows on orders.contract for select
    using (park_id = platform.park() and school_org = platform.org());
revoke update, delete on orders.contract from siquan_app;

-- What became of a learner in an order: personal data of the enterprise and of the learner's school.
create table orders.fulfilment (
    park_id    text        not null,
    org_id     text        not null,
    school_org text        not null,
    order_id   text        not null,
    learner_id text        not null,
    step       text        not null,
    day        date        not null,
    evidence   text        not null,
    recorded   timestamptz not null,
    by         text        not null,
    constraint fulfilment_pk primary key (park_id, order_id, learner_id, step),
    constraint fulfilment_standing_fk foreign key (park_id, order_id) references orders.standing (park_id, order_id),
    constraint fulfilment_step_known check (step in
        ('MATCHED', 'STARTED', 'FINISHED', 'HIRED', 'STAYED_6', 'STAYED_12')),
    constraint fulfilment_has_evidence check (btrim(evidence) <> '')
);
create index fulfilment_by_school on orders.fulfilment (park_id, school_org, order_id);
call platform.protect('orders.fulfilment');
create policy school_rows on orders.fulfilment
    using (park_id = platform.park() and school_org = platform.org())
    with check (park_id = platform.park() and school_org = platform.org());
-- A learner sees the own rows and nobody else's, where the school or the enterprise would show all.
create policy own_person on orders.fulfilment as restrictive
    using ((select platform.scope()) <> 'own' or learner_id = (select platform.person()));
