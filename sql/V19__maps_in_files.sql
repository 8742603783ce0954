-- The map of a run is a file of the data folder (runs/<run id>/map.bin): sixty million levels and servers are no rows.

drop table prediction_raster;
drop table prediction_grid;
