create table territory (
    id text primary key,
    owner text not null default 'hub',
    revision bigint not null,
    kind text not null,
    country text not null,
    labels jsonb not null,
    parent text,
    nuts text[] not null,
    region text,
    post_codes text[] not null default '{}',
    lat double precision,
    lon double precision,
    valid_from date,
    valid_to date,
    successors text[] not null default '{}',
    -- 'core' until an official file has said something of it
    dataset text not null
);

create index territory_kind on territory (kind, id);
create index territory_parent on territory (parent, id);

-- What of the reference data has been loaded: a core by its hash, an official file by its extract.
create table reference_version (
    name text primary key,
    version text not null,
    loaded_at timestamptz not null default now()
);
