import { expect, test } from 'vitest';
import { isOurPage } from './sender.ts';

test('our top frame may call', () => {
  expect(isOurPage({ parent: null, url: 'app://siteshift/' })).toBe(true);
});

test.each([
  ['a frame inside our page', { parent: {}, url: 'app://siteshift/' }],
  ['a page from the network', { parent: null, url: 'https://siteshift/' }],
  ['another host of our scheme', { parent: null, url: 'app://elsewhere/' }],
  ['a host that only begins like ours', { parent: null, url: 'app://siteshift.example/' }],
  ['a file', { parent: null, url: 'file:///page.html' }],
  ['an address that does not parse', { parent: null, url: '' }],
  ['a frame that is gone', null],
])('%s may not', (_name, frame) => {
  expect(isOurPage(frame)).toBe(false);
});
