create index agreement_out on agreements.agreement (park_id, org_id, out_at) where state = 'OUT';
create index agreement_out_at_unit on agreements.agreement (park_id, enterprise_id, out_at) where state = 'OUT';
