-- Texts of packs have limits: the import refuses longer ones row by row (too-long), and these hold the line for any other
-- way in. Names and codes 200, sources and what pack.yaml says of itself 1000. Rows loaded before are not looked at.
alter table pack
    add check (length(title_vi) <= 1000) not valid,
    add check (length(title_en) <= 1000) not valid,
    add check (length(licence) <= 1000) not valid,
    add check (length(source) <= 1000) not valid;
alter table edition
    add check (length(title_vi) <= 1000) not valid,
    add check (length(title_en) <= 1000) not valid;
alter table dataset
    add check (length(file) <= 1000) not valid,
    add check (length(licence) <= 1000) not valid,
    add check (length(source) <= 1000) not valid;
alter table admin_unit
    add check (length(name) <= 200) not valid,
    add check (length(unit_type) <= 200) not valid;
alter table unit_successor
    add check (length(edition_from) <= 200) not valid,
    add check (length(code_from) <= 200) not valid,
    add check (length(edition_to) <= 200) not valid,
    add check (length(code_to) <= 200) not valid;
alter table hamlet
    add check (length(name) <= 200) not valid,
    add check (length(commune_code) <= 200) not valid;
alter table settlement
    add check (length(hamlet_code) <= 200) not valid;
alter table target
    add check (length(name) <= 200) not valid,
    add check (length(status) <= 200) not valid,
    add check (length(source) <= 1000) not valid;
alter table declared_uncovered
    add check (length(hamlet_code) <= 200) not valid,
    add check (length(source) <= 1000) not valid;
alter table operator
    add check (length(name) <= 200) not valid,
    add check (length(array_to_string(mnc, ';')) <= 200) not valid;
alter table site
    add check (length(name) <= 200) not valid,
    add check (length(owner_code) <= 200) not valid;
alter table sector
    add check (length(site_code) <= 200) not valid,
    add check (length(operator_code) <= 200) not valid,
    add check (length(antenna) <= 200) not valid;
alter table cell
    add check (length(sector_code) <= 200) not valid,
    add check (length(band) <= 200) not valid;
alter table inventory_declaration
    add check (length(operator_code) <= 200) not valid,
    add check (length(area_code) <= 200) not valid;
