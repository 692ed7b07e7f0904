-- A scenario's plan beside other ways to plan (mean demand, worst futures, other demand, classes of any size, the future known).
alter table intake.scenario add column comparison jsonb; -- null until somebody asks for it
alter table intake.scenario add column comparing uuid;   -- job that works it out
