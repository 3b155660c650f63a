import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import Island from '../../../../src/islands/fired/Island.tsx';
import { Finished } from '../../../../src/islands/fired/parts/Finished.tsx';
import { given } from './given.ts';

test('the server asks first: the lanes up to the firing, and nothing of the answer', () => {
  const html = renderToString(<Island {...given} workbench="/labs/jwt-workbench/" />);
  expect(html).toContain('Run the morning');
  expect(html).toContain('not placed');
  expect(html).not.toContain('still in for');
  expect(html).not.toContain('10:40:50');
  expect(html).not.toContain('It was never session or token');
});

test('without script the whole answer stands there, and no flag', () => {
  const html = renderToString(<Finished {...given} />);
  for (const time of ['10:01:50', '10:05:50', '10:40:50']) expect(html).toContain(time);
  expect(html).toContain('still in for <!-- -->38 min 50 s');
  expect(html).toContain('It was never session or token. It was how often somebody is asked.');
  expect(html).not.toContain('type="range"');
});
