-- Six more of each enterprise of the demonstration, with its order, posts and mentors: 420 enterprises. Ids get the number in front.
create temporary table copy as select generate_series(2, 7) k;

insert into platform.organisation (park_id, org_id, kind, name_zh, name_en, demo)
select park_id, k || org_id, kind, name_zh || k, name_en || k, demo from platform.organisation cross join copy where kind = 'ENTERPRISE';
insert into industry.enterprise select (x).* from (
    select jsonb_populate_record(e, jsonb_build_object('org_id', k || e.org_id, 'enterprise_id', k || e.enterprise_id, 'zh', e.zh || k, 'seq',
        k * 100000 + e.seq)) as x from industry.enterprise e cross join copy) n;
insert into industry.staffing select (x).* from (
    select jsonb_populate_record(e, jsonb_build_object('org_id', k || e.org_id, 'enterprise_id', k || e.enterprise_id)) as x
    from industry.staffing e cross join copy) n;
insert into industry.talent_order select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'enterprise_id', k || o.enterprise_id, 'order_id',
        k || o.order_id, 'seq', k * 100000 + o.seq)) as x from industry.talent_order o cross join copy) n;
insert into industry.order_pay select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'order_id', k || o.order_id)) as x
    from industry.order_pay o cross join copy) n;
insert into industry.order_class select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'order_id', k || o.order_id, 'class_id', k || o.class_id,
        'seq', k * 100000 + o.seq)) as x from industry.order_class o cross join copy) n;
insert into industry.post select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'order_id', k || o.order_id, 'post_id', k || o.post_id, 'seq',
        k * 100000 + o.seq)) as x from industry.post o cross join copy) n;
insert into industry.post_staff select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'post_id', k || o.post_id)) as x
    from industry.post_staff o cross join copy) n;
insert into industry.mentor select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'enterprise_id', k || o.enterprise_id, 'mentor_id',
        k || o.mentor_id, 'seq', k * 100000 + o.seq)) as x from industry.mentor o cross join copy) n;
insert into industry.mentor_name select (x).* from (
    select jsonb_populate_record(o, jsonb_build_object('org_id', k || o.org_id, 'mentor_id', k || o.mentor_id, 'seq', k * 100000 + o.seq)) as x
    from industry.mentor_name o cross join copy) n;
analyze industry.post, industry.mentor, industry.enterprise;
