-- Who the trail is about, apart from what was done: it is emptied when somebody is to be forgotten, and the trail stays as it is.
create table trail_person (
    id      uuid not null,
    subject text,
    name    text,
    constraint trail_person_key primary key (id),
    constraint trail_person_subject unique (subject)
);

-- What people did to enterprises. Digests tell whether something is what it was then.
create table trail (
    id            bigint generated always as identity,
    at            timestamptz not null,
    enterprise_id text collate "C" not null,
    region        text collate "C" not null,
    person        uuid not null,
    acting        text not null,
    what          text not null,
    about         uuid,
    before_digest text,
    after_digest  text,
    constraint trail_key primary key (id),
    constraint trail_known_person foreign key (person) references trail_person (id)
);
create index trail_enterprise on trail (enterprise_id, id);
create index trail_region on trail (region, id);

create function trail_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only added to' using errcode = 'restrict_violation';
end
$$;

create trigger trail_only_grows before update or delete or truncate on trail
    for each statement execute function trail_refuse();
