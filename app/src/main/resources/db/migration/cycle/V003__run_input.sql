-- What an unfinished run was started with: the files of the region (zip) and the advertisements (CSV). An edit of the
-- circles meanwhile changes the next run, not this one. Deleted when the run is over, since it names learners.
create table cycle.run_input (
    park_id  text  not null,
    org_id   text  not null,
    run_id   uuid  not null,
    region   bytea not null,
    postings bytea not null,
    constraint run_input_pk primary key (run_id),
    constraint run_input_run_fk foreign key (run_id) references cycle.run (run_id)
);
call platform.protect('cycle.run_input');
