-- Answers already given, so that the same request again gets the same answer.
create table idempotent_request (
    path text not null,
    key text not null,
    request_hash text not null,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamptz not null default clock_timestamp(),
    constraint idempotent_request_pk primary key (path, key)
);

create index idempotent_request_age on idempotent_request (created_at);
