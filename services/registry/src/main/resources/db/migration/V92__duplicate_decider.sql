-- Who decided about two enterprises: account and name, forgotten when they ask for it, in which capacity and for which region.
alter table duplicate
    add column decided_by     text,
    add column decided_name   text,
    add column decided_as     text,
    add column decided_region text collate "C",
    add constraint duplicate_decider
        check (decision is not null or coalesce(decided_by, decided_name, decided_as, decided_region) is null);
create index duplicate_decided_by on duplicate (decided_by) where decided_by is not null;
