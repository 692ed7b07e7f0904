-- A school has a hundred times as many learners as staff.
create index account_role_of_organisation on platform.account_role (park_id, org_id, role);
