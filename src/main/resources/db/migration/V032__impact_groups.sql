-- To look from a group of changed answers at its records: what the record is about, and the rows behind the change, each between
-- spaces. Of before they are not known; a draft that is asked again has them.
alter table draft_impact_case add column topic varchar(16) not null default '';
alter table draft_impact_case add column changed_rows varchar not null default '';
