-- Who is on the way through a programme: its older cohorts use the same teachers as a new one.
alter table education.programme_capacity
    add column years            integer not null default 4,
    add column enrolled         text[]  not null default '{}', -- learners now in year 1, 2, …; empty = not given
    add column complete_percent integer not null default 100,
    add constraint programme_years_in_range check (years between 1 and 12),
    add constraint programme_enrolled_are_numbers check (array_to_string(enrolled, '') ~ '^[0-9]*$'),
    add constraint programme_enrolled_fit_years check (cardinality(enrolled) <= years),
    add constraint programme_complete_percent_in_range check (complete_percent between 0 and 100);
