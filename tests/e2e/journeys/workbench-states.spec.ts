import AxeBuilder from '@axe-core/playwright';
import { expect, seeAll, test } from '../site.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const token = [
  base64url('{"alg":"HS256","typ":"JWT"}'),
  base64url('{"sub":"a","iat":1700000000,"exp":1800000000}'),
  base64url('x'.repeat(32)),
].join('.');

/** What the box is given, each putting other panes on the page. */
const texts: readonly (readonly [name: string, text: string])[] = [
  [
    'several tokens, one under a long name',
    JSON.stringify({ a: token, ['b'.repeat(90)]: token.replace('.', '!.') }),
  ],
  [
    'faults and long values',
    `${base64url('{"alg":"HS256","alg":"none","crit":["x"]}')}.${base64url(
      `{"sub":"${'q'.repeat(300)}","exp":1e300,"nbf":"x","${'n'.repeat(80)}":[1,2,3]}`,
    )}=.A A`,
  ],
  [
    'general JSON',
    `{"payload":"e30","signatures":[{"protected":"${base64url('{"alg":"ES256"}')}","signature":"AAAA"}]}`,
  ],
  ['no token', 'no token here'],
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1200])
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      // Four analyses of a full bench take their time on a busy machine.
      test.setTimeout(120_000);

      test('every state of the workbench is accessible and fits @root', async ({ page }) => {
        await page.goto('labs/jwt-workbench/');
        await seeAll(page);
        await page.getByRole('textbox', { name: /^Secret, PEM/ }).fill('c2VjcmV0LXNlY3JldA==');
        await page.getByText('Share', { exact: true }).first().click();
        await page.getByRole('button', { name: 'Make a link' }).click();
        const box = page.getByRole('textbox', { name: /^Paste a token/ });
        for (const [name, text] of texts) {
          await box.fill(text);
          for (const view of await page.getByRole('button', { name: 'By field' }).all())
            if (await view.isEnabled()) await view.click();
          await expect(page.getByText('Loading the fields')).toHaveCount(0);
          await page.locator('[data-place] details').evaluateAll((all) => {
            for (const each of all) (each as HTMLDetailsElement).open = true;
          });
          await expect(page.getByText('Loading…').filter({ visible: true })).toHaveCount(0);
          const { violations } = await new AxeBuilder({ page }).include('[data-place]').analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
            name,
          ).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            name,
          ).toBeLessThanOrEqual(width);
        }
      });
    });
