-- What a concept of NACE Rev. 2.1 was in Rev. 2, by who says so: an official row outweighs all core rows of the same code.
create table nace_correspondence (
    rev21   text not null,
    rev2    text not null,
    dataset text not null,
    constraint nace_correspondence_key primary key (rev21, rev2, dataset)
);

-- The reference files whose changes everybody waits to be composed again for; each change begins a new generation.
create sequence enterprise_recomposition_generation;
alter table enterprise_recomposition
    add column causes text[] not null default '{}',
    add column generation bigint not null default nextval('enterprise_recomposition_generation');
