/** Symbols as pictures for the map, drawn from the same paths as the legend. */
import { ENTITLEMENTS, SERVICE_STATUSES } from '../../core/sites/class-facts.ts';
import { DRAWN_BANDS, type DrawnSite } from '../stores/site-rows.ts';
import { BAND_SHAPES, EXCLUDED_MARK, HATCH, QUESTION_MARK, SHAPE_BOX, THIN_HATCH_WIDTH } from '../ui/band-shapes.ts';
import {
  COMMUNITY_SIGNS,
  communityShape,
  entitlementShape,
  serviceShape,
  type OverlayShape,
} from '../ui/overlay-shapes.ts';
import type { MapPalette } from './map-palette.ts';

/** Pixels a unit of the box: sharp on screens of twice the density. */
export const PIXEL_RATIO = 2;
const MARGIN = 3;
/** Width and height of a picture. */
export const PICTURE_PIXELS = (SHAPE_BOX + 2 * MARGIN) * PIXEL_RATIO;

type Tone = 'grid' | 'land' | 'opposition';

const OUTLINES_AND_FILLS = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;

/** The pictures of sites: by band, then whole and broken outline, each full and thin. */
export function drawSitePictures(palette: MapPalette): readonly ImageData[] {
  return DRAWN_BANDS.flatMap((band) =>
    OUTLINES_AND_FILLS.map(([spans, isThin]) =>
      draw((pen) => {
        drawBand(pen, { band, spans, isThin, palette });
      }),
    ),
  );
}

/** Name of the empty picture that holds the place of a site. */
export const SITE_STAND_IN = 'site';

/** Every picture but those of sites, by name. */
export function drawImages(palette: MapPalette): ReadonlyMap<string, ImageData> {
  const images = new Map<string, ImageData>();
  // Nothing of it is seen: MapLibre places labels round it and finds clicks on it.
  images.set(
    SITE_STAND_IN,
    draw(() => undefined),
  );
  const overlay = (name: string, tone: Tone, shape: OverlayShape) => {
    images.set(
      name,
      draw((pen) => {
        drawOverlay(pen, { shape, tone, palette });
      }),
    );
  };
  for (const status of [...SERVICE_STATUSES, null])
    overlay(`grid-${status ?? 'unknown'}`, 'grid', serviceShape(status));
  for (const path of [...ENTITLEMENTS, null]) overlay(`land-${path ?? 'unknown'}`, 'land', entitlementShape(path));
  for (const sign of COMMUNITY_SIGNS) overlay(`community-${sign}`, 'opposition', communityShape(sign));
  return images;
}

function draw(paint: (pen: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pen = new OffscreenCanvas(PICTURE_PIXELS, PICTURE_PIXELS).getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures');
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.translate(MARGIN, MARGIN);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  paint(pen);
  return pen.getImageData(0, 0, PICTURE_PIXELS, PICTURE_PIXELS);
}

type BandPicture = DrawnSite & { readonly palette: MapPalette };

function drawBand(pen: OffscreenCanvasRenderingContext2D, { band, spans, isThin, palette }: BandPicture) {
  const shape = new Path2D(BAND_SHAPES[band]);
  const isJudged = band !== 'unknown' && band !== 'excluded';
  pen.strokeStyle = palette['map-halo'];
  pen.lineWidth = 5;
  pen.stroke(shape);
  pen.fillStyle = isJudged ? palette[`band-${band}`] : palette[band === 'unknown' ? 'hatch-back' : 'surface'];
  pen.fill(shape);
  if (band === 'unknown') hatch(pen, shape, palette.hatch);
  else if (isJudged && isThin) hatch(pen, shape, palette.surface, THIN_HATCH_WIDTH);
  pen.setLineDash(spans || band === 'unknown' ? [3.4, 3] : []);
  pen.strokeStyle = palette[`band-${band === 'excluded' ? 'unknown' : band}-edge`];
  pen.lineWidth = 2;
  pen.stroke(shape);
  pen.setLineDash([]);
  if (isJudged) return;
  pen.strokeStyle = palette.text;
  pen.lineWidth = 2.4;
  pen.stroke(new Path2D(band === 'unknown' ? QUESTION_MARK : EXCLUDED_MARK));
}

type OverlayPicture = { readonly shape: OverlayShape; readonly tone: Tone; readonly palette: MapPalette };

function drawOverlay(pen: OffscreenCanvasRenderingContext2D, { shape, tone, palette }: OverlayPicture) {
  const outline = new Path2D(shape.outline);
  pen.strokeStyle = palette['map-halo'];
  pen.lineWidth = 5;
  pen.stroke(outline);
  pen.fillStyle = shape.isHatched ? palette['hatch-back'] : palette.surface;
  pen.fill(outline);
  if (shape.isHatched) hatch(pen, outline, palette.hatch);
  pen.fillStyle = palette[tone];
  if (shape.fill !== null) pen.fill(new Path2D(shape.fill));
  pen.strokeStyle = shape.isHatched ? palette.hatch : palette[tone];
  pen.lineWidth = 2;
  pen.stroke(outline);
  if (shape.strokes === null) return;
  pen.strokeStyle = shape.fill === shape.outline ? palette.surface : palette[tone];
  pen.lineWidth = 2.4;
  pen.stroke(new Path2D(shape.strokes));
}

function hatch(pen: OffscreenCanvasRenderingContext2D, shape: Path2D, color: string, width = 1.4) {
  pen.save();
  pen.clip(shape);
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke(new Path2D(HATCH));
  pen.restore();
}
