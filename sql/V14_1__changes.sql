-- What a load changes, or would change: the new rows of a kind against the ones they take the place of, by code.

-- Whether two geometries are the same place but for rounding. Points: less than 1 m apart, for six decimals of a degree
-- (0.1 m) and a transformation to VN-2000 and back move less. Areas: the symmetric difference is below 100 m² or 0.01 % of
-- the former area, whichever is more; a missing datum shift (220 m) or a straightened boundary is far above.
create function same_place(former geometry, latter geometry) returns boolean
    language sql immutable parallel safe
    return case
        when former is null or latter is null then former is null and latter is null
        when former = latter then true
        when st_dimension(former) <> st_dimension(latter) then false
        when st_dimension(former) = 2 then
            st_area(st_symdifference(former, latter)::geography) < greatest(100, 0.0001 * st_area(former::geography))
        else st_distance(former::geography, latter::geography) < 1
    end;

-- One row for each dataset that an attempt brought, replaced or took away.
create table import_change_count (
    attempt_id  bigint  not null references import_attempt on delete cascade,
    ordinal     integer not null,             -- in the order of pack.yaml
    dataset     text    not null,
    kind        text    not null,
    edition     text,
    rows_before bigint  not null check (rows_before >= 0),
    rows_after  bigint  not null check (rows_after >= 0),
    added       bigint  check (added >= 0),   -- these four are null for kinds whose rows have no code
    changed     bigint  check (changed >= 0),
    removed     bigint  check (removed >= 0),
    unchanged   bigint  check (unchanged >= 0),
    primary key (attempt_id, dataset),
    check (num_nulls(added, changed, removed, unchanged) in (0, 4)),
    -- A code may move between two datasets of its kind, so the former rows need not be this dataset's own.
    check (added + changed + unchanged = rows_after)
);

-- The first thousand of each dataset and kind of change.
create table import_change (
    id         bigint generated always as identity primary key,
    attempt_id bigint not null references import_attempt on delete cascade,
    dataset    text   not null,
    code       text   not null,
    change     text   not null check (change in ('ADDED', 'CHANGED', 'REMOVED')),
    fields     text[] not null,               -- what differs
    check ((change = 'CHANGED') = (cardinality(fields) > 0))
);
create index on import_change (attempt_id, id);
