-- Who approved a release, and the draft it came from; neither for the shipped tables.
alter table release add column draft_id bigint;
alter table release add column approved_by varchar(100);

-- Append-only. In force at a time is the activation with the greatest (effective_from, seq) that has begun: every node
-- reads that by the clock, so that nobody needs to act at the date. One that was not scheduled begins at created_at.
create table release_activation (
    seq            bigint        not null primary key,
    release_number bigint        not null references release,
    effective_from timestamp with time zone not null,
    reason         varchar(2000) not null,
    account        varchar(100)  not null,
    person_id      varchar(64),
    created_at     timestamp with time zone not null
);

create index release_activation_by_time on release_activation (effective_from desc, seq desc);

insert into release_activation (seq, release_number, effective_from, reason, account, created_at)
select 1, release_number, activated_at, 'The tables shipped with the program', 'guwen', activated_at
from active_release;

drop table active_release;

-- What happened to drafts and releases, as a chain: each entry is hashed together with the hash of the one before.
create table release_log (
    seq             bigint       not null primary key,
    at              timestamp with time zone not null,
    account         varchar(100) not null,
    person_id       varchar(64),
    action          varchar(16)  not null,
    draft_id        bigint,
    release_number  bigint,
    comment         varchar(2000),
    content_sha256  char(64),
    findings_sha256 char(64),
    tests_sha256    char(64),
    -- Hash of the row that was written with the entry: a release or an activation.
    record_sha256   char(64),
    previous_sha256 char(64)     not null unique,
    sha256          char(64)     not null
);

-- The end of the chain. Whoever appends locks it, so that the nodes append one after the other; it also shows when
-- the last entries were cut off.
create table release_log_head (
    id     smallint not null default 1 primary key check (id = 1),
    seq    bigint   not null,
    sha256 char(64) not null
);

insert into release_log_head (id, seq, sha256)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
