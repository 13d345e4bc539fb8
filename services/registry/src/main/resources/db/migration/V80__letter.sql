-- Letters to be sent, and those that were, until they are forgotten.
create table letter (
    id        uuid        not null,
    recipient text        not null,
    reply_to  text,
    language  text        not null,
    template  text        not null,
    -- what the template is filled with
    contents  jsonb       not null,
    state     text        not null default 'waiting',
    attempts  integer     not null default 0,
    posted_at timestamptz not null default clock_timestamp(),
    next_at   timestamptz not null default clock_timestamp(),
    done_at   timestamptz,
    -- what the server said last, without addresses
    failure   text,
    constraint letter_key primary key (id),
    constraint letter_state check (state = 'waiting' and done_at is null
        or state in ('sent', 'failed') and done_at is not null)
);
create index letter_due on letter (next_at, id) where state = 'waiting';
create index letter_done on letter (done_at) where done_at is not null;
