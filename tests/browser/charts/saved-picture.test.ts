import { expect, test } from 'vitest';
import { pngOf } from '../../../src/charts/png-of.ts';
import type { StripLane } from '../../../src/charts/strip.ts';
import { stripSvg } from '../../../src/charts/strip-svg.ts';

const lane: StripLane = {
  id: 'a',
  name: 'A <b> & "c"',
  asked: 'nobody is asked',
  ticks: [
    { at: 0, entry: 0, accepted: true, judgement: 'right', asked: true },
    { at: 50_000, entry: 1, accepted: true, judgement: 'ended', asked: false },
    { at: 60_000, entry: 2, accepted: true, judgement: 'thief', asked: false, thief: true },
    { at: 90_000, entry: 3, accepted: false, judgement: 'right', asked: false },
  ],
  bands: [{ from: 0, to: 90_000, kind: 'token' }],
};
const picture = (lanes: readonly StripLane[]): string =>
  stripSvg({
    title: 'Fired </title><script>alert(1)</script>',
    source: 'by hand',
    time: { origin: '2026-11-24T10:00:00Z', from: 0, to: 100_000 },
    lanes,
    flags: [{ at: 40_000, label: 'fired' }],
  });

test('the file is an image whose words are words, whatever is in them', () => {
  const file = new DOMParser().parseFromString(picture([lane]), 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  expect(file.querySelector('script')).toBeNull();
  expect(file.documentElement.firstElementChild?.textContent).toBe(
    'Fired </title><script>alert(1)</script>',
  );
  expect(file.querySelector('desc')?.textContent).toContain(
    'A <b> & "c": 2 of 3 requests answered',
  );
  const words = [...file.querySelectorAll('text')].map((text) => text.textContent);
  for (const word of ['A <b> & "c"', 'thief', 'fired 10:00:40', 'by hand'])
    expect(words).toContain(word);
  // One request refused: one ring.
  expect(file.querySelectorAll('circle')).toHaveLength(1);
});

test('the PNG has twice the size and the colours of the marks', async () => {
  const svg = picture([lane]);
  const blob = await pngOf(svg, 2);
  expect(blob?.type).toBe('image/png');
  const image = await createImageBitmap(blob ?? new Blob());
  const height = Number(/ height="(\d+)"/u.exec(svg)?.[1]);
  expect([image.width, image.height]).toEqual([2560, height * 2]);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
  const seen = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4)
    seen.add(`${String(pixels[at])} ${String(pixels[at + 1])} ${String(pixels[at + 2])}`);
  // Paper, ink, and the magenta #c2185b.
  for (const colour of ['255 255 255', '20 24 27', '194 24 91']) expect(seen).toContain(colour);
});

test('what is no picture gives no PNG', async () => {
  expect(await pngOf('<svg')).toBeUndefined();
});
