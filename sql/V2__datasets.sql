-- Packs, their datasets with provenance, and every attempt to import one.

create table pack (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title_vi      text    not null,
    title_en      text    not null,
    province_code text    not null,
    synthetic     boolean not null,
    licence       text    not null,
    source        text    not null,
    register_edition text not null,          -- edition whose commune codes the hamlet register uses
    radio         jsonb   not null,          -- constants of the pack: delta_n, n0, max_radius_km
    folder        text    not null
);

-- A state of the administrative map; validity is [valid_from, valid_to).
create table edition (
    pack_id    text not null references pack,
    code       text not null check (code ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
    title_vi   text not null,
    title_en   text not null,
    valid_from date not null,
    valid_to   date,
    declared   boolean not null default true, -- false: pack.yaml no longer names it, former datasets do
    primary key (pack_id, code),
    check (valid_to is null or valid_to > valid_from)
);
alter table pack add foreign key (id, register_edition) references edition (pack_id, code)
    deferrable initially deferred;

-- Attempts live in their own transaction: a rejected import leaves its issues behind and nothing else.
create table import_attempt (
    id           bigint generated always as identity primary key,
    pack_id      text,                        -- null when pack.yaml does not tell
    folder       text        not null,
    accept_valid boolean     not null,
    started_at   timestamptz not null default now(),
    finished_at  timestamptz,
    outcome      text        not null default 'RUNNING'
        check (outcome in ('RUNNING', 'ACCEPTED', 'UNCHANGED', 'REJECTED', 'FAILED')),
    rows_read     bigint not null default 0 check (rows_read >= 0),
    rows_accepted bigint not null default 0 check (rows_accepted >= 0),
    rows_rejected bigint not null default 0 check (rows_rejected >= 0),
    check (finished_at is null or finished_at >= started_at),
    check ((outcome = 'RUNNING') = (finished_at is null))
);

create table import_issue (
    id         bigint generated always as identity primary key,
    attempt_id bigint not null references import_attempt on delete cascade,
    dataset    text,                          -- name in pack.yaml; null when the pack itself is at fault
    code       text   not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    severity   text   not null check (severity in ('ERROR', 'WARNING', 'INFO')),
    file       text,
    row_number bigint check (row_number > 0),  -- line of a text file, feature number of a GeoJSON
    field      text,
    value      text,
    expected   text,                          -- what would be right
    message_vi text   not null,
    message_en text   not null,
    geometry   geometry(Geometry, 4326)
);
create index on import_issue (attempt_id, id);
create index on import_issue using gist (geometry);

-- How often each issue occurred: import_issue keeps only the first thousand of a kind.
create table import_issue_count (
    attempt_id bigint not null references import_attempt on delete cascade,
    dataset    text   not null,               -- '' when the pack itself is at fault
    code       text   not null,
    severity   text   not null check (severity in ('ERROR', 'WARNING', 'INFO')),
    occurrences bigint not null check (occurrences > 0),
    kept       bigint not null check (kept between 0 and occurrences),
    primary key (attempt_id, dataset, code, severity)
);

create table dataset (
    id           bigint generated always as identity primary key,
    pack_id      text    not null references pack,
    name         text    not null,            -- id of the entry in pack.yaml
    kind         text    not null check (kind in ('admin-units', 'unit-successors', 'operators', 'hamlets',
                     'settlements', 'targets', 'sites', 'sectors', 'cells', 'inventory',
                     'declared-uncovered', 'elevation', 'clutter')),
    edition      text,
    format       text    not null,
    crs          text    not null check (crs ~ '^EPSG:[0-9]+$'),
    file         text    not null,
    licence      text    not null,
    source       text    not null,
    synthetic    boolean not null,
    options      jsonb   not null,            -- what the kind declares besides: classes, surface_model
    content_hash char(64) not null check (content_hash ~ '^[0-9a-f]{64}$'),  -- entry in pack.yaml and file
    rows_hash    char(64) not null check (rows_hash ~ '^[0-9a-f]{64}$'),     -- what was accepted of it
    stored_file  text,                        -- rasters: content-addressed folder in the data folder
    row_count    bigint  not null check (row_count >= 0),    -- tiles, for a raster
    rows_left_out bigint not null check (rows_left_out >= 0),  -- by --accept-valid
    attempt_id   bigint  not null references import_attempt,
    state        text    not null check (state in ('CURRENT', 'SUPERSEDED')),
    loaded_at    timestamptz not null default now(),
    foreign key (pack_id, edition) references edition,
    check ((kind in ('elevation', 'clutter')) = (stored_file is not null))
);
create unique index dataset_current on dataset (pack_id, name) where state = 'CURRENT';
