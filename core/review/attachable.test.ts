import { describe, expect, test } from 'vitest';
import { ATTACHABLE_ENDINGS, attachableType, copyName, isPicture } from './attachable.ts';

test('a web page, an SVG and a program cannot be attached', () => {
  for (const type of ['text/html', 'image/svg+xml', 'application/x-msdownload', 'toString'])
    expect(attachableType(type)).toBeNull();
  expect(ATTACHABLE_ENDINGS).not.toContain('svg');
  expect(isPicture('image/svg+xml')).toBe(false);
});

describe('the name of a copy', () => {
  test.each([
    { given: 'ordinance.pdf', becomes: 'ordinance.pdf' },
    { given: 'ORDINANCE.PDF', becomes: 'ORDINANCE.pdf' },
    { given: 'invoice.pdf.exe', becomes: 'invoice.pdf.exe.pdf' },
    { given: '../../etc/passwd', becomes: 'etc passwd.pdf' },
    { given: 'law\u202Efdp.exe', becomes: 'law fdp.exe.pdf' },
    { given: '...', becomes: 'copy.pdf' },
  ])('$given', ({ given, becomes }) => {
    expect(copyName(given, 'application/pdf')).toBe(becomes);
  });
});
