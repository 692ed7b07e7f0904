-- What the park's advertisements and orders were read to mean (五业对接), and what people decided about them.
create schema alignment;

-- One advertisement or order, or one job of an advertisement that was split, as it was read last. Everybody of the park
-- whose role allows the pages reads them; only the park's own system writes.
create table alignment.item (
    park_id     text        not null,
    org_id      text        not null, -- the enterprise of an order, else the park
    shared      boolean     not null default true,
    item_id     uuid        not null, -- follows from kind, source and part, so that a new reading keeps it
    seq         integer     not null,
    kind        text        not null,
    source_id   text        not null, -- the advertisement's or the order's own id
    part        integer     not null, -- 0: the whole; 1, 2 …: the jobs it was split into
    parts       integer     not null, -- how many jobs it was split into; 0: it is read as a whole
    title       text        not null,
    title_key   text        not null, -- what makes titles equal; empty if it names no job
    body        text        not null,
    company     text        not null,
    place       text        not null,
    industry    text        not null,
    places      integer     not null,
    repeats     uuid,                 -- the earlier item that says the same
    stated      text,                 -- the occupation that an order names itself
    code        text,                 -- null: nothing to read
    probability double precision not null,
    second      text,
    second_probability double precision not null,
    doubt       text,                 -- why a person should look; null: nobody needs to
    state       text        not null,
    decided     text,                 -- kind of the decision on this item
    chain       text,
    sector      text,
    sector_score double precision not null,
    major       text,
    major_share double precision not null,
    meaning     bytea       not null, -- of the title: 512 numbers in eight bits
    alike       integer     not null default 0, -- other doubtful items of equal or near title
    moved_by    uuid,                 -- the decision on another item that changed this one last
    basis       text        not null, -- hash of engine version and competency framework
    read_at     timestamptz not null,
    version     bigint      not null default 0, -- counts the decisions on it
    constraint item_pk primary key (park_id, item_id),
    constraint item_kind_known check (kind in ('POSTING', 'ORDER')),
    constraint item_state_known check (state in ('DOUBTFUL', 'SURE', 'FOLLOWING', 'DECIDED', 'REPEAT')),
    constraint item_probability_is_one check (probability between 0 and 1 and second_probability between 0 and 1),
    constraint item_part_not_negative check (part >= 0 and parts >= 0)
);
create index item_by_state on alignment.item (park_id, state, alike desc, seq);
create index item_by_title on alignment.item (park_id, title_key);
create index item_by_code on alignment.item (park_id, code);
create index item_by_source on alignment.item (park_id, kind, source_id, part);
create index item_by_mover on alignment.item (park_id, moved_by);
call platform.protect('alignment.item', shared => true);

create sequence alignment.decision_seq;

-- Who decided what and why. Rows are added, never changed: an undo is a row of its own.
create table alignment.decision (
    park_id     text        not null,
    org_id      text        not null, -- of who decided
    shared      boolean     not null default true,
    decision_id uuid        not null,
    seq         bigint      not null default nextval('alignment.decision_seq'),
    item_id     uuid        not null,
    kind        text        not null,
    source_kind text        not null,
    source_id   text        not null,
    title       text        not null,
    code        text,
    parts       jsonb,                -- of a split: titles and codes
    reason      text        not null,
    first_code  text,                 -- what the engine had put first when a person looked
    probability double precision not null,
    unaided     boolean     not null, -- whether that was the engine's answer without decisions on an equal title
    undoes      uuid,
    at          timestamptz not null,
    by          text        not null,
    constraint decision_pk primary key (decision_id),
    constraint decision_undoes_fk foreign key (undoes) references alignment.decision (decision_id),
    constraint decision_undone_once unique (undoes),
    constraint decision_kind_known check (kind in ('ACCEPT', 'CHANGE', 'SPLIT', 'NOT_A_JOB', 'UNDO')),
    constraint decision_complete check (
        (kind in ('ACCEPT', 'CHANGE')) = (code is not null) and (kind = 'SPLIT') = (parts is not null)
        and (kind = 'UNDO') = (undoes is not null)),
    constraint decision_with_reason check (kind in ('ACCEPT', 'UNDO') or reason <> '')
);
create index decision_by_item on alignment.decision (park_id, item_id, seq);
create index decision_by_park on alignment.decision (park_id, seq);
call platform.protect('alignment.decision', shared => true);
create policy never_changed on alignment.decision as restrictive for update using (false);
create policy never_removed on alignment.decision as restrictive for delete using (false);

-- What the decisions were worth when it was measured last.
create table alignment.measurement (
    park_id      text        not null,
    org_id       text        not null,
    shared       boolean     not null default true,
    last_seq     bigint      not null, -- the newest decision that was measured
    titles       integer     not null,
    without_acc  double precision not null,
    without_low  double precision not null,
    without_high double precision not null,
    with_acc     double precision not null,
    with_low     double precision not null,
    with_high    double precision not null,
    at           timestamptz not null,
    constraint measurement_pk primary key (park_id)
);
call platform.protect('alignment.measurement', shared => true);

-- Only who acts for the whole park writes, whatever a service does.
do $$
declare
    target text;
begin
    foreach target in array array['item', 'decision', 'measurement'] loop
        execute format('create policy park_adds on alignment.%I as restrictive for insert '
                       'with check ((select platform.whole_park()))', target);
    end loop;
    foreach target in array array['item', 'measurement'] loop
        execute format('create policy park_changes on alignment.%I as restrictive for update '
                       'using ((select platform.whole_park()))', target);
        execute format('create policy park_removes on alignment.%I as restrictive for delete '
                       'using ((select platform.whole_park()))', target);
    end loop;
end $$;
