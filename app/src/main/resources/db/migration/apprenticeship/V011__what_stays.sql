-- Weeks before the one in which a plan is made again have happened. A change of a block that had begun says which of its weeks
-- stay as they were, and whether the block was cut behind them because nothing else left a plan.
alter table apprenticeship.plan_change
    add column stays_first integer, -- null where the block had not begun
    add column stays_last  integer,
    add column cut         boolean not null default false,
    add constraint plan_change_stays_in_order check
        (num_nonnulls(stays_first, stays_last) in (0, 2) and stays_first <= stays_last),
    add constraint plan_change_cut_behind_what_stays check (not cut or stays_first is not null);
comment on column apprenticeship.plan.from_week is
    'first week that had not happened when the plan was made again: none before it changes; null without an event';
