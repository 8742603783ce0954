-- Prediction runs: append-only, with frozen inputs. Levels are hundredths of a dB (cdBm): what is
-- judged is exactly what is stored.

create table prediction_run (
    id           char(64) primary key check (id ~ '^[0-9a-f]{64}$'),   -- SHA-256 of the canonical inputs
    pack_id      text        not null references pack,
    synthetic    boolean     not null,
    inputs       jsonb       not null,       -- the canonical inputs themselves
    model        text        not null,
    state        text        not null check (state in ('RUNNING', 'COMPLETE', 'FAILED')),
    started_at   timestamptz not null default now(),
    finished_at  timestamptz,
    statistics   jsonb,                      -- points, evaluations, CPU seconds, beyond-90-percent counts
    failure      text,
    check ((state = 'RUNNING') = (finished_at is null)),
    check ((state = 'FAILED') = (failure is not null))
);

create table prediction_run_dataset (
    run_id     char(64) not null references prediction_run on delete cascade,
    dataset_id bigint   not null references dataset,
    primary key (run_id, dataset_id)
);

-- The judging points of a place. Element 1 of a hamlet is its centre and carries no people.
create table prediction_place (
    run_id     char(64) not null references prediction_run on delete cascade,
    place_kind text     not null check (place_kind in ('HAMLET', 'TARGET')),
    place_code text     not null,
    weighting  text     not null check (weighting in ('SETTLEMENTS', 'AREA', 'BUFFER', 'NONE')),
    lon_deg    double precision[] not null,
    lat_deg    double precision[] not null,
    weight     double precision[] not null,   -- people (settlements) or share of the area, summing to 1
    sigma_dB   real[]             not null,
    primary key (run_id, place_kind, place_code),
    check (cardinality(lon_deg) = cardinality(lat_deg) and cardinality(lon_deg) = cardinality(weight)
        and cardinality(lon_deg) = cardinality(sigma_dB))
);

-- Best level of one operator and technology at each judging point of a place.
create table prediction_signal (
    run_id        char(64) not null,
    place_kind    text     not null,
    place_code    text     not null,
    operator_code text     not null,
    technology    text     not null check (technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    level_cdBm    integer[] not null,         -- null element: no cell within reach
    unknown       boolean[] not null,         -- true: terrain missing on a path that could have mattered
    centre_cell   text,                       -- best server of the first point
    centre_distance_m integer check (centre_distance_m >= 0),
    centre_excess_cdB integer,                -- loss above free space on the best server's path
    primary key (run_id, place_kind, place_code, operator_code, technology),
    foreign key (run_id, place_kind, place_code) references prediction_place on delete cascade,
    check (cardinality(level_cdBm) = cardinality(unknown))
);

-- The raster for the map: best level by operator and technology on one metric grid.
create table prediction_grid (
    run_id    char(64) primary key references prediction_run on delete cascade,
    epsg      integer not null,
    west_m    double precision not null,      -- outer edge of the north-west pixel
    north_m   double precision not null,
    posting_m double precision not null check (posting_m > 0),
    columns   integer not null check (columns > 0),
    rows      integer not null check (rows > 0)
);

create table prediction_raster (
    run_id        char(64) not null references prediction_grid on delete cascade,
    operator_code text     not null,
    technology    text     not null check (technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    level_cdBm    bytea    not null,          -- deflated big-endian int16, row 0 north, -32768 none, -32767 unknown
    primary key (run_id, operator_code, technology)
);
