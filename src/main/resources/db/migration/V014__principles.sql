-- The principles of every program that ran on this store. The hash of a release that answered covers them, so that these
-- tell which of them stood behind a record.
create table principles (
    sha256       char(64) not null primary key,
    first_run_at timestamp with time zone not null
);
