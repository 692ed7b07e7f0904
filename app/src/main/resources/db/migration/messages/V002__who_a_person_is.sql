-- Whoever tells a learner or a mentor knows the code of the registries and cannot read the accounts of another organisation; the ids are
-- enough.
create function messages.accounts_of_person(wanted text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.account_id from platform.account a
    where a.park_id = platform.park() and a.person = wanted and not a.disabled
    order by a.account_id;
end;
