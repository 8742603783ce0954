create table hamlet (
    id               bigint generated always as identity primary key,
    dataset_id       bigint not null references dataset,
    edition          text   not null,          -- edition whose commune codes the register uses
    code             text   not null check (code ~ '^[0-9A-Za-z-]{1,20}$'),
    name             text   not null check (name <> ''),
    commune_code     text   not null,
    population       integer check (population >= 0),
    households       integer check (households >= 0),
    electrified          boolean,              -- null = not known
    especially_difficult boolean,
    geometry_quality text   not null check (geometry_quality in ('BOUNDARY', 'CENTRE_ONLY', 'NONE')),
    centre_source    text   not null check (centre_source in ('DECLARED', 'COMPUTED', 'NONE')),
    centre           geometry(Point, 4326),
    boundary         geometry(MultiPolygon, 4326) check (st_isvalid(boundary)),
    unique (dataset_id, code),
    check ((geometry_quality = 'BOUNDARY') = (boundary is not null)),
    check ((geometry_quality = 'NONE') = (centre is null)),
    check ((centre_source = 'NONE') = (centre is null))
);
create index on hamlet using gist (boundary);
create index on hamlet using gist (centre);
create index on hamlet (dataset_id, commune_code);

-- The commune a hamlet is counted in, for each edition of the administrative map.
create table hamlet_commune (
    hamlet_id    bigint not null references hamlet on delete cascade,
    edition      text   not null,
    commune_code text   not null,
    rule         text   not null check (rule in ('DECLARED', 'SUCCESSOR', 'LOCATION')),
    primary key (hamlet_id, edition)
);
create index on hamlet_commune (edition, commune_code);

-- Where people of a hamlet live; the weights of the judging points when a pack has them.
create table settlement (
    dataset_id  bigint  not null references dataset,
    hamlet_code text    not null,
    ordinal     integer not null check (ordinal > 0),
    people      integer not null check (people >= 0),
    location    geometry(Point, 4326) not null,
    primary key (dataset_id, hamlet_code, ordinal)
);
create index on settlement using gist (location);

create table target (
    id         bigint generated always as identity primary key,
    dataset_id bigint not null references dataset,
    code       text   not null check (code ~ '^[0-9A-Za-z-]{1,20}$'),
    kind       text   not null check (kind in ('DISTRICT_CENTRE', 'INDUSTRIAL_PARK', 'TOURIST_AREA', 'STATE_OFFICE')),
    name       text   not null check (name <> ''),
    status     text,                           -- operating, planned, ...
    source     text   not null,
    centre     geometry(Point, 4326) not null,
    boundary   geometry(MultiPolygon, 4326) check (st_isvalid(boundary)),  -- null = point target, 500 m buffer
    unique (dataset_id, code)
);
create index on target using gist (boundary);
create index on target using gist (centre);

-- The province's own list of uncovered hamlets, to stand beside the prediction.
create table declared_uncovered (
    dataset_id  bigint not null references dataset,
    hamlet_code text   not null,
    as_of       date   not null,
    source      text   not null,
    primary key (dataset_id, hamlet_code)
);
