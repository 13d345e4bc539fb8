-- Since when organisations wait to be placed again: not at once, for other replicas see new places a moment later.
alter table organisation_replacing
    add column begun_at timestamptz not null default now(),
    -- the reference files whose changes they wait for
    add column causes text[] not null default '{}';
