/** Small pieces of SVG: safe text, short numbers, elements. Figures are built from strings, so this is where escaping lives. */

/** XML text or attribute value: markup and characters that XML 1.0 forbids lose their meaning. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A length to a tenth of a point: finer than print, and the same text on every machine. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

type Attributes = Readonly<Record<string, string | number>>;

/** One element; `children` are elements already made, and numbers are shortened. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
}

export type TextStyle = {
  readonly size?: number;
  readonly weight?: 'regular' | 'semibold';
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  /** Colour of the halo that keeps a label legible on a map. */
  readonly halo?: string;
};

/** A line of text with its baseline at (x, y), in the one family that every host bundles. */
export function label(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = 8, weight = 'regular', fill = '#1b2530', anchor = 'start', italic = false, halo } = style;
  const base = {
    x,
    y,
    'font-family': 'Noto Sans',
    'font-size': size,
    'font-weight': weight === 'semibold' ? '600' : '400',
    ...(italic ? { 'font-style': 'italic' } : {}),
    'text-anchor': anchor,
  };
  const front = element('text', { ...base, fill }, [escapeXml(text)]);
  if (halo === undefined) return front;
  const back = { ...base, fill: halo, stroke: halo, 'stroke-width': '2.4', 'stroke-linejoin': 'round' };
  return element('text', back, [escapeXml(text)]) + front;
}

/** Width of a line in Noto Sans, points; an estimate from the mean advance, for layout only. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56;
}

/** A complete drawing; its words are in the alt text of the page that holds it. */
export function drawing(width: number, height: number, children: readonly string[]): string {
  const size = { width, height, viewBox: `0 0 ${short(width)} ${short(height)}` };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, children);
}
