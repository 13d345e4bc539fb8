-- The topics that this service owns. life: which one of those that had this name; null where all of it is to be compared again.
create table outbox_topic (
    topic       text not null,
    life        text,
    compared_at timestamptz not null,
    whole       boolean not null,
    records     bigint not null,
    newer       bigint not null,
    overtaken   bigint not null,
    unknown     bigint not null,
    missing     bigint not null,
    constraint outbox_topic_pk primary key (topic)
);

-- Up to where on a topic this database knows what it published. A database that was put back to an earlier day knows less.
create table outbox_reached (
    topic     text not null,
    partition integer not null,
    next      bigint not null,
    constraint outbox_reached_pk primary key (topic, partition)
) with (fillfactor = 50);

-- What stands on a topic beyond that, while it is compared.
create unlogged table outbox_published (
    topic    text not null,
    key      text collate "C" not null,
    owner    text not null,
    region   text,
    revision bigint not null,
    -- of the body; null for a tombstone
    digest   text,
    constraint outbox_published_pk primary key (topic, key)
);

-- Things that stand on a topic and that this database does not know: what was lost with the day that it was put back.
create table outbox_unknown (
    topic    text not null,
    key      text not null,
    owner    text not null,
    region   text,
    revision bigint not null,
    constraint outbox_unknown_pk primary key (topic, key)
);
