import { expect, test } from 'vitest';
import { privacyTally } from '../../../src/site/privacy-tally.ts';

test('own files once each by path, foreign requests every time, data and blob on neither side', () => {
  const seen = privacyTally(
    [
      'https://site.example/x/',
      'https://site.example/x/a.js?v=1',
      'https://site.example/x/a.js?v=2',
      'http://site.example/x/b.css',
      'https://site.example:8443/c.css',
      'https://tracker.example/t.gif',
      'https://tracker.example/t.gif',
      'wss://tracker.example/socket',
      'data:text/plain,hello',
      'blob:https://site.example/6a0f',
    ],
    'https://site.example',
  );
  expect(seen.own).toEqual(['/x/', '/x/a.js']);
  expect(seen.foreign).toEqual([
    // Another scheme or port is another origin (RFC 6454 §4).
    'http://site.example/x/b.css',
    'https://site.example:8443/c.css',
    'https://tracker.example/t.gif',
    'https://tracker.example/t.gif',
    'wss://tracker.example/socket',
  ]);
});
