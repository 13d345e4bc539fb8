-- Each change of territories begins a new generation; whoever goes on looks at the new places first and need not wait.
create sequence organisation_replacing_generation;
alter table organisation_replacing
    drop column begun_at,
    add column generation bigint not null default nextval('organisation_replacing_generation');
