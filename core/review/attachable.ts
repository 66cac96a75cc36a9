/** Files that can be attached to a source: what a county clerk hands out, and nothing that runs. */

/** Largest file, in bytes: a scanned ordinance is a few million. *heuristic* */
export const MOST_ATTACHED_BYTES = 25 * 1024 * 1024;

/** Endings by media type, the usual one first. A web page or an SVG is none of them: both may hold programs. */
export const ATTACHABLE = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'text', 'md'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type MediaType = keyof typeof ATTACHABLE;

/** Every ending of a file that can be attached. */
export const ATTACHABLE_ENDINGS: readonly string[] = Object.values(ATTACHABLE).flat();

/** The type as one that can be attached; null for any other. */
export function attachableType(mediaType: string): MediaType | null {
  return Object.hasOwn(ATTACHABLE, mediaType) ? (mediaType as MediaType) : null;
}

/** Whether the window shows it as a picture. */
export function isPicture(mediaType: string): boolean {
  return mediaType === 'image/png' || mediaType === 'image/jpeg' || mediaType === 'image/webp';
}

/** The name of a copy: without what a file system refuses, and with an ending that tells the truth. */
export function copyName(fileName: string, mediaType: MediaType): string {
  const endings: readonly string[] = ATTACHABLE[mediaType];
  const clean = fileName
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const at = clean.lastIndexOf('.');
  const ending = at < 0 ? '' : clean.slice(at + 1).toLowerCase();
  const stem = endings.includes(ending) ? clean.slice(0, at) : clean;
  return `${stem.slice(0, MOST_NAME).trim() || 'copy'}.${endings.includes(ending) ? ending : endings[0]}`;
}

/** Letters of a name that every file system takes. *heuristic* */
const MOST_NAME = 120;
