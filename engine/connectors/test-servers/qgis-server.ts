/**
 * QGIS Server of Debian (qgis-server) on loopback with the made-up data: WFS 1.1, WMS, WMTS, OGC API Features.
 *
 * A second real server, because it differs where servers differ: it knows WFS 1.1 only and answers a question for 2.0
 * with it, names its systems without a URN, and pages its collections by offset.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCgi, type TestServer } from './cgi-server.ts';
import { writeMapData } from './map-data.ts';

const PROGRAM = '/usr/lib/cgi-bin/qgis_mapserv.fcgi';
export const QGIS_SERVER = existsSync(PROGRAM) ? PROGRAM : null;

/** Starts the server with an existing folder for its data; services are at `/ows`, OGC API Features at `/ows/wfs3`. */
export async function startQgisServer(folder: string): Promise<TestServer> {
  if (QGIS_SERVER === null) throw new Error('There is no QGIS Server on this machine.');
  await writeMapData(folder);
  const project = join(folder, 'test.qgs');
  await writeFile(project, projectFile());
  return startCgi({
    program: QGIS_SERVER,
    path: '/ows',
    environment: () => ({
      QGIS_PROJECT_FILE: project,
      QT_QPA_PLATFORM: 'offscreen',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
    }),
  });
}

const LAYERS = ['mines', 'counties'] as const;
type Name = (typeof LAYERS)[number];

/** QGIS gives a layer another id when the one it has does not end like a UUID. */
function idOf(name: Name): string {
  return `${name}_00000000_0000_4000_8000_${String(LAYERS.indexOf(name)).padStart(12, '0')}`;
}

const WGS_84 =
  'GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],' +
  'PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[ellipsoidal,2],' +
  'AXIS["geodetic latitude (Lat)",north],AXIS["geodetic longitude (Lon)",east],' +
  'ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",4326]]';

const SYSTEM = `<spatialrefsys>
<wkt>${WGS_84.replaceAll('"', '&quot;')}</wkt>
<proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid><authid>EPSG:4326</authid>
<description>WGS 84</description><projectionacronym>longlat</projectionacronym>
<ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>`;

function projectFile(): string {
  const values = LAYERS.map((name) => `<value>${idOf(name)}</value>`).join('');
  const drawn = `<Project type="int">1</Project><Layer type="QStringList">${values}</Layer>`;
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="Mines" version="3.22.16-Białowieża">
<title>Mines</title>
<projectCrs>${SYSTEM}</projectCrs>
<layer-tree-group>
${LAYERS.map((name) => `<layer-tree-layer id="${idOf(name)}" name="${name}" checked="Qt::Checked" providerKey="ogr"/>`).join('\n')}
</layer-tree-group>
<projectlayers>
${layer('mines', 'Point')}
${layer('counties', 'Polygon')}
</projectlayers>
<properties>
<Paths><Absolute type="bool">false</Absolute></Paths>
<WFSLayers type="QStringList">${values}</WFSLayers>
<WFSLayersPrecision>${LAYERS.map((name) => `<${idOf(name)} type="int">8</${idOf(name)}>`).join('')}</WFSLayersPrecision>
<WMSContactOrganization type="QString">The Test Office</WMSContactOrganization>
<WMSCrsList type="QStringList"><value>EPSG:4326</value><value>EPSG:3857</value></WMSCrsList>
<WMSServiceCapabilities type="int">1</WMSServiceCapabilities>
<WMSServiceTitle type="QString">Mines of QGIS</WMSServiceTitle>
<WMTSLayers>${drawn}</WMTSLayers>
<WMTSPngLayers>${drawn}</WMTSPngLayers>
</properties>
</qgis>
`;
}

function layer(name: Name, geometry: string): string {
  return `<maplayer type="vector" geometry="${geometry}" wkbType="${geometry}" minScale="100000000" maxScale="0">
<id>${idOf(name)}</id><datasource>./${name}.geojson</datasource>
<title>${name === 'mines' ? 'Crypto mines' : 'Counties'}</title><layername>${name}</layername>
<srs>${SYSTEM}</srs><provider encoding="UTF-8">ogr</provider>
<flags><Identifiable>1</Identifiable><Removable>1</Removable><Searchable>1</Searchable><Private>0</Private></flags>
</maplayer>`;
}
