/** What people type for a coordinate system: `26914`, `epsg 26914`, `ESRI:102008` or the WKT of a .prj file. */

/** The longest WKT that the engine takes. */
const MAX_WKT = 20_000;

/** The system as the engine wants it, or null when the text names none. */
export function readCrsText(text: string): string | null {
  const trimmed = text.trim();
  const code = /^(?:(EPSG|ESRI)\s*[: ]\s*)?(\d{4,6})$/i.exec(trimmed);
  if (code !== null) return `${(code[1] ?? 'EPSG').toUpperCase()}:${code[2] ?? ''}`;
  const isWkt = /^[A-Z_]{6,20}\s*\[[\s\S]*\]$/i.test(trimmed) && trimmed.length <= MAX_WKT;
  return isWkt ? trimmed : null;
}
