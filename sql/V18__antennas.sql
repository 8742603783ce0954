-- Antenna patterns from files. Cuts are 360 attenuations in dB, at 0 … 359 degrees.

create table antenna_pattern (
    id                  bigint generated always as identity primary key,
    dataset_id          bigint  not null references dataset,
    code                text    not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z ._+()-]{0,79}$'),
    name                text,
    make                text,
    frequency_MHz       numeric,
    peak_gain_dBi       numeric not null check (peak_gain_dBi between -10 and 40),
    electrical_tilt_deg numeric not null check (abs(electrical_tilt_deg) <= 30),  -- contained in the vertical cut
    horizontal_dB       text    not null check (cardinality(string_to_array(horizontal_dB, ';')::float8[]) = 360),
    vertical_dB         text    not null check (cardinality(string_to_array(vertical_dB, ';')::float8[]) = 360),
    unique (dataset_id, code)
);

-- How many letters must change, go or come to make one text of another (Levenshtein).
create function edit_distance(one text, other text) returns integer language plpgsql immutable strict as $$
declare
    former  integer[];
    current integer[];
begin
    former := array(select generate_series(0, length(other)));
    for i in 1 .. length(one) loop
        current := array[i];
        for j in 1 .. length(other) loop
            current := current || least(
                former[j + 1] + 1,
                current[j] + 1,
                former[j] + (substr(one, i, 1) <> substr(other, j, 1))::integer);
        end loop;
        former := current;
    end loop;
    return former[length(other) + 1];
end $$;

-- One more kind, whatever kinds there are by now.
do $$
declare
    kinds text;
begin
    select pg_get_constraintdef(oid) into strict kinds from pg_constraint
    where conrelid = 'dataset'::regclass and conname = 'dataset_kind_check';
    alter table dataset drop constraint dataset_kind_check;
    execute 'alter table dataset add constraint dataset_kind_check '
        || replace(kinds, '''clutter''::text', '''clutter''::text, ''antennas''::text');
end $$;
