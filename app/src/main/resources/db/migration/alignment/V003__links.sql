-- What an item asks for and which majors it leads to, as it was read last: {"majors": {code: share},
-- "asked": [{"competency", "weight", "depth"}]}. Items read before have none until they are read again.
alter table alignment.item add column reading jsonb not null default '{"majors": {}, "asked": []}';

-- Counts the changes of a park's items, so that whoever keeps a graph of them sees at once that it is old.
create table alignment.revision (
    park_id  text    not null,
    org_id   text    not null,
    shared   boolean not null default true,
    revision bigint  not null,
    constraint revision_pk primary key (park_id)
);
call platform.protect('alignment.revision', shared => true);
create policy park_adds on alignment.revision as restrictive for insert with check ((select platform.whole_park()));
create policy park_changes on alignment.revision as restrictive for update using ((select platform.whole_park()));
create policy park_removes on alignment.revision as restrictive for delete using ((select platform.whole_park()));
