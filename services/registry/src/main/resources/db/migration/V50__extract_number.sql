-- The number that a register's extract has among its extracts: an update follows the one before it.
alter table import_job add column extract_number integer;
