/** Imports that the bundler answers. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports class names by default
  export default classes;
}
declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports the address by default
  export default url;
}
/** MapLibre's worker, which comes without types: as much of it as ours uses. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  /** What is to be drawn of a source; absent where it is fetched. */
  type Load = { data?: import('geojson').GeoJSON };
  type LoadData = (mapId: string, load: Load, abort: AbortController) => Promise<object>;
  // eslint-disable-next-line no-restricted-syntax -- as MapLibre exports it
  export default class MapLibreWorker {
    readonly actor: {
      /** `LD` is the message "load data". */
      readonly messageHandlers: { readonly LD: LoadData };
      readonly registerMessageHandler: (type: 'LD', handler: LoadData) => void;
    };
  }
}
