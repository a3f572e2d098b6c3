-- What records hold, counted by day, store and topic, so that no question about them reads the records. Made from the
-- records in the order of their chain; it can be emptied, head included, and is made again.
create table record_statistic (
    counted_on date         not null,
    -- Empty if the record belongs to no store.
    store_id   varchar(64)  not null,
    topic      varchar(16)  not null,
    kind       varchar(16)  not null,
    subject    varchar(100) not null,
    item       varchar(400) not null,
    times      bigint       not null,
    -- Id of a consultation that shows it, where one is worth looking at.
    sample     varchar(36),
    primary key (kind, counted_on, store_id, topic, subject, item)
);

-- Up to where in the chain of records everything is counted; whoever counts locks it.
create table record_statistic_head (
    id  smallint not null default 1 primary key check (id = 1),
    seq bigint   not null
);

insert into record_statistic_head (id, seq) values (1, 0);
