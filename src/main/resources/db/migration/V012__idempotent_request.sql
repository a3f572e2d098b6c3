-- What was made for an Idempotency-Key, so that a repeated request makes it once. Records of consultations carry their key
-- themselves.
create table idempotent_request (
    account         varchar(100) not null,
    idempotency_key varchar(200) not null,
    request_sha256  char(64)     not null,
    -- Address of what was made, null while it is being made.
    address         varchar(200),
    created_at      timestamp with time zone not null,
    primary key (account, idempotency_key)
);
