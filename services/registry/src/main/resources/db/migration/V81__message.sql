-- Questions to the regions' desks. What says who asked, and what, is forgotten some time after it is closed.
create table message (
    id           text collate "C" not null,
    receipt      text        not null,
    -- NUTS code of the desk that has it; null for the desk of what belongs to no other
    region       text collate "C",
    about_type   text,
    about_id     text,
    about_title  text,
    topic        text,
    language     text        not null,
    name         text,
    email        text,
    body         text,
    -- the account of somebody who was signed in
    subject      text,
    status       text        not null default 'open',
    received_at  timestamptz not null default clock_timestamp(),
    closed_at    timestamptz,
    forgotten_at timestamptz,
    constraint message_key primary key (id),
    constraint message_receipt unique (receipt),
    constraint message_about check ((about_type is null) = (about_id is null)),
    constraint message_closed check (status = 'open' and closed_at is null
        or status = 'closed' and closed_at is not null),
    constraint message_forgotten check (forgotten_at is null and name is not null and email is not null and body is not null
        or forgotten_at is not null and name is null and email is null and body is null and subject is null)
);
create index message_region on message (region, id);
create index message_closed_at on message (closed_at) where forgotten_at is null;
create index message_subject on message (subject) where subject is not null;

-- What happened to it, in order: received, handed over, closed.
create table message_step (
    message_id text collate "C" not null,
    number     integer     not null,
    kind       text        not null,
    at         timestamptz not null default clock_timestamp(),
    -- the desk that has it from here on
    region     text collate "C",
    by_subject text,
    by_name    text,
    note       text,
    constraint message_step_key primary key (message_id, number),
    constraint message_step_message foreign key (message_id) references message (id),
    constraint message_step_kind check (kind in ('received', 'handed-over', 'closed'))
);
create index message_step_subject on message_step (by_subject) where by_subject is not null;

-- How much each client and each mailbox has sent in the last while; nothing here is older than a window.
create table message_sender (
    sender     text        not null,
    since      timestamptz not null,
    messages   integer     not null,
    receipt_at timestamptz,
    constraint message_sender_key primary key (sender)
);
create index message_sender_since on message_sender (since);
