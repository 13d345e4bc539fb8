-- What official lists assert, also of enterprises that the registry does not hold (yet).
create table assertion (
    enterprise_id text collate "C" not null,
    dataset       text    not null,
    position      integer not null,
    sample        boolean not null,
    lens          text    not null,
    holds         boolean not null,
    authority     text    not null,
    rule          text    not null,
    valid_from    date,
    valid_to      date,
    evidence      text    not null,
    last_checked  date    not null,
    constraint assertion_key primary key (enterprise_id, dataset, position)
);
create index assertion_dataset on assertion (dataset, enterprise_id);
