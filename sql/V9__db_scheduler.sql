-- Durable background work (package vn.phusong.planner.job).

-- db-scheduler's own table, with the columns and indexes that its version 16.12 asks of PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);

-- What people and commands see of a job: db-scheduler forgets an execution once it is over.
create table job_progress (
    job_name     text             not null,
    job_id       text             not null,
    state        text             not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    step         text             not null default '',
    fraction     double precision not null default 0 check (fraction between 0 and 1),
    failure      text,
    bad_input    boolean          not null default false,
    submitted_at timestamptz      not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (job_name, job_id),
    check ((failure is not null) = (state = 'FAILED')),
    check (not bad_input or state = 'FAILED'),
    check ((finished_at is not null) = (state in ('DONE', 'FAILED')))
);
