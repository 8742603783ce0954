-- People per cell of a raster: one more kind that is kept as a file, and one more way to weigh judging points.
do $$
declare
    held record;
begin
    for held in
        select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = 'dataset'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like '%''clutter''::text%'
    loop
        execute format('alter table dataset drop constraint %I', held.conname);
        execute format('alter table dataset add constraint %I %s', held.conname,
            replace(held.definition, '''clutter''::text', '''clutter''::text, ''population''::text'));
    end loop;
    for held in
        select conrelid::regclass as relation, conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where contype = 'c' and pg_get_constraintdef(oid) like '%weighting%''SETTLEMENTS''::text%'
    loop
        execute format('alter table %s drop constraint %I', held.relation, held.conname);
        execute format('alter table %s add constraint %I %s', held.relation, held.conname,
            replace(held.definition, '''SETTLEMENTS''::text', '''SETTLEMENTS''::text, ''POPULATION_RASTER''::text'));
    end loop;
end $$;
