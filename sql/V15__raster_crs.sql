-- Tiles of a raster may each have a reference system of their own, which they tell themselves.
alter table dataset drop constraint dataset_crs_check;
alter table dataset add constraint dataset_crs_check check (crs ~ '^EPSG:[0-9]+$' or crs = 'FILE');
