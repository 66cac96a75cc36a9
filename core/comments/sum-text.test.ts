import { expect, test } from 'vitest';
import { exampleComment } from './example-comments.ts';
import { reconcile } from './reconcile.ts';
import { sumText } from './sum-text.ts';

const files = [{ id: 'file-1', fileName: 'a.csv', sha256: '0'.repeat(64), format: 'CSV', entries: 3 }];
const comments = [
  exampleComment('a', 'One'),
  exampleComment('b', 'Two'),
  { ...exampleComment('c', ''), status: 'unreadable' as const },
];

function told(received: number | null, entries = 3) {
  return sumText(reconcile({ received, files: files.map((file) => ({ ...file, entries })), comments }), 'en');
}

test.each([
  { what: 'nobody has said how many came', received: null, sum: '3 here', verdict: 'Say how many were received' },
  { what: 'all are here', received: 3, sum: '3 received', verdict: 'Nothing is missing.' },
  { what: 'two are missing', received: 5, sum: '5 received', verdict: '2 of those received are not here.' },
  { what: 'more are here than came', received: 2, sum: '3 here', verdict: '1 more are here than were received' },
])('$what', ({ received, sum, verdict }) => {
  const missing = received === 5 ? ' + 2 missing' : '';
  expect(told(received).sum).toBe(`${sum} = 2 counted + 1 unreadable${missing}`);
  expect(told(received).verdict).toContain(verdict);
});

test('a file that held more than is here is told, whatever was received', () => {
  for (const received of [null, 3]) expect(told(received, 4).verdict).toBe('A file held more than is here.');
});
