import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onPath } from '../ensure-browser.ts';
import type { Absent, Engine } from './engine.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** One call of the WebDriver protocol (W3C WebDriver §6.3). */
const call = async (at: string, method: string, path: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${at}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 300)}`);
  return value;
};

/** The driver answers only after a moment; ten seconds are plenty. */
const ready = async (at: string, driver: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 50 && driver.exitCode === null; tries += 1) {
    try {
      await call(at, 'GET', '/status');
      return;
    } catch {
      await wait(200);
    }
  }
  throw new Error('WebKitWebDriver did not answer');
};

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion?: string };
}

/** WebKitGTK's small browser through its own WebDriver, on a virtual screen where there is no real one. */
export const startWebKit = async (): Promise<Engine | Absent> => {
  const binary = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').at(-1);
  const program = onPath('WebKitWebDriver');
  const screen = process.env['DISPLAY'] ? undefined : onPath('Xvfb');
  const lacks = [
    program ? '' : 'WebKitWebDriver',
    binary ? '' : 'MiniBrowser',
    process.env['DISPLAY'] || screen ? '' : 'a screen or Xvfb',
  ].filter(Boolean);
  if (!program || !binary || lacks.length > 0)
    return { name: 'WebKitGTK', lacks: `${lacks.join(', ')} (Debian: webkit2gtk-driver, xvfb)` };

  const display = `:${String(90 + (process.pid % 400))}`;
  const xvfb = screen
    ? spawn(screen, [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' })
    : undefined;
  if (xvfb) await wait(1000);
  const port = await freePort();
  const at = `http://127.0.0.1:${String(port)}`;
  const driver = spawn(program, [`--port=${String(port)}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: process.env['DISPLAY'] ?? display },
  });
  const end = (): void => {
    driver.kill();
    xvfb?.kill();
  };
  try {
    await ready(at, driver);
    const { sessionId, capabilities } = (await call(at, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    })) as Session;
    const session = `/session/${sessionId}`;
    return {
      name: `WebKitGTK ${capabilities.browserVersion ?? ''}`.trim(),
      open: async (url) => {
        await call(at, 'POST', `${session}/url`, { url });
      },
      ask: (body) =>
        call(at, 'POST', `${session}/execute/sync`, {
          script: `return (async () => {${body}})()`,
          args: [],
        }),
      close: async () => {
        await call(at, 'DELETE', session);
        end();
      },
    };
  } catch (cause) {
    end();
    throw cause;
  }
};
