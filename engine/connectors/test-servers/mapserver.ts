/** MapServer of Debian (cgi-mapserver, mapserver-bin) on loopback with the made-up data: WFS, WMS, OGC API Features. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCgi, type TestServer } from './cgi-server.ts';
import { writeMapData } from './map-data.ts';

const PROGRAMS = ['/usr/lib/cgi-bin/mapserv', '/usr/bin/mapserv'];
export const MAPSERVER = PROGRAMS.find((path) => existsSync(path)) ?? null;

export type MapServerOptions = {
  /** Existing folder for the data and the map file. */
  readonly folder: string;
  /** Whether rows can be had as GeoJSON, beside GML. */
  readonly json: boolean;
};

/** Rows that the server gives at a time, whatever it is asked. */
export const SERVER_ROWS = 700;

/** Starts the server; services are at `/cgi-bin/mapserv`, OGC API Features at `/cgi-bin/mapserv/test/ogcapi`. */
export async function startMapServer({ folder, json }: MapServerOptions): Promise<TestServer> {
  if (MAPSERVER === null) throw new Error('There is no MapServer on this machine.');
  await writeMapData(folder);
  const map = join(folder, 'test.map');
  const config = join(folder, 'mapserver.conf');
  await writeFile(config, configFile(map));
  const server = await startCgi({
    program: MAPSERVER,
    path: '/cgi-bin/mapserv',
    environment: () => ({ MAPSERVER_CONFIG_FILE: config, MS_MAPFILE: map }),
  });
  await writeFile(map, mapFile(folder, server.origin, json));
  return server;
}

function configFile(map: string): string {
  return `CONFIG
  ENV
    MS_MAP_PATTERN "."
    OGCAPI_HTML_TEMPLATE_DIRECTORY "/usr/share/mapserver/ogcapi/templates/html-bootstrap4/"
  END
  MAPS
    "test" "${map}"
  END
END
`;
}

function mapFile(folder: string, origin: string, json: boolean): string {
  return `MAP
  NAME "test"
  STATUS ON
  SIZE 256 256
  EXTENT -105 29 -98 36
  UNITS DD
  IMAGECOLOR 255 255 255
  SHAPEPATH "${folder}"
  PROJECTION "init=epsg:4326" END
  OUTPUTFORMAT
    NAME "geojson"
    DRIVER "OGR/GEOJSON"
    MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=stream"
    FORMATOPTION "FORM=SIMPLE"
    FORMATOPTION "LCO:COORDINATE_PRECISION=7"
  END
  WEB
    METADATA
      "ows_title" "Mines & counties"
      "ows_onlineresource" "${origin}/cgi-bin/mapserv?"
      "ows_srs" "EPSG:4326 EPSG:3857 EPSG:32613"
      "ows_enable_request" "*"
      "ows_contactorganization" "The Test Office"
      "wfs_maxfeatures" "${SERVER_ROWS}"
      "wfs_getfeature_formatlist" "${json ? 'OGRGML,geojson' : 'OGRGML'}"
      "oga_onlineresource" "${origin}/cgi-bin/mapserv/test/ogcapi"
    END
  END
${layer('mines', 'POINT')}
${layer('counties', 'POLYGON')}
END
`;
}

function layer(name: string, type: string): string {
  return `  LAYER
    NAME "${name}"
    TYPE ${type}
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "${name}.geojson"
    DATA "${name}"
    TEMPLATE "fake"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${name === 'mines' ? 'Crypto mines' : 'Counties'}"
      "gml_include_items" "all"
      "ows_include_items" "all"
      "gml_featureid" "id"
    END
    CLASS
      STYLE COLOR 200 30 30 SIZE 4 END
    END
  END`;
}
