-- Numbers that do not follow from the id: RNA, VAT of other countries, and all of enterprises with ids of our own.
create index enterprise_number on enterprise
    using gin (jsonb_path_query_array(state, '$.identifiers[*].value') jsonb_path_ops)
    where id !~ '^(fr-siren|be-kbo)-' or jsonb_path_exists(state,
        '$.identifiers[*] ? (@.scheme != "fr-siren" && @.scheme != "fr-siret" && @.scheme != "be-kbo")');

-- Belgian establishment units; a French one begins with the number of its enterprise.
create index enterprise_unit on enterprise
    using gin (jsonb_path_query_array(state, '$.establishments[*].id') jsonb_path_ops)
    where jsonb_path_exists(state, '$.establishments[*].id ? (@ starts with "be-ebu-")');

-- What changed between two extracts of a dataset.
create index enterprise_revision_extract on enterprise_revision (dataset, extract_date, enterprise_id, revision)
    include (kind);
