-- Uploaded files; the bytes lie in the spool's folder.
create table import_set (
    id         uuid        not null,
    created_at timestamptz not null default now(),
    constraint import_set_key primary key (id)
);

create table import_file (
    set_id      uuid        not null,
    name        text        not null,
    size        bigint      not null,
    sha256      text        not null,
    uploaded_at timestamptz not null default now(),
    constraint import_file_key primary key (set_id, name),
    constraint import_file_set foreign key (set_id) references import_set (id) on delete cascade
);

-- Jobs in the order they were asked for. attempt fences a runner that lost its lead; read_* and merged_to say where to go on.
create table import_job (
    id                uuid        not null,
    number            bigint generated always as identity,
    set_id            uuid,
    format            text        not null,
    dataset           text        not null,
    extract_date      date,
    territory         text        not null,
    complete          boolean     not null,
    list              text,
    lens              text,
    authority         text,
    rule              text,
    licence           text        not null,
    sample            boolean     not null,
    state             text        not null default 'queued',
    message           text,
    attempt           integer     not null default 0,
    read_step         integer     not null default 0,
    read_offset       bigint      not null default 0,
    read_line         bigint      not null default 0,
    merged_to         text collate "C" not null default '',
    counts            jsonb       not null default '{}',
    done              bigint      not null default 0,
    total             bigint      not null default 0,
    rate              bigint      not null default 0,
    remaining_seconds bigint,
    confirmed         boolean     not null default false,
    cancel_requested  boolean     not null default false,
    created_at        timestamptz not null default now(),
    started_at        timestamptz,
    finished_at       timestamptz,
    constraint import_job_key primary key (id)
);
create index import_job_dataset on import_job (dataset, number);

-- What was read and kept, until it is merged: one row per row of a file, the content as JSON.
create table import_part (
    job_id  uuid             not null,
    entity  text collate "C" not null,
    kind    smallint         not null,
    content text             not null
);
create index import_part_entity on import_part (job_id, entity, kind);

-- What a job rejected or found odd.
create table import_remark (
    job_id   uuid   not null,
    number   bigint generated always as identity,
    severity text   not null,
    file     text   not null,
    line     bigint not null,
    field    text   not null,
    value    text   not null,
    reason   text   not null,
    constraint import_remark_key primary key (job_id, number)
);
