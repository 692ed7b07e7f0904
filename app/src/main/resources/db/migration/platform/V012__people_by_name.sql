create index account_by_name on platform.account (park_id, display_name collate "zh-x-icu", login);
create index account_of_organisation_by_name on platform.account (park_id, org_id, display_name collate "zh-x-icu", login);
