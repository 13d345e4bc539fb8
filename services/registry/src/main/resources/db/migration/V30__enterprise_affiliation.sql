-- The members of an organisation; enterprises without any affiliation are not in it.
create index enterprise_affiliation on enterprise using gin ((state -> 'affiliations') jsonb_path_ops)
    where state -> 'affiliations' is not null;
