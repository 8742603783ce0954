-- Operators, sites, sectors, cells. Levels are per resource element (DESIGN §4).

create table operator (
    id         bigint generated always as identity primary key,
    dataset_id bigint not null references dataset,
    code       text   not null check (code ~ '^[a-z0-9-]{1,30}$' and code not in ('any', 'at-least-two')),
    name       text   not null check (name <> ''),
    mcc        text   not null check (mcc ~ '^[0-9]{3}$'),
    mnc        text[] not null check (cardinality(mnc) > 0),
    unique (dataset_id, code)
);

create table site (
    id                 bigint generated always as identity primary key,
    dataset_id         bigint not null references dataset,
    code               text   not null check (code ~ '^[0-9A-Za-z_-]{1,40}$'),
    name               text,
    owner_code         text   not null,        -- operator or tower company that owns the structure
    structure          text   not null check (structure in ('TOWER', 'MAST', 'ROOFTOP', 'POLE', 'UNKNOWN')),
    structure_height_m numeric(6, 2) check (structure_height_m > 0 and structure_height_m <= 400),
    status             text   not null check (status in ('ON_AIR', 'PLANNED', 'OFF_AIR')),
    location           geometry(Point, 4326) not null,
    unique (dataset_id, code)
);
create index on site using gist (location);

create table sector (
    id                   bigint generated always as identity primary key,
    dataset_id           bigint not null references dataset,
    code                 text   not null check (code ~ '^[0-9A-Za-z_-]{1,40}$'),
    site_code            text   not null,
    operator_code        text   not null,
    azimuth_deg          numeric(5, 2) not null check (azimuth_deg >= 0 and azimuth_deg < 360),
    height_m             numeric(6, 2) not null check (height_m > 0 and height_m <= 400),
    mechanical_tilt_deg  numeric(5, 2) not null check (abs(mechanical_tilt_deg) <= 30),
    electrical_tilt_deg  numeric(5, 2) not null check (abs(electrical_tilt_deg) <= 30),
    antenna              text   not null,      -- pattern name: tr36814, omni, or an imported pattern
    peak_gain_dBi        numeric(5, 2) not null check (peak_gain_dBi between -10 and 40),
    assumed              boolean not null,     -- true: place known only, the rest is the named default
    unique (dataset_id, code)
);
create index on sector (dataset_id, site_code);

create table cell (
    id             bigint generated always as identity primary key,
    dataset_id     bigint not null references dataset,
    code           text   not null check (code ~ '^[0-9A-Za-z_-]{1,40}$'),
    sector_code    text   not null,
    technology     text   not null check (technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    band           text   not null,
    frequency_MHz  numeric(8, 3) not null check (frequency_MHz between 300 and 6000),
    bandwidth_MHz  numeric(6, 3) check (bandwidth_MHz > 0),
    epre_dBm       numeric(5, 2) not null check (epre_dBm between -30 and 60),
    feeder_loss_dB numeric(4, 2) not null check (feeder_loss_dB between 0 and 30),
    status         text   not null check (status in ('ON_AIR', 'PLANNED', 'OFF_AIR')),
    unique (dataset_id, code)
);
create index on cell (dataset_id, sector_code);

-- "This operator's list of cells of this technology is complete": without it, not covered means UNKNOWN.
create table inventory_declaration (
    dataset_id    bigint  not null references dataset,
    operator_code text    not null,
    technology    text    not null check (technology in ('GSM', 'UMTS', 'LTE', 'NR')),
    area_code     text    not null,            -- code of the province
    complete      boolean not null,
    as_of         date    not null,
    primary key (dataset_id, operator_code, technology, area_code)
);
