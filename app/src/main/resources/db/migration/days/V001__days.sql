-- The days of a placement (在岗过程): who was there, leave, journals, incidents, lessons. Every row belongs to the school of the
-- learner; the unit reads and writes the rows of its posts, a learner and a mentor with an account see their own alone.
-- There is no column for a place: nobody's whereabouts are kept (个人信息保护法, Art. 28).
create schema days;

-- One row per placement and day. What the school's tutor, the unit, a granted leave and a gate file said stand side by side; the
-- state that counts follows from them: a correction, then the tutor, then leave, then the unit, then the gate.
create table days.presence (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    day           date        not null,
    learner_name  text        not null,
    unit_name     text        not null,
    corrected     text,
    tutor_said    text,
    leave_says    text,
    mentor_said   text,
    gate_says     text,
    minutes       integer,              -- at the unit, by the gate file; null: as planned
    planned       integer     not null, -- minutes of a shift at the post
    rest_day      boolean     not null, -- no shift is planned
    state         text        generated always as (coalesce(corrected, tutor_said, leave_says, mentor_said, gate_says)) stored,
    source        text        generated always as (case when corrected is not null then 'CORRECTION'
        when tutor_said is not null then 'TUTOR' when leave_says is not null then 'LEAVE'
        when mentor_said is not null then 'MENTOR'
        when gate_says is not null then 'GATE_FILE' end) stored, -- null: every word was taken back
    note          text        not null default '',
    at            timestamptz not null,
    version       integer     not null default 1,
    constraint presence_pk primary key (park_id, placement_id, day),
    constraint presence_corrected_known check (corrected in ('PRESENT', 'LATE', 'ABSENT', 'LEAVE', 'SICK', 'EXCUSED')),
    constraint presence_tutor_known check (tutor_said in ('PRESENT', 'LATE', 'ABSENT', 'LEAVE', 'SICK', 'EXCUSED')),
    constraint presence_leave_known check (leave_says in ('LEAVE', 'SICK', 'EXCUSED')),
    constraint presence_mentor_known check (mentor_said in ('PRESENT', 'LATE', 'ABSENT', 'LEAVE', 'SICK', 'EXCUSED')),
    constraint presence_gate_known check (gate_says in ('PRESENT', 'ABSENT')),
    constraint presence_minutes_of_a_day check (minutes between 0 and 1440 and planned between 0 and 1440),
    constraint presence_note_short check (length(note) <= 200),
    constraint presence_plausible check (day >= date '2022-01-17' and day < date '2099-01-01')
);
create index presence_by_school on days.presence (park_id, org_id, day);
create index presence_by_unit on days.presence (park_id, enterprise_id, day);
create index presence_by_day on days.presence (park_id, day desc, placement_id);
call platform.protect('days.presence');
create policy unit_rows on days.presence
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.presence as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- Every word about a day, in its order; nobody changes or removes one.
create table days.word (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    day           date        not null,
    seq           integer     not null, -- version of the row that it made
    source        text        not null,
    state         text,                 -- null: taken back
    note          text        not null default '',
    actor         text        not null,
    at            timestamptz not null,
    constraint word_pk primary key (park_id, placement_id, day, seq),
    constraint word_source_known check (source in ('TUTOR', 'MENTOR', 'LEAVE', 'GATE_FILE', 'CORRECTION'))
);
call platform.protect('days.word');
create policy unit_rows on days.word
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.word as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- Why somebody should look at a day. It never decides anything; the learner may contradict, and a person answers.
create table days.flag (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    flag_id       uuid        not null,
    learner_name  text        not null,
    kind          text        not null,
    day           date        not null,
    because       text        not null, -- codes, from which both languages say why
    state         text        not null,
    raised        timestamptz not null,
    appeal        text        not null default '',
    appealed      timestamptz,
    answer        text        not null default '',
    answered      timestamptz,
    answered_by   text,
    version       integer     not null default 1,
    constraint flag_pk primary key (park_id, flag_id),
    constraint flag_once unique (park_id, placement_id, kind, day),
    constraint flag_kind_known check (kind in ('DISAGREE', 'ABSENT', 'REST_DAY', 'LONG_DAY', 'UNCHECKED')),
    constraint flag_state_known check (state in ('OPEN', 'APPEALED', 'UPHELD', 'LIFTED', 'SETTLED')),
    constraint flag_says_why check (length(because) between 1 and 200),
    constraint flag_words_short check (length(appeal) <= 500 and length(answer) <= 500),
    constraint flag_is_answered_with_a_reason check (state not in ('UPHELD', 'LIFTED') or length(answer) > 0)
);
create index flag_open on days.flag (park_id, org_id, state) where state in ('OPEN', 'APPEALED');
call platform.protect('days.flag');
create policy unit_rows on days.flag
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.flag as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- Leave. Asked by the learner, decided by the school, seen by the unit; two of one learner share no day.
create table days.leave (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    leave_id      uuid        not null,
    learner_name  text        not null,
    kind          text        not null,
    first_day     date        not null,
    last_day      date        not null,
    reason        text        not null, -- between learner and school
    state         text        not null,
    asked         timestamptz not null,
    answer        text        not null default '',
    decided       timestamptz,
    decided_by    text,
    seen          timestamptz,          -- by the unit
    version       integer     not null default 1,
    constraint leave_pk primary key (park_id, leave_id),
    constraint leave_in_order check (first_day <= last_day and last_day < date '2099-01-01'),
    constraint leave_kind_known check (kind in ('LEAVE', 'SICK', 'EXCUSED')),
    constraint leave_state_known check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    constraint leave_words_short check (length(reason) between 1 and 500 and length(answer) <= 500),
    constraint leave_refused_with_a_reason check (state <> 'REFUSED' or length(answer) > 0),
    constraint leave_of_a_placement_once exclude using gist (park_id with =, placement_id with =,
        daterange(first_day, last_day, '[]') with &&) where (state in ('ASKED', 'GRANTED'))
);
create index leave_by_placement on days.leave (park_id, placement_id, first_day);
create index leave_asked on days.leave (park_id, org_id, first_day) where state = 'ASKED';
create index leave_unseen on days.leave (park_id, enterprise_id, first_day) where state = 'GRANTED' and seen is null;
call platform.protect('days.leave');
create policy unit_rows on days.leave
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.leave as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- What a learner wrote: the journal of a week (named by its Monday) or the report of the whole placement.
create table days.journal (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    part          text        not null,
    learner_name  text        not null,
    words         text        not null,
    handed_in     date        not null, -- first time
    written       timestamptz not null,
    tutor_words   text        not null default '',
    tutor_at      timestamptz,
    mentor_words  text        not null default '',
    mentor_at     timestamptz,
    version       integer     not null default 1,
    constraint journal_pk primary key (park_id, placement_id, part),
    constraint journal_part_known check (part = 'report' or part ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    constraint journal_words_short check (length(words) between 1 and 10000),
    constraint journal_feedback_short check (length(tutor_words) <= 1000 and length(mentor_words) <= 1000)
);
create index journal_waits on days.journal (park_id, org_id, written) where tutor_at is null;
call platform.protect('days.journal');
create policy unit_rows on days.journal
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.journal as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

create table days.journal_file (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    part          text        not null,
    file_id       uuid        not null,
    name          text        not null,
    constraint journal_file_pk primary key (park_id, placement_id, part, file_id),
    constraint journal_file_journal_fk foreign key (park_id, placement_id, part)
        references days.journal (park_id, placement_id, part) on delete cascade
);
call platform.protect('days.journal_file');
create policy unit_rows on days.journal_file
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.journal_file as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- An important matter: reported by a time that follows from its level. Earlier words stay as its steps.
create table days.incident (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    incident_id   uuid        not null,
    learner_name  text        not null,
    kind          text        not null,
    level         text        not null,
    what          text        not null,
    known         timestamptz not null,
    reported      timestamptz not null, -- when it was entered; nobody types it
    due           timestamptz not null,
    reporter      text        not null,
    closed        timestamptz,
    closing       text        not null default '',
    version       integer     not null default 1,
    constraint incident_pk primary key (park_id, incident_id),
    constraint incident_kind_known check (kind in ('INJURY', 'ILLNESS', 'SAFETY', 'RIGHTS', 'CONDUCT', 'LEFT', 'EMERGENCY', 'OTHER')),
    constraint incident_level_known check (level in ('GRAVE', 'SERIOUS', 'ORDINARY')),
    constraint incident_in_order check (known <= reported),
    constraint incident_words_short check (length(what) between 1 and 2000 and length(closing) <= 1000)
);
create index incident_by_placement on days.incident (park_id, placement_id, known);
create index incident_open on days.incident (park_id, org_id, due) where closed is null;
create index incident_open_at_unit on days.incident (park_id, enterprise_id, due) where closed is null;
call platform.protect('days.incident');
create policy unit_rows on days.incident
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.incident as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

create table days.incident_step (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    incident_id   uuid        not null,
    seq           integer     not null,
    kind          text        not null,
    words         text        not null,
    actor         text        not null,
    at            timestamptz not null,
    constraint incident_step_pk primary key (park_id, incident_id, seq),
    constraint incident_step_incident_fk foreign key (park_id, incident_id)
        references days.incident (park_id, incident_id),
    constraint incident_step_kind_known check (kind in ('RESCUE', 'FAMILY', 'INSURER', 'COUNSELLING', 'MEASURE', 'TALK', 'JOINT_STUDY',
        'DISCIPLINE', 'EDIT', 'CLOSE')),
    constraint incident_step_words_short check (length(words) between 1 and 2500)
);
call platform.protect('days.incident_step');
create policy unit_rows on days.incident_step
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.incident_step as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- The four topics of education that go on throughout (职业学校学生实习管理规定, Art. 22).
create table days.lesson (
    park_id       text        not null,
    org_id        text        not null, -- the school
    placement_id  uuid        not null,
    learner_id    text        not null,
    enterprise_id text        not null,
    mentor_id     text,                 -- the mentor of today; follows the placement
    topic         text        not null,
    day           date        not null,
    words         text        not null default '',
    actor         text        not null,
    constraint lesson_pk primary key (park_id, placement_id, topic, day),
    constraint lesson_topic_known check (topic in ('IDEOLOGY', 'SAFETY', 'LAW', 'MIND')),
    constraint lesson_words_short check (length(words) <= 200)
);
call platform.protect('days.lesson');
create policy unit_rows on days.lesson
    using (park_id = platform.park() and enterprise_id = platform.org())
    with check (park_id = platform.park() and enterprise_id = platform.org());
create policy own_person on days.lesson as restrictive
    using (case when (select platform.scope()) = 'own' then learner_id = (select platform.person())
           else (select platform.whole_park()) or (select platform.person()) is null
               or mentor_id = (select platform.person()) end);

-- A gate file between preview and confirmation, and the hash of those that were taken over: the file itself is not kept.
create table days.gate_upload (
    park_id   text        not null,
    org_id    text        not null,
    upload_id uuid        not null,
    name      text        not null,
    content   bytea       not null,
    created   timestamptz not null,
    constraint gate_upload_pk primary key (park_id, org_id),
    constraint gate_upload_not_huge check (octet_length(content) <= 20000000)
);
call platform.protect('days.gate_upload');

create table days.gate_file (
    park_id text        not null,
    org_id  text        not null,
    sha256  text        not null,
    name    text        not null,
    rows    integer     not null,
    actor   text        not null,
    at      timestamptz not null,
    constraint gate_file_pk primary key (park_id, org_id, sha256)
);
call platform.protect('days.gate_file');

-- What was said stays said.
revoke update, delete on days.word, days.incident_step, days.gate_file from siquan_app;
revoke delete on days.presence, days.flag, days.leave, days.journal, days.incident, days.lesson from siquan_app;
-- Only the mentor follows the placement in words that stay.
grant update (mentor_id) on days.word, days.incident_step to siquan_app;
