-- A competency framework (CASE) is handed in and looked at like the files of a region.
alter table regiondata.handed_in drop constraint handed_in_kind_known;
alter table regiondata.handed_in add constraint handed_in_kind_known check (kind in ('region', 'postings', 'framework'));
