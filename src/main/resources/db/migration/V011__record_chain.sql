-- The caller's own number of the request, to be searched for.
alter table consultation add column request_id varchar(100);
create index consultation_by_request on consultation (request_id);

-- Records as a chain: each is hashed together with the hash of the one before, so that none can be rewritten, moved,
-- exchanged or taken out unnoticed. Records of before the chain have neither.
alter table consultation add column seq bigint;
alter table consultation add column sha256 char(64);
create unique index consultation_by_seq on consultation (seq);

-- The end of the chain. Whoever appends locks it; it also shows when the last records were cut off.
create table consultation_head (
    id     smallint not null default 1 primary key check (id = 1),
    seq    bigint   not null,
    sha256 char(64) not null
);

insert into consultation_head (id, seq, sha256)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
