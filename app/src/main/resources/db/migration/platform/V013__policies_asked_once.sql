-- Who acts is asked once for a statement, not once for a row, and the planner no longer takes a row for a rare one: it holds
-- "whole_park() or org_id = org()" for one row in four hundred when it sees the settings behind it, and then joins row by row.
create or replace procedure platform.protect(target regclass, shared boolean default false)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy own_rows on %s using (park_id = (select platform.park())
        and ((select platform.whole_park()) or org_id = (select platform.org())))
        with check (park_id = (select platform.park()) and ((select platform.whole_park()) or org_id = (select platform.org())))', target);
    if shared then
        execute format('create policy shared_rows on %s for select using (shared and park_id = (select platform.park()))', target);
    end if;
end $$;

do $$
declare
    found record;
begin
    for found in select format('%I.%I', schemaname, tablename) as target, policyname from pg_policies
                 where policyname in ('own_rows', 'shared_rows') and roles = '{public}' loop
        if found.policyname = 'own_rows' then
            execute format('alter policy own_rows on %s using (park_id = (select platform.park())
                and ((select platform.whole_park()) or org_id = (select platform.org())))
                with check (park_id = (select platform.park()) and ((select platform.whole_park()) or org_id = (select platform.org())))',
                found.target);
        else
            execute format('alter policy shared_rows on %s using (shared and park_id = (select platform.park()))', found.target);
        end if;
    end loop;
end $$;

drop function platform.sees(text, text);
