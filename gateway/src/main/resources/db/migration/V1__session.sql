-- One row per signed-in browser. The cookie itself is not here, only its hash; the tokens are encrypted with a key that
-- the database does not have.
create table session (
    key        bytea       not null,
    sealed     bytea       not null,
    touched_at timestamptz not null default now(),
    ends_at    timestamptz not null,
    constraint session_pkey primary key (key),
    constraint session_key_is_a_hash check (length(key) = 32)
);
