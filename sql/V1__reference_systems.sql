-- PostGIS and the VN-2000 / TM-3 zones (EPSG:9205-9218) that PostGIS 3.3 does not bring.
-- Parameters: EPSG dataset; datum shift EPSG:6960 (Coordinate Frame), written with the signs that
-- PROJ's +towgs84 (position vector) wants.
create extension if not exists postgis;

insert into spatial_ref_sys (srid, auth_name, auth_srid, proj4text, srtext)
select srid, 'EPSG', srid,
       '+proj=tmerc +lat_0=0 +lon_0=' || central_meridian || ' +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84'
       || ' +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
       || ' +units=m +no_defs',
       'PROJCS["' || name || '",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563],'
       || 'TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278],'
       || 'AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4756"]],'
       || 'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",'
       || central_meridian || '],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],'
       || 'PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","' || srid || '"]]'
from (values
    (9205, 'VN-2000 / TM-3 103-00', 103.0),
    (9206, 'VN-2000 / TM-3 104-00', 104.0),
    (9207, 'VN-2000 / TM-3 104-30', 104.5),
    (9208, 'VN-2000 / TM-3 104-45', 104.75),
    (9209, 'VN-2000 / TM-3 105-30', 105.5),
    (9210, 'VN-2000 / TM-3 105-45', 105.75),
    (9211, 'VN-2000 / TM-3 106-00', 106.0),
    (9212, 'VN-2000 / TM-3 106-15', 106.25),
    (9213, 'VN-2000 / TM-3 106-30', 106.5),
    (9214, 'VN-2000 / TM-3 107-00', 107.0),
    (9215, 'VN-2000 / TM-3 107-15', 107.25),
    (9216, 'VN-2000 / TM-3 107-30', 107.5),
    (9217, 'VN-2000 / TM-3 108-15', 108.25),
    (9218, 'VN-2000 / TM-3 108-30', 108.5)
) as zone (srid, name, central_meridian)
on conflict (srid) do nothing;
