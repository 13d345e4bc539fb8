-- A notice that was deleted stays as withdrawn, so that its revisions never restart.
create table notice (
    id         text collate "C" not null,
    owner      text        not null default 'hub',
    revision   bigint      not null,
    withdrawn  boolean     not null default false,
    region     text collate "C" not null,
    -- language to words
    title      jsonb       not null,
    body       jsonb       not null,
    changed_at timestamptz not null default clock_timestamp(),
    constraint notice_key primary key (id),
    constraint notice_revision_positive check (revision > 0)
);
create index notice_region on notice (region, id) where not withdrawn;
