-- Lists are declared complete place by place and day by day: area_code is the province's code, or the code of a unit of the
-- register's edition, or EDITION/CODE. At a place the latest day counts, on one day the smallest area.
alter table inventory_declaration
    drop constraint inventory_declaration_pkey,
    add primary key (dataset_id, operator_code, technology, area_code, as_of);
