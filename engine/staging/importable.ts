/** Endings of the formats that are read, beside the parts of a shapefile: for dialogs, and for what counts in a folder. */
export const IMPORTABLE = (
  'csv tsv txt geojson json geojsonl ndjson geojsons topojson fgb parquet geoparquet xlsx zip shp gpkg kml kmz gpx osm ' +
  'tif tiff pmtiles mbtiles'
).split(' ');
