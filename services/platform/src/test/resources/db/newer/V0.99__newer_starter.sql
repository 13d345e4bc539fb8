create table newer_starter (id integer);
