/** Fonts and symbols that are copied unchanged out of packages: [package, file in it, file under assets/]. */

const NOTO_WOFF2 = [
  'latin-400-normal',
  'latin-400-italic',
  'latin-500-normal',
  'latin-700-normal',
  'latin-ext-400-normal',
  'latin-ext-500-normal',
  'latin-ext-700-normal',
];

const INTER_WOFF2 = ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic', 'latin-ext-wght-italic'];

/** Typst reads TTF only, so the report's fonts come from other packages than the window's. */
const REPORT_WEIGHTS = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'];

const MAKI = ['industry', 'warehouse', 'school', 'triangle', 'circle', 'square', 'star', 'danger'];

const TEMAKI = [
  'power_tower',
  'power_transformer',
  'power_pole',
  'crane',
  'wind_turbine',
  'cooling_tower',
  'storage',
  'water_tower',
];

export type CopiedFile = { readonly from: string; readonly file: string; readonly to: string };

export const COPIED_FILES: readonly CopiedFile[] = [
  ...NOTO_WOFF2.map((name) => ({
    from: '@fontsource/noto-sans',
    file: `files/noto-sans-${name}.woff2`,
    to: `basemap/fonts/noto-sans-${name}.woff2`,
  })),
  ...INTER_WOFF2.map((name) => ({
    from: '@fontsource-variable/inter',
    file: `files/inter-${name}.woff2`,
    to: `basemap/fonts/inter-${name}.woff2`,
  })),
  ...MAKI.map((name) => ({ from: '@mapbox/maki', file: `icons/${name}.svg`, to: `basemap/icons/${name}.svg` })),
  ...TEMAKI.map((name) => ({
    from: '@rapideditor/temaki',
    file: `icons/${name}.svg`,
    to: `basemap/icons/${name}.svg`,
  })),
  ...REPORT_WEIGHTS.flatMap((weight) => [
    {
      from: '@expo-google-fonts/noto-sans',
      file: `${weight}/NotoSans_${weight}.ttf`,
      to: `fonts/NotoSans_${weight}.ttf`,
    },
    {
      from: '@expo-google-fonts/source-serif-4',
      file: `${weight}/SourceSerif4_${weight}.ttf`,
      to: `fonts/SourceSerif4_${weight}.ttf`,
    },
  ]),
];
