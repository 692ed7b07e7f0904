-- The kind of the acting organisation, for rows that schools may read and enterprises may not.
create function platform.org_kind() returns text
    language sql stable
    return (select o.kind from platform.organisation o where o.park_id = platform.park() and o.org_id = platform.org());
