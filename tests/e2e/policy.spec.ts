import { expect, sitePath, test } from './site.ts';

test('an injected inline script does not run and a foreign address is not asked', async ({
  page,
  watch,
}) => {
  watch.provoke(/policy: script-src-elem blocked inline/, /policy: connect-src blocked/);
  watch.provoke(
    /violates .*inline script|inline script.* violates/is,
    /elsewhere\.example.* violates/s,
  );
  await page.goto('');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "ran"';
    document.head.append(script);
    const asked = await fetch('https://elsewhere.example/').then(
      () => true,
      () => false,
    );
    return { injected: document.documentElement.dataset['injected'], asked };
  });
  expect(ran).toEqual({ injected: undefined, asked: false });
  await expect
    .poll(() => watch.troubles.filter((trouble) => trouble.includes('policy:')).length)
    .toBe(2);
});

test('the server sends what a policy in the page cannot say', async ({ request }) => {
  const { headers, ...answer } = await request.get('').then((response) => ({
    status: response.status(),
    headers: response.headers(),
  }));
  expect(answer.status).toBe(200);
  expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('an address that does not exist answers 404 with a page of the site', async ({ request }) => {
  const answer = await request.get(`${sitePath}no/such/page/`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('There is no page here');
});
