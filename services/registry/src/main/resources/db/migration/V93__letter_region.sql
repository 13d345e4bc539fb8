-- Whose matter a letter is, so that an operator knows whom to ask when it does not go out; null for what belongs to no region.
alter table letter add column region text collate "C";
create index letter_failed on letter (done_at, id) where state = 'failed';
