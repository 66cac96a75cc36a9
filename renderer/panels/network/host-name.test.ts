import { expect, test } from 'vitest';
import { hostName } from './host-name.ts';

test.each([
  ['maps.example.com', 'maps.example.com'],
  [' Maps.Example.com/arcgis/rest ', 'maps.example.com'],
  ['https://maps.example.com:8443/wfs?service=WFS', 'maps.example.com:8443'],
  ['https://maps.example.com:443/', 'maps.example.com'],
  ['http://127.0.0.1:8080/ows', '127.0.0.1:8080'],
  ['http://localhost/', 'localhost:80'],
  ['localhost:8080', 'localhost:8080'],
  ['', null],
  ['two words', null],
  ['https://name:secret@maps.example.com/', null],
  ['ftp://maps.example.com/', null],
])('%j means %j', (text, host) => {
  expect(hostName(text)).toBe(host);
});
