/** QGIS Server of Debian (qgis-server) on loopback with the made-up data: WFS, WMS, WMTS. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCgi, type TestServer } from './cgi-server.ts';
import { writeMapData } from './map-data.ts';

const PROGRAM = '/usr/lib/cgi-bin/qgis_mapserv.fcgi';
export const QGIS_SERVER = existsSync(PROGRAM) ? PROGRAM : null;

/** Starts the server; services are at `/ows`. */
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
      QGIS_SERVER_LOG_LEVEL: '2',
      QT_QPA_PLATFORM: 'offscreen',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
    }),
  });
}

const WGS_84 = `<spatialrefsys><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid>
<authid>EPSG:4326</authid><description>WGS 84</description><projectionacronym>longlat</projectionacronym>
<ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>`;

function projectFile(): string {
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="Mines" version="3.22.0">
<title>Mines</title>
<projectCrs>${WGS_84}</projectCrs>
<projectlayers>${layer('mines', 'Point')}${layer('counties', 'Polygon')}</projectlayers>
<layer-tree-group><layer-tree-layer id="mines" name="mines"/><layer-tree-layer id="counties" name="counties"/></layer-tree-group>
<properties>
<Paths><Absolute type="bool">false</Absolute></Paths>
<WFSLayers type="QStringList"><value>mines</value><value>counties</value></WFSLayers>
<WMSCrsList type="QStringList"><value>EPSG:4326</value><value>EPSG:3857</value></WMSCrsList>
<WMSServiceTitle type="QString">Mines of QGIS</WMSServiceTitle>
<WMSServiceCapabilities type="bool">true</WMSServiceCapabilities>
<WMSContactOrganization type="QString">The Test Office</WMSContactOrganization>
<WMTSLayers><Project type="bool">true</Project><Layer type="QStringList"><value>mines</value></Layer></WMTSLayers>
<WMTSPngLayers><Project type="bool">true</Project><Layer type="QStringList"><value>mines</value></Layer></WMTSPngLayers>
</properties>
</qgis>`;
}

function layer(name: string, geometry: string): string {
  return `<maplayer type="vector" geometry="${geometry}" hasScaleBasedVisibilityFlag="0"><id>${name}</id><layername>${name}</layername>
<datasource>./${name}.geojson</datasource><provider encoding="UTF-8">ogr</provider><srs>${WGS_84}</srs>
<flags><Identifiable>1</Identifiable><Removable>1</Removable><Searchable>1</Searchable></flags></maplayer>`;
}
