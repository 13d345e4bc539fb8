-- What was changed by the thousand waits behind what was changed alone.
alter table outbox_mark add column bulk boolean not null default false;
drop index outbox_mark_age;
create index outbox_mark_order on outbox_mark (bulk, marked_at);
