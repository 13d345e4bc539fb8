-- What each dataset says of an organisation. One that its dataset no longer lists keeps what was said, and the day it went.
create table organisation_source (
    organisation_id text collate "C" not null,
    dataset         text    not null,
    extract_date    date    not null,
    licence         text    not null,
    sample          boolean not null,
    description     jsonb   not null,
    gone_on         date,
    constraint organisation_source_key primary key (organisation_id, dataset)
);
create index organisation_source_dataset on organisation_source (dataset, organisation_id);

-- The composed state, and beside it the columns that lists filter on. A withdrawn organisation stays, so that its revisions never restart.
create table organisation (
    id           text collate "C" not null,
    owner        text        not null,
    revision     bigint      not null,
    withdrawn    boolean     not null,
    state        jsonb       not null,
    country      text        not null,
    status       text        not null,
    sample       boolean     not null,
    kinds        text[]      not null,
    nuts         text collate "C",
    -- the communes it sits in or acts for
    communes     text[]      not null,
    parent       text,
    affiliations text[]      not null,
    -- like be-kbo:0419999904
    identifiers  text[]      not null,
    -- language to name; 'und' where the source does not tell the language
    labels       jsonb       not null,
    datasets     text[]      not null,
    changed_at   timestamptz not null,
    constraint organisation_key primary key (id),
    constraint organisation_revision_positive check (revision > 0)
);
create index organisation_kinds on organisation using gin (kinds);
create index organisation_nuts on organisation (nuts);
create index organisation_communes on organisation using gin (communes);
create index organisation_parent on organisation (parent) where parent is not null;
create index organisation_affiliations on organisation using gin (affiliations);
create index organisation_identifiers on organisation using gin (identifiers);

-- Who changed what, when. changes: [{"field", "before", "after"}], null for the first revision and for a withdrawal.
create table organisation_revision (
    organisation_id text collate "C" not null,
    revision        bigint      not null,
    kind            text        not null,
    changed_at      timestamptz not null,
    dataset         text,
    extract_date    date,
    changes         jsonb,
    constraint organisation_revision_key primary key (organisation_id, revision)
);

-- One row while all organisations wait to be placed again: the last id done.
create table organisation_replacing (
    only_one boolean not null default true,
    after    text collate "C" not null,
    constraint organisation_replacing_key primary key (only_one),
    constraint organisation_replacing_single check (only_one)
);
