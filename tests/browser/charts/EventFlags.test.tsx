import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/styles/tokens.css';
import { StripChart } from '../../../src/charts/StripChart.tsx';
import type { StripFlag } from '../../../src/charts/strip.ts';

const time = { origin: '2026-11-24T10:00:00Z', from: 0, to: 600_000 };

function Moved() {
  const [flags, setFlags] = useState<readonly StripFlag[]>([
    { at: 120_000, label: 'fired', happening: 3 },
    { at: 300_000, label: '2 × signed out' },
  ]);
  return (
    <StripChart
      time={time}
      lanes={[]}
      flags={flags}
      onMoveFlag={(moved, at) => {
        setFlags(
          flags.map((flag) => (flag.happening === moved.happening ? { ...flag, at } : flag)),
        );
      }}
    />
  );
}

const fired = () => page.getByRole('slider', { name: 'fired' });
const stands = (text: string) => expect.element(fired()).toHaveAttribute('aria-valuetext', text);

describe('flags that move', () => {
  test('by arrow a second, by page a minute, by Home and End to the ends and no further', async () => {
    await render(<Moved />);
    await stands('10:02:00');
    fired().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await stands('10:02:01');
    await userEvent.keyboard('{PageUp}');
    await stands('10:03:01');
    await userEvent.keyboard('{PageDown}{PageDown}');
    await stands('10:01:01');
    await userEvent.keyboard('{End}{ArrowRight}');
    await stands('10:10:00');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await stands('10:00:00');
  });

  test('one that is moved past another keeps its focus', async () => {
    const other: StripFlag = { at: 121_000, label: 'stolen', happening: 1 };
    const inOrder = (at: number) =>
      [other, { at, label: 'fired', happening: 0 }].toSorted((a, b) => a.at - b.at);
    function Passing() {
      const [at, setAt] = useState(120_000);
      return (
        <StripChart time={time} lanes={[]} flags={inOrder(at)} onMoveFlag={(_, to) => setAt(to)} />
      );
    }
    await render(<Passing />);
    fired().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await stands('10:02:03');
    expect(document.activeElement).toBe(fired().element());
  });

  test('a flag that stands for several happenings does not move', async () => {
    await render(<Moved />);
    await expect.element(page.getByText('2 × signed out 10:05')).toBeVisible();
    expect(page.getByRole('slider').elements()).toHaveLength(1);
  });

  test('by pointer as far as it is dragged, in whole seconds', async () => {
    await page.viewport(900, 600);
    await render(<Moved />);
    const flag = fired().element();
    const width = flag.closest('ul')?.clientWidth ?? 0;
    const at = (kind: string, clientX: number) =>
      flag.dispatchEvent(
        new PointerEvent(kind, { bubbles: true, pointerId: 1, button: 0, clientX, clientY: 5 }),
      );
    // Only a pointer that the browser knows can be held.
    flag.setPointerCapture = () => undefined;
    at('pointerdown', 100);
    at('pointermove', 100 + width / 4);
    await stands('10:04:30');
    at('pointermove', 100 - width);
    await stands('10:00:00');
    at('pointerup', 100 - width);
    at('pointermove', 100);
    await stands('10:00:00');
  });
});
