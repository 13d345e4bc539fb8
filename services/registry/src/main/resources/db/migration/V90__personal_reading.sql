-- Who read what others have left of themselves.
create table personal_reading (
    id        bigint generated always as identity,
    at        timestamptz not null default clock_timestamp(),
    reader    text        not null,
    operation text        not null,
    path      text        not null,
    constraint personal_reading_key primary key (id)
);
create index personal_reading_reader on personal_reading (reader);
create index personal_reading_at on personal_reading (at);
