create index account_by_person on platform.account (park_id, person) where person is not null;
