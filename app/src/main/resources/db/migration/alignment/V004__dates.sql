-- When an advertisement was published, in its source's words; empty where it does not say so.
alter table alignment.item add column published text not null default '';
