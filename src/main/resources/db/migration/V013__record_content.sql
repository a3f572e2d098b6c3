-- The long texts of a record, compressed and in its own row: facts, advice, rows and rules. Records of before have them
-- in consultation_content, to which nothing is added any more. A megabyte in H2, which no record comes near.
alter table consultation add column content bytea;

-- Pieces that stand in many records, kept once; records refer to them by number. Append-only.
create table record_piece (
    number  integer not null primary key,
    content bytea   not null
);

-- How many pieces there are; whoever appends records locks the row.
alter table consultation_head add column pieces integer not null default 0;
