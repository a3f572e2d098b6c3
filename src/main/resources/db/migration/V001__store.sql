-- One schema for H2 and PostgreSQL. ${bytes} is the binary type of the database, as H2 limits bytea to 1 MB.

create table account (
    username      varchar(64)  not null primary key,
    person_id     varchar(64)  not null,
    password_hash varchar(200) not null,
    role          varchar(16)  not null,
    store_id      varchar(64),
    enabled       boolean      not null default true,
    demonstration boolean      not null default false,
    created_at    timestamp with time zone not null
);

create table api_key (
    id         uuid         not null primary key,
    name       varchar(64)  not null,
    sha256     char(64)     not null unique,
    role       varchar(16)  not null,
    store_id   varchar(64),
    created_by varchar(100) not null,
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);

create table release (
    number       bigint       not null primary key,
    sha256       char(64)     not null,
    rules_sha256 char(64)     not null,
    author       varchar(100) not null,
    comment      varchar(2000) not null,
    created_at   timestamp with time zone not null
);

create table release_workbook (
    release_number bigint       not null references release,
    name           varchar(100) not null,
    sha256         char(64)     not null,
    content        ${bytes}     not null,
    primary key (release_number, name)
);

-- The one pointer that all nodes follow.
create table active_release (
    id             smallint not null default 1 primary key check (id = 1),
    release_number bigint   not null references release,
    activated_at   timestamp with time zone not null
);

-- What lists look at stays narrow; the long texts have a table of their own.
create table consultation (
    id              uuid         not null primary key,
    topic           varchar(16)  not null,
    store_id        varchar(64),
    account         varchar(100) not null,
    person_id       varchar(64),
    actor_role      varchar(32),
    idempotency_key varchar(200),
    request_sha256  char(64)     not null,
    -- Every code of the advice in one text, +CODE recommended and -CODE forbidden, each followed by a blank:
    -- an index of codes would cost more than all the rest of the record.
    codes           varchar      not null,
    release_number  bigint       not null,
    release_sha256  char(64)     not null,
    status          varchar(16)  not null,
    as_of           date         not null,
    locale          varchar(16)  not null,
    duration_micros bigint       not null,
    created_at      timestamp with time zone not null,
    constraint consultation_idempotency unique (account, idempotency_key)
);

create index consultation_by_time on consultation (created_at desc, id desc);
create index consultation_by_store on consultation (store_id, created_at desc);

create table consultation_content (
    consultation_id uuid    not null primary key references consultation,
    facts           varchar not null,
    advice          varchar not null,
    rows_fired      varchar not null,
    rules_fired     varchar not null
);

create table consultation_override (
    id              uuid          not null primary key,
    consultation_id uuid          not null references consultation,
    code            varchar(64)   not null,
    taken           boolean       not null,
    reason          varchar(2000) not null,
    approved_by     varchar(64),
    account         varchar(100)  not null,
    created_at      timestamp with time zone not null
);

create index consultation_override_by_consultation on consultation_override (consultation_id);

create table consultation_outcome (
    id              uuid         not null primary key,
    consultation_id uuid         not null references consultation,
    resolved        boolean      not null,
    satisfaction    varchar(32),
    account         varchar(100) not null,
    created_at      timestamp with time zone not null
);

create index consultation_outcome_by_consultation on consultation_outcome (consultation_id);
