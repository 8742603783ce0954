-- Units of other registers (GADM: VNM.44.1_1) stand beside those of the statistics office, in editions of their own.
alter table admin_unit drop constraint admin_unit_code_check;
alter table admin_unit add constraint admin_unit_code_check check (code ~ '^[0-9A-Za-z._-]{2,20}$');

-- People and households of units on a day, by a source: a census joins the units of its edition by code.
create table unit_population (
    dataset_id bigint  not null references dataset,
    edition    text    not null,
    code       text    not null check (length(code) <= 200),
    as_of      date    not null,
    people     integer not null check (people >= 0),
    households integer check (households >= 0),
    source     text    not null check (length(source) <= 1000),
    primary key (dataset_id, edition, code, as_of)
);

alter table dataset drop constraint dataset_kind_check;
alter table dataset add constraint dataset_kind_check check (kind in ('admin-units', 'unit-successors',
    'unit-population', 'operators', 'hamlets', 'settlements', 'targets', 'sites', 'sectors', 'cells', 'inventory',
    'declared-uncovered', 'observed-cells', 'elevation', 'clutter'));
