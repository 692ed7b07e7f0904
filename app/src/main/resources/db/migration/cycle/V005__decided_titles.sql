-- What people had decided about titles when the run began, as JSON; rows of earlier runs had none.
alter table cycle.run_input add column decisions text not null default '[]';
