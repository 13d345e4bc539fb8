-- What has to be published: one row a thing, however often it changes before the relay comes by.
create table outbox_mark (
    topic text not null,
    key text not null,
    revision bigint not null,
    marked_at timestamptz not null default clock_timestamp(),
    deferred_until timestamptz,
    constraint outbox_mark_pk primary key (topic, key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

create index outbox_mark_age on outbox_mark (marked_at);

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

-- Once a statement, and PostgreSQL folds equal notifications of one transaction into one.
create trigger outbox_mark_wake after insert or update on outbox_mark
    for each statement execute function outbox_wake();
