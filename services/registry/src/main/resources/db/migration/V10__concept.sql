create table concept (
    id text primary key,
    owner text not null default 'hub',
    revision bigint not null,
    scheme text not null,
    code text not null,
    level int,
    parent text,
    labels jsonb not null,
    terms jsonb not null default '{}',
    nace text[] not null default '{}',
    valid_from date,
    valid_to date,
    -- 'core' until an official file has said something of it
    dataset text not null
);

create index concept_scheme on concept (scheme, id);
create index concept_parent on concept (parent, id);
