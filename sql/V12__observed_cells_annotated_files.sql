-- Cells that passers-by observed, as OpenCelliD collects them. The place is the centroid of where phones measured them,
-- not a mast: no prediction reads this table.

alter table dataset drop constraint dataset_kind_check;
alter table dataset add constraint dataset_kind_check check (kind in ('admin-units', 'unit-successors', 'operators',
    'hamlets', 'settlements', 'targets', 'sites', 'sectors', 'cells', 'inventory', 'declared-uncovered', 'observed-cells',
    'elevation', 'clutter'));

create table observed_cell (
    id            bigint generated always as identity primary key,
    dataset_id    bigint not null references dataset,
    radio         text   not null,               -- as labelled
    technology    text   check (technology in ('GSM', 'UMTS', 'LTE', 'NR')), -- as the numbers tell; null: they leave several
    mcc           text   not null check (mcc ~ '^[0-9]{3}$'),
    mnc           text   not null check (mnc ~ '^[0-9]{2,3}$'),              -- with the zero that the source leaves out
    operator_code text,                          -- null: none of the pack's operators has this network code
    area          bigint,                        -- location or tracking area code; null: a placeholder stood there
    cell          bigint,                        -- null: a placeholder stood there
    enodeb        bigint,                        -- LTE: the base station, all bits of the cell but the last eight
    samples       integer check (samples >= 0),
    range_m       integer check (range_m >= 0),
    updated_at    timestamptz,
    centroid      geometry(Point, 4326) not null
);
create index on observed_cell (dataset_id, operator_code, technology);
create index on observed_cell using gist (centroid);

-- What an attempt read, so that the issues can be written beside the rows of the very same file later.
create table import_file (
    attempt_id bigint not null references import_attempt on delete cascade,
    dataset    text   not null,                  -- name in pack.yaml
    kind       text   not null,
    file       text   not null,                  -- as pack.yaml names it
    format     text   not null,
    options    jsonb  not null,                  -- keys of the format, such as sheet
    columns    jsonb  not null,                  -- our field: their column, where they differ
    sha256     char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),  -- over names and unpacked content of its files
    primary key (attempt_id, dataset)
);
