-- What lists filter on, in the order of the lists: pages and totals are read from here, since states make rows wide.
create index enterprise_listed on enterprise (id)
    include (country, nuts, commune, family, status, sample, lenses) where not withdrawn;
