-- What is served: one data version, swapped in one statement.

create table publication (
    data_version bigint generated always as identity primary key,
    run_id       char(64)    not null references prediction_run,
    pack_id      text        not null references pack,
    published_at timestamptz not null default now(),
    headline     jsonb       not null
);

create table published (
    only_row     boolean primary key default true check (only_row),
    data_version bigint not null references publication
);
