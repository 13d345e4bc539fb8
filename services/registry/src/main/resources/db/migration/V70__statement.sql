-- What an enterprise says of itself, by section. The register has it as the dataset own-word as well, in the shape of facts.
create table statement (
    enterprise_id text collate "C" not null,
    revision      bigint      not null,
    body          jsonb       not null,
    -- In which its texts were written.
    language      text,
    changed_at    timestamptz not null,
    constraint statement_key primary key (enterprise_id),
    constraint statement_revision_counts check (revision >= 0)
);
