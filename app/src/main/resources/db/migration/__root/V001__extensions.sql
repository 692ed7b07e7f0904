-- Exclusion constraints over ranges and ids (no double booking) need btree_gist; it is a trusted extension.
create extension if not exists btree_gist with schema public;
