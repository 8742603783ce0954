-- Administrative units by edition. Codes are reused across editions, so a unit is (edition, code).

create table admin_unit (
    id          bigint generated always as identity primary key,
    dataset_id  bigint not null references dataset,
    edition     text   not null,
    level       text   not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    code        text   not null check (code ~ '^[0-9]{2,5}$'),
    parent_code text   check (parent_code <> code),
    name        text   not null check (name <> ''),
    unit_type   text   not null,              -- tỉnh, thành phố, thị xã, huyện, phường, thị trấn, xã
    population  integer check (population >= 0),
    households  integer check (households >= 0),
    valid_from  date   not null,
    valid_to    date   check (valid_to > valid_from),
    centre      geometry(Point, 4326)        not null,
    boundary    geometry(MultiPolygon, 4326) not null check (st_isvalid(boundary)),
    unique (dataset_id, code),
    check ((level = 'PROVINCE') = (parent_code is null))
);
create index on admin_unit using gist (boundary);
create index on admin_unit (edition, level, code);

-- Which share of an old unit went into which new one.
create table unit_successor (
    dataset_id       bigint not null references dataset,
    edition_from     text   not null,
    code_from        text   not null,
    edition_to       text   not null,
    code_to          text   not null,
    area_share       numeric(6, 5) not null check (area_share > 0 and area_share <= 1),
    population_share numeric(6, 5) not null check (population_share > 0 and population_share <= 1),
    primary key (dataset_id, edition_from, code_from, edition_to, code_to),
    check (edition_from <> edition_to)
);
