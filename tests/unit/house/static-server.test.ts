import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type StaticSite } from '../../../scripts/site/static-server.ts';

let outside: string;
let site: StaticSite;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  const folder = join(outside, 'dist');
  mkdirSync(join(folder, 'read'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'read/index.html'), 'read');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, '_headers'), '# said\n/*\n  X-Said: yes\n');
  site = await serve(folder, '/x/', 0);
});
afterAll(async () => {
  await site.stop();
  rmSync(outside, { recursive: true });
});

/** The path as written: fetch would tidy `..` away. */
const raw = (
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; location: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(site.url);
    request({ host: 'localhost', port, path, method }, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += String(part)));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          body,
          location: String(answer.headers.location),
        });
      });
    })
      .on('error', reject)
      .end();
  });

test('a folder answers with its page, under the base only', async () => {
  expect((await raw('/x/')).body).toBe('home');
  expect((await raw('/x/read/')).body).toBe('read');
  expect((await raw('/read/')).status).toBe(404);
});

test('a folder without its slash is sent to the one with it', async () => {
  expect(await raw('/x/read')).toMatchObject({ status: 301, location: '/x/read/' });
});

test.each([
  '/x/../secret.txt',
  '/x/%2e%2e/secret.txt',
  '/x/..%2fsecret.txt',
  '/x/read/../../../secret.txt',
])('%s does not reach outside the site', async (path) => {
  expect(await raw(path)).toMatchObject({ status: 404, body: 'nothing here' });
});

test('an address that cannot be read is refused, and nothing is written', async () => {
  expect((await raw('/x/%')).status).toBe(400);
  expect((await raw('/x/', 'POST')).status).toBe(405);
});

test('the headers of the site’s own file are sent, and every request is noted', async () => {
  const before = site.seen.length;
  expect((await fetch(site.url)).headers.get('x-said')).toBe('yes');
  expect(site.seen.slice(before)).toMatchObject([{ method: 'GET', url: '/x/' }]);
});
