import { describe, expect, test } from 'vitest';
import type { RawComment } from './raw-comment.ts';
import { authorOf } from './senders.ts';

const NOBODY: RawComment = {
  ...{ row: 1, text: 'Too loud.', number: null, date: null, authorKind: null, contact: null, messageId: null },
  ...{ lat: null, lon: null, precisionKm: null, address: null, isWithheld: false, name: null, organisation: null },
  place: { place: null, county: null, state: null, country: null, zip: null },
};

function author(name: string | null, organisation: string | null) {
  return authorOf({ ...NOBODY, name, organisation }, null);
}

describe('who is named', () => {
  test.each(['Creek Watch', 'Hood County Health Department', 'No Noise Alliance', 'Homeowners of Lake Road'])(
    '%s is',
    (organisation) => {
      expect(author('Jane Doe', organisation).name).toBe(organisation);
    },
  );

  test.each([
    'Jane Doe',
    ' jane  doe',
    'Resident',
    'No',
    'None.',
    'N/A',
    'Private citizen',
    'Homeowner',
    'privato',
    '-',
  ])('a person who writes “%s” as an organisation is not', (organisation) => {
    expect(author('Jane Doe', organisation)).toMatchObject({ kind: 'private-person', name: null });
  });

  test('a person whose file says organisation without naming one is not', () => {
    const stated = { ...NOBODY, name: 'Jane Doe', authorKind: 'Organization' };
    expect(authorOf(stated, null)).toMatchObject({ kind: 'organisation', name: null });
    expect(authorOf({ ...stated, organisation: 'N/A' }, null).name).toBeNull();
    expect(authorOf({ ...stated, organisation: 'Creek Watch' }, null).name).toBe('Creek Watch');
  });
});
