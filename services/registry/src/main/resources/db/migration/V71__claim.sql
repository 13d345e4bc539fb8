-- Who says to speak for an enterprise, and who does: an accepted claim makes an owner, until it is ended.
create table claim (
    id            uuid        not null,
    enterprise_id text collate "C" not null,
    region        text collate "C" not null,
    proof         text        not null,
    status        text        not null,
    subject       text        not null,
    name          text,
    email         text,
    language      text        not null,
    message       text,
    -- The published address that the code went to, masked.
    sent_to       text,
    created_at    timestamptz not null,
    until         timestamptz,
    decided_at    timestamptz,
    -- Account and name of the editor; none where the code decided.
    decided_by    text,
    decided_name  text,
    reason        text,
    constraint claim_key primary key (id),
    constraint claim_proof check (proof in ('code', 'editor')),
    constraint claim_status
        check (status in ('awaiting-code', 'awaiting-editor', 'accepted', 'refused', 'expired', 'ended'))
);
create unique index claim_one_at_a_time on claim (enterprise_id, subject)
    where status in ('awaiting-code', 'awaiting-editor', 'accepted');
create index claim_queue on claim (region, created_at, id) where status = 'awaiting-editor';
create index claim_subject on claim (subject);
create index claim_until on claim (until) where status in ('awaiting-code', 'awaiting-editor');

-- Codes that were sent; kept after their end to limit how many are.
create table claim_code (
    claim_id uuid        not null,
    sent_at  timestamptz not null,
    until    timestamptz not null,
    salt     bytea       not null,
    hash     bytea       not null,
    tries    integer     not null default 0,
    constraint claim_code_key primary key (claim_id, sent_at),
    constraint claim_code_claim foreign key (claim_id) references claim (id) on delete cascade
);
