-- What enterprises have in common with others: those that share a key are compared, no others.
create table duplicate_key (
    key           text not null,
    enterprise_id text collate "C" not null,
    constraint duplicate_key_key primary key (key, enterprise_id)
);
create index duplicate_key_enterprise on duplicate_key (enterprise_id);

-- Up to which revision an enterprise was compared.
create table duplicate_checked (
    enterprise_id text collate "C" not null,
    revision      bigint not null,
    constraint duplicate_checked_key primary key (enterprise_id)
);

-- Two enterprises that may be one, and what somebody decided about them. A decision outlives the proposal.
create table duplicate (
    first_id   text collate "C" not null,
    second_id  text collate "C" not null,
    score      double precision not null,
    -- [{"kind", "value", "weight"}]
    reasons    jsonb            not null,
    found_at   timestamptz      not null,
    decision   text,
    note       text,
    decided_at timestamptz,
    constraint duplicate_pair primary key (first_id, second_id),
    constraint duplicate_order check (first_id < second_id),
    constraint duplicate_decided check (decision in ('same', 'different') and decided_at is not null
        or decision is null and decided_at is null)
);
create index duplicate_score on duplicate (score desc, first_id, second_id);
create index duplicate_second on duplicate (second_id);
