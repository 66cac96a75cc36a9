/**
 * Bytes of a dBASE table to text: by its `.cpg`, else by the language byte of its header, else UTF-8 when all
 * bytes are valid in it, else Windows-1252.
 *
 * Sources: Esri, "Read and write shapefile and dBASE files encoded in various code pages" (language bytes);
 * WHATWG Encoding Standard (names); unicode.org, VENDORS/MICSFT/PC (the three DOS pages that it lacks).
 */

/** The text of a cell. */
export type DecodeCell = (bytes: Uint8Array) => string;
export type CodePage = { readonly name: string; readonly decode: DecodeCell };

/** Upper halves of the DOS pages. */
const DOS: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** Code page by the language byte (offset 29 of the header). */
// prettier-ignore
const BY_LANGUAGE: Readonly<Record<number, string>> = {
  0x01: 'cp437', 0x02: 'cp850', 0x03: 'windows-1252', 0x04: 'macintosh', 0x08: 'cp850', 0x09: 'cp437', 0x0a: 'cp850',
  0x0b: 'cp437', 0x0d: 'cp437', 0x0e: 'cp850', 0x0f: 'cp437', 0x10: 'cp850', 0x11: 'cp437', 0x12: 'cp850',
  0x13: 'shift_jis', 0x14: 'cp850', 0x15: 'cp437', 0x16: 'cp850', 0x18: 'cp437', 0x19: 'cp437', 0x1a: 'cp850',
  0x1b: 'cp437', 0x1d: 'cp850', 0x1f: 'cp852', 0x22: 'cp852', 0x23: 'cp852', 0x25: 'cp850', 0x26: 'ibm866',
  0x37: 'cp850', 0x40: 'cp852', 0x4d: 'gbk', 0x4e: 'euc-kr', 0x4f: 'big5', 0x50: 'windows-874', 0x57: 'windows-1252',
  0x58: 'windows-1252', 0x59: 'windows-1252', 0x64: 'cp852', 0x65: 'ibm866', 0x78: 'big5', 0x79: 'euc-kr', 0x7a: 'gbk',
  0x7b: 'shift_jis', 0x7c: 'windows-874', 0x7d: 'windows-1255', 0x7e: 'windows-1256', 0xc8: 'windows-1250',
  0xc9: 'windows-1251', 0xca: 'windows-1254', 0xcb: 'windows-1253', 0xcc: 'windows-1257',
};

/** Numbers in a `.cpg` that are no Windows page 125x. */
// prettier-ignore
const BY_NUMBER: Readonly<Record<string, string>> = {
  '65001': 'utf-8', '437': 'cp437', '850': 'cp850', '852': 'cp852', '866': 'ibm866', '874': 'windows-874',
  '932': 'shift_jis', '936': 'gbk', '949': 'euc-kr', '950': 'big5', '10000': 'macintosh', '20866': 'koi8-r',
};

/** The code page of a table; `sample` is all its text, looked at only when nothing is stated. */
export function codePage(cpg: string | null, language: number, sample: () => Uint8Array): CodePage {
  const stated = (cpg === null ? null : pageOf(nameInCpg(cpg))) ?? pageOf(BY_LANGUAGE[language] ?? null);
  if (stated !== null) return stated;
  return pageOf(isUtf8(sample()) ? 'utf-8' : 'windows-1252') ?? { name: 'latin1', decode: latin1 };
}

/** The name that decoders know: `ANSI 1252`, `88591`, `Big-5` and `UTF8` are all met. */
function nameInCpg(cpg: string): string {
  const text = cpg.trim().toLowerCase().replace(/\0/g, '');
  const [, iso] = /(?:^|[^\d])8859[-_ ]?(\d{1,2})/.exec(text) ?? [];
  if (iso !== undefined) return `iso-8859-${iso}`;
  const [, digits] = /(\d{3,5})/.exec(text) ?? [];
  if (digits !== undefined && /^125\d$/.test(digits)) return `windows-${digits}`;
  if (digits !== undefined && !text.startsWith('gb')) return BY_NUMBER[digits] ?? text;
  return text === 'big-5' ? 'big5' : text === 'utf8' ? 'utf-8' : text.replace(/^sjis$/, 'shift_jis');
}

function pageOf(name: string | null): CodePage | null {
  if (name === null) return null;
  const upper = DOS[name];
  if (upper !== undefined) return { name, decode: (bytes) => dosText(bytes, upper) };
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return { name: decoder.encoding, decode: (bytes) => tryDecode(decoder, bytes) };
  } catch {
    return null;
  }
}

/** A cell that is no text in the stated page is shown byte by byte: wrong letters are seen, lost ones are not. */
function tryDecode(decoder: { readonly decode: DecodeCell }, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function dosText(bytes: Uint8Array, upper: string): string {
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? '');
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
