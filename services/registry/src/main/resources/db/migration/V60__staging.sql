-- What is staged can be read again from the spool, so it needs no log: only a crash of the database loses it. The mark is
-- lost with it, which tells a runner to read again.
alter table import_part set unlogged;

create unlogged table import_staged (
    job_id uuid not null,
    constraint import_staged_key primary key (job_id)
);
insert into import_staged select id from import_job where state not in ('done', 'failed', 'cancelled');

-- What a dataset still holds is asked page by page, without looking into the rows.
create index enterprise_source_held on enterprise_source (dataset, enterprise_id) include (gone_on);
drop index enterprise_source_dataset;
