-- When a contribution was decided for good or withdrawn: some time later it is forgotten.
alter table contribution add column closed_at timestamptz;
update contribution set closed_at = coalesce(decided_at, now()) where status in ('accepted', 'refused', 'withdrawn');
alter table contribution add constraint contribution_closed
    check ((status in ('submitted', 'asked-back')) = (closed_at is null));
create index contribution_closed_at on contribution (closed_at) where closed_at is not null;

-- What the platform does by itself, when a time is over, nobody has done.
alter table trail alter column person drop not null;
alter table trail add constraint trail_somebody check ((acting = 'platform') = (person is null));

-- What a letter said is nobody's business once it has arrived.
update letter set contents = '{}', reply_to = null where state = 'sent';
alter table letter add constraint letter_sent_is_empty check (state <> 'sent' or contents = '{}' and reply_to is null);
