-- Facts about hamlets that others know better than the register: electricity, especially difficult. One row for each list
-- and hamlet; of each fact the latest day counts, and it overrides the register.
create table hamlet_attribute (
    dataset_id           bigint not null references dataset,
    hamlet_code          text   not null check (length(hamlet_code) <= 200),
    electrified          boolean,
    especially_difficult boolean,
    as_of                date   not null,
    source               text   not null check (length(source) <= 1000),
    primary key (dataset_id, hamlet_code, as_of, source),
    check (num_nonnulls(electrified, especially_difficult) > 0)
);

-- One more kind, whatever kinds there are by now.
do $$
declare
    kinds text;
begin
    select pg_get_constraintdef(oid) into strict kinds from pg_constraint
    where conrelid = 'dataset'::regclass and conname = 'dataset_kind_check';
    alter table dataset drop constraint dataset_kind_check;
    execute 'alter table dataset add constraint dataset_kind_check '
        || replace(kinds, '''clutter''::text', '''clutter''::text, ''hamlet-attributes''::text');
end $$;
