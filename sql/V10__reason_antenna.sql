-- A near server with an open path that still does not suffice: direction or power, not distance.

alter table hamlet_result drop constraint hamlet_result_reason_check;
alter table hamlet_result add constraint hamlet_result_reason_check check (reason in (
    'TERRAIN', 'ANTENNA', 'DISTANCE', 'NO_SITE', 'INVENTORY_INCOMPLETE', 'NO_LOCATION', 'NO_TERRAIN', 'LOW_SHARE'));

alter table target_result drop constraint target_result_reason_check;
alter table target_result add constraint target_result_reason_check check (reason in (
    'TERRAIN', 'ANTENNA', 'DISTANCE', 'NO_SITE', 'INVENTORY_INCOMPLETE', 'NO_LOCATION', 'NO_TERRAIN', 'LOW_SHARE'));
