create index agreement_by_time on agreements.agreement (park_id, made desc, agreement_id);
