import { resolve } from 'node:path';
import { chromium } from 'playwright';
import type { CDPSession, Page } from 'playwright';
import * as jose from 'jose';
import { launchOptions } from '../../scripts/ensure-browser.ts';
import { serve } from '../../scripts/site/static-server.ts';

/** One page under the keystroke: what the main thread did, and when the verdict was on screen. Milliseconds. */
export interface KeystrokeRow {
  readonly page: string;
  readonly strokes: number;
  readonly workMedian: number;
  readonly workP95: number;
  readonly paintedMedian: number;
  readonly paintedP95: number;
}

const STROKES = 120;
const WARM_UP = 20;

/** The bare page: a text area, the same ES256 verification by WebCrypto alone, one line of output. */
const bare = (jwk: string): string => `<!doctype html><meta charset="utf-8"><title>bare</title>
<textarea id="box" rows="8" cols="80"></textarea><p id="out" aria-busy="false">–</p>
<script type="module">
const key = await crypto.subtle.importKey('jwk', ${jwk}, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const out = document.getElementById('out');
document.getElementById('box').addEventListener('input', async (event) => {
  out.ariaBusy = 'true';
  const [header, payload, signature] = event.target.value.split('.');
  let good = false;
  try {
    good = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes(signature), new TextEncoder().encode(header + '.' + payload));
  } catch {}
  out.textContent = good ? 'good' : 'bad';
  out.ariaBusy = 'false';
});
document.body.dataset.ready = '';
</script>`;

/** Script, layout and style time of the page so far, in milliseconds (Chromium's own counters). */
const workOf = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const wanted = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);
  return (
    metrics.filter((each) => wanted.has(each.name)).reduce((sum, each) => sum + each.value, 0) *
    1000
  );
};

/** What the page keeps while a stroke is under way. */
interface Listening {
  answered: Promise<number>;
}

/**
 * Makes the page listen for the next key press and for the moment its answer has been painted: the element
 * that was busy is not any more, a frame has been drawn since, and the task after that frame runs.
 */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = globalThis as unknown as Listening;
    kept.answered = new Promise<number>((resolve, reject) => {
      let pressed = 0;
      setTimeout(() => {
        reject(new Error('No answer was painted within five seconds'));
      }, 5000);
      addEventListener(
        'keydown',
        (event) => {
          pressed = event.timeStamp;
        },
        { once: true, capture: true },
      );
      const watch = new MutationObserver((records) => {
        const done = records.some(
          ({ target }) => target instanceof Element && target.getAttribute('aria-busy') === 'false',
        );
        if (!done) return;
        watch.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now() - pressed);
          };
          port2.postMessage(undefined);
        });
      });
      watch.observe(document.body, {
        subtree: true,
        attributes: true,
        attributeFilter: ['aria-busy'],
      });
    });
  });

/** Milliseconds from the key press to the paint of its answer. */
const answered = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Listening).answered);

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

const measure = async (page: Page, name: string, boxSelector: string): Promise<KeystrokeRow> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const box = page.locator(boxSelector).first();
  // Into the middle of the payload, so that every stroke changes what is decoded and what is verified.
  await box.evaluate((element: HTMLTextAreaElement) => {
    const middle = Math.floor((element.value.indexOf('.') + element.value.lastIndexOf('.')) / 2);
    element.focus();
    element.setSelectionRange(middle, middle);
  });
  const work: number[] = [];
  const painted: number[] = [];
  for (let count = 0; count < STROKES + WARM_UP; count += 1) {
    const key = count % 2 === 0 ? 'A' : 'Backspace';
    await listen(page);
    const before = await workOf(cdp);
    await page.keyboard.press(key);
    const milliseconds = await answered(page);
    const after = await workOf(cdp);
    if (count >= WARM_UP) {
      work.push(after - before);
      painted.push(milliseconds);
    }
  }
  return {
    page: name,
    strokes: work.length,
    workMedian: quantile(work, 0.5),
    workP95: quantile(work, 0.95),
    paintedMedian: quantile(painted, 0.5),
    paintedP95: quantile(painted, 0.95),
  };
};

/** A 1 kB ES256 token and its public key, made for this run. */
const kilobyteToken = async (): Promise<{ token: string; jwk: string }> => {
  const { privateKey, publicKey } = await jose.generateKeyPair('ES256', { extractable: true });
  const token = await new jose.SignJWT({
    iss: 'https://issuer.example',
    aud: 'api',
    note: 'x'.repeat(560),
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { token, jwk: JSON.stringify(await jose.exportJWK(publicKey)) };
};

/** Types into the built workbench and into a bare page that does the same verification. Needs `npm run build`. */
export const benchKeystroke = async (dist: string): Promise<readonly KeystrokeRow[]> => {
  const { token, jwk } = await kilobyteToken();
  const site = await serve(resolve(dist), '/', 0);
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const plain = await context.newPage();
    await plain.route('**/bare/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: bare(jwk) }),
    );
    await plain.goto(`${site.url}bare/`);
    await plain.locator('body[data-ready]').waitFor();
    await plain.locator('#box').fill(token);
    const plainRow = await measure(plain, 'bare page', '#box');
    // A page in the background draws no frames.
    await plain.close();
    const bench = await context.newPage();
    await bench.goto(`${site.url}labs/jwt-workbench/`);
    await bench.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    await bench.getByLabel(/Paste a token/).fill(token);
    await bench.getByLabel(/Secret, PEM, JWK/).fill(jwk);
    await bench.getByText(/Signature: holds/).waitFor();
    const benchRow = await measure(bench, 'workbench', 'astro-island textarea');
    return [plainRow, benchRow];
  } finally {
    await browser.close();
    await site.stop();
  }
};

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);

if (import.meta.main) {
  const rows = await benchKeystroke('dist');
  console.log('\nA keystroke into a 1 kB ES256 token: decoded, verified, painted (p95 over p50)');
  console.log('page'.padEnd(12), 'main-thread work'.padStart(24), 'until painted'.padStart(24));
  for (const row of rows)
    console.log(
      row.page.padEnd(12),
      `${milliseconds(row.workP95)} /${milliseconds(row.workMedian)}`.padStart(24),
      `${milliseconds(row.paintedP95)} /${milliseconds(row.paintedMedian)}`.padStart(24),
    );
  console.log('Goals for the workbench: work p95 at most 8 ms, painted p95 at most 33 ms.');
}
