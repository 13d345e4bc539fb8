-- What each dataset says of an enterprise. A row whose dataset no longer lists the enterprise keeps its facts and the day it went.
create table enterprise_source (
    enterprise_id text collate "C" not null,
    dataset       text    not null,
    extract_date  date    not null,
    licence       text    not null,
    base          boolean not null,
    sample        boolean not null,
    hash          text    not null,
    facts         jsonb   not null,
    gone_on       date,
    constraint enterprise_source_key primary key (enterprise_id, dataset)
);
create index enterprise_source_dataset on enterprise_source (dataset, enterprise_id);

-- The composed state, and beside it the columns that lists filter on. A withdrawn enterprise stays, so that its revisions never restart.
create table enterprise (
    id         text collate "C" not null,
    owner      text        not null,
    revision   bigint      not null,
    withdrawn  boolean     not null,
    state      jsonb       not null,
    country    text        not null,
    status     text        not null,
    sample     boolean     not null,
    nuts       text collate "C",
    commune    text,
    family     text,
    activities text[]      not null,
    lenses     text[]      not null,
    datasets   text[]      not null,
    changes_on date,
    changed_at timestamptz not null,
    constraint enterprise_key primary key (id),
    constraint enterprise_revision_positive check (revision > 0)
);
create index enterprise_nuts on enterprise (nuts);
create index enterprise_commune on enterprise (commune);
create index enterprise_family on enterprise (family);
create index enterprise_activities on enterprise using gin (activities);
create index enterprise_changes_on on enterprise (changes_on) where changes_on is not null;

-- Who changed what, when. changes: [{"field", "before", "after"}], null for the first revision and for a withdrawal.
create table enterprise_revision (
    enterprise_id text collate "C" not null,
    revision      bigint      not null,
    kind          text        not null,
    changed_at    timestamptz not null,
    dataset       text,
    extract_date  date,
    changes       jsonb,
    constraint enterprise_revision_key primary key (enterprise_id, revision)
);

-- One row while all enterprises wait to be composed again: the last id done.
create table enterprise_recomposition (
    only_one boolean not null default true,
    after    text collate "C" not null,
    constraint enterprise_recomposition_key primary key (only_one),
    constraint enterprise_recomposition_single check (only_one)
);
