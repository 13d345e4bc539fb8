-- What people propose that an enterprise says of itself, and what became of it.
create table contribution (
    id            uuid        not null,
    enterprise_id text collate "C" not null,
    region        text collate "C" not null,
    status        text        not null,
    -- Revision of the statement that it goes on from, and what its sections said then.
    base          bigint      not null,
    before        jsonb       not null,
    statement     jsonb       not null,
    -- What was published of it, where who decided has changed it.
    edited        jsonb,
    published     bigint,
    note          text,
    language      text        not null,
    subject       text        not null,
    name          text,
    email         text,
    created_at    timestamptz not null,
    due           timestamptz not null,
    decided_at    timestamptz,
    decided_by    text,
    decided_name  text,
    decided_as    text,
    reason        text,
    constraint contribution_key primary key (id),
    constraint contribution_status
        check (status in ('submitted', 'accepted', 'refused', 'asked-back', 'withdrawn'))
);
create index contribution_queue on contribution (status, due, id);
create index contribution_enterprise on contribution (enterprise_id, due, id);
create index contribution_subject on contribution (subject, due, id);
