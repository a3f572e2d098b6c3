-- Nothing was ever written to these: what is added to a consultation later is chained like the consultations themselves.
drop table consultation_override;
drop table consultation_outcome;

-- What was added to a consultation after it was answered: that the advice was not followed, who confirmed that, how the
-- case ended. Append-only; a place in the same chain as the consultations, so that seq is unique over both tables.
create table consultation_addition (
    seq             bigint       not null primary key,
    sha256          char(64)     not null,
    consultation_id uuid         not null references consultation,
    kind            varchar(16)  not null,
    -- From 1 in each kind; a confirmation has the number of what it confirms.
    number          integer      not null,
    account         varchar(100) not null,
    person_id       varchar(64),
    actor_role      varchar(32),
    code            varchar(64),
    content         varchar      not null,
    created_at      timestamp with time zone not null,
    constraint consultation_addition_number unique (consultation_id, kind, number)
);

-- The role in the dealership of whoever holds the account, which says what he may decide; null if he decides nothing.
alter table account add column actor_role varchar(32);
