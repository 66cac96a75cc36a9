/**
 * Cuts the one tall SVG that Typst draws of a whole document into one SVG a page.
 *
 * Typst writes the pages as groups at the top level, each after its white sheet, and all glyphs once in `defs` at the
 * end. A page takes along only the definitions that it uses, or twenty pages would carry the glyphs twenty times.
 */

const SHEET = /^ {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>$/;
/** Size of a sheet from its path data `M 0 0v 792 h 612 v -792 Z`. */
const SHEET_SIZE = /d="M 0 0v ([\d.]+) h ([\d.]+) /;
const PAGE_SHIFT = /^ {4}<g transform="matrix\([^)]*\)">/;

/** Pages in print order; an empty list when the drawing is not one of Typst's. */
export function splitPages(svg: string): readonly string[] {
  const lines = svg.split('\n');
  const definitionsAt = lines.findIndex((line) => line.startsWith('    <defs'));
  const end = definitionsAt === -1 ? lines.length - 1 : definitionsAt;
  const definitions = readDefinitions(lines.slice(end));
  const starts = lines.flatMap((line, i) => (i < end && SHEET.test(line) ? [i] : []));
  return starts.map((start, i) => onePage(lines.slice(start, starts[i + 1] ?? end), definitions));
}

function onePage(lines: readonly string[], definitions: ReadonlyMap<string, string>): string {
  const size = SHEET_SIZE.exec(lines[0] ?? '');
  const [height = '0', width = '0'] = size === null ? [] : [size[1], size[2]];
  // The shift down the tall sheet is undone: every page starts at its own origin.
  const body = lines.map((line) => shortened(line.replace(PAGE_SHIFT, '    <g>'))).join('\n');
  const inlined = inlineFigures(body);
  const used = collectUsed(inlined, definitions);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`,
    inlined,
    `<defs>${used.join('')}</defs>`,
    '</svg>',
  ].join('\n');
}

/** Definitions by id: symbols, clip paths, gradients. */
function readDefinitions(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let open: { id: string; indent: string; text: string[] } | null = null;
  for (const line of lines) {
    const start = /^( {8})<(?:symbol|clipPath|linearGradient|radialGradient|pattern)[^>]* id="([^"]+)"/.exec(line);
    if (open === null && start !== null) open = { id: start[2] ?? '', indent: start[1] ?? '', text: [] };
    if (open === null) continue;
    open.text.push(shortened(line));
    if (line.startsWith(`${open.indent}</`)) {
      found.set(open.id, open.text.join('\n'));
      open = null;
    }
  }
  return found;
}

function collectUsed(body: string, definitions: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Set(Array.from(body.matchAll(/(?:href="#|url\(#)([^")]+)/g), (match) => match[1] ?? ''));
  return [...definitions].filter(([id]) => ids.has(id)).map(([, text]) => text);
}

/** A line without its indent and with lengths to a thousandth of a point: half the size, the same picture. */
function shortened(line: string): string {
  return line.trimStart().replace(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
}

/** Figures come as images in a data address, where a page's fonts do not reach; they are put in place as drawings. */
function inlineFigures(body: string): string {
  return body.replace(
    /<image\b[^>]*xlink:href="data:image\/svg\+xml;base64,([^"]+)"[^>]*\/>/g,
    (image, data: string) => {
      const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(image)?.[1] ?? '0';
      const drawing = Buffer.from(data, 'base64').toString('utf8');
      const viewBox = / viewBox="([^"]*)"/.exec(drawing)?.[1] ?? '';
      const size = `width="${attribute('width')}" height="${attribute('height')}" viewBox="${viewBox}"`;
      return `<g transform="${attribute('transform')}">${drawing.replace(/^<svg[^>]*>/, `<svg ${size}>`)}</g>`;
    },
  );
}
