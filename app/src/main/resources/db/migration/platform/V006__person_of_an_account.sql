-- The learner or mentor of the registries whose account it is; null for everybody else.
alter table platform.account add column person text;
alter table platform.account add constraint account_person_is_an_id
    check (person is null or person ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$');

-- How far the actor sees: 'park', 'org', 'own' (a learner: the own rows, where a table's policy says so), or '' for nobody.
create function platform.scope() returns text
    language sql stable parallel safe return coalesce(current_setting('siquan.scope', true), '');

-- Whose record the acting account stands for.
create function platform.person() returns text
    language sql stable
    return (select a.person from platform.account a where a.account_id =
        case when platform.actor() like 'account:%' then substr(platform.actor(), 9)::uuid end);
