-- Jobs of all nodes, as db-scheduler keeps them.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean      not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- What a draft would have answered to past cases: one row a draft, written anew when it is asked again.
create table draft_impact (
    draft_id       bigint       not null primary key references draft,
    -- The content that was asked; a draft that changed since is another one.
    content_sha256 char(64)     not null,
    base_release   bigint       not null references release,
    state          varchar(16)  not null,
    first_seq      bigint       not null,
    last_seq       bigint       not null,
    from_time      timestamp with time zone,
    to_time        timestamp with time zone,
    -- Place of the last record that is counted in, and how many are.
    seq            bigint       not null,
    done           bigint       not null,
    total          bigint       not null,
    totals         varchar      not null,
    account        varchar(100) not null,
    created_at     timestamp with time zone not null,
    changed_at     timestamp with time zone not null
);

create table draft_impact_case (
    draft_id        bigint      not null references draft,
    seq             bigint      not null,
    consultation_id uuid        not null,
    store_id        varchar(64),
    was_zh          varchar     not null,
    was_en          varchar     not null,
    becomes_zh      varchar     not null,
    becomes_en      varchar     not null,
    primary key (draft_id, seq)
);
