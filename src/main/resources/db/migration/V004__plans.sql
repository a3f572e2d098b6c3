-- A plan called off before its time: the activation of that number never counts. Append-only.
create table release_cancellation (
    activation_seq bigint        not null primary key references release_activation,
    reason         varchar(2000) not null,
    account        varchar(100)  not null,
    person_id      varchar(64),
    created_at     timestamp with time zone not null
);

-- The day a draft is meant for; null for as soon as it is published.
alter table draft add column effective_from timestamp with time zone;
