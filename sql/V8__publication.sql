-- What is served: one data version, swapped in one statement. A publication freezes everything its layers show:
-- the run, the datasets and the criteria versions, so that one version gives the same bytes in every process.

create table publication (
    data_version bigint generated always as identity primary key,
    run_id       char(64)    not null references prediction_run,
    pack_id      text        not null references pack,
    published_at timestamptz not null default now(),
    headline     jsonb       not null
);

create table publication_dataset (
    data_version bigint not null references publication on delete cascade,
    dataset_id   bigint not null references dataset,
    primary key (data_version, dataset_id)
);

-- One version of each criteria that the run has been judged by.
create table publication_criteria (
    data_version     bigint  not null references publication on delete cascade,
    criteria_id      text    not null,
    criteria_version integer not null,
    primary key (data_version, criteria_id),
    foreign key (criteria_id, criteria_version) references coverage_criteria
);

create table published (
    only_row     boolean primary key default true check (only_row),
    data_version bigint not null references publication
);
