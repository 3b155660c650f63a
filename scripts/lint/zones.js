// @ts-check
import { readdirSync } from 'node:fs';

/** @typedef {{ target: string, from: string, except?: string[], message: string }} Zone */

/** The islands there are: none may import another. */
const islands = () =>
  readdirSync(new URL('../../src/islands/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Who may import whom: core ← links, ui ← islands ← site. Each zone says what its target must not reach.
 * @returns {Zone[]}
 */
export const zones = () => [
  {
    target: './src/core',
    from: './',
    except: ['./src/core', './node_modules'],
    message: 'core imports nothing outside core: what it needs is an argument.',
  },
  ...[
    'service',
    'verifiers',
    'attacks',
    'bench',
    'deny-lists',
    'grading',
    'cookies',
    'revocation',
    'carried',
    'cost',
    'advice',
  ].map((outer) => ({
    target: './src/core/jwt',
    from: `./src/core/${outer}`,
    message: 'core/jwt stands alone; the others build on it.',
  })),
  {
    target: './src/core/service',
    from: './src/core',
    except: ['./service', './jwt'],
    message: 'the scene knows neither attacks nor verifiers.',
  },
  {
    target: './src/core/verifiers',
    from: './src/core',
    except: ['./verifiers', './service', './jwt'],
    message: 'a verifier knows the service that it works for, and no attack.',
  },
  {
    target: './src/core/attacks',
    from: './src/core',
    except: ['./attacks', './service', './jwt'],
    message: 'an attack knows what an attacker knows, and no verifier.',
  },
  {
    target: './src/core/deny-lists',
    from: './src/core',
    except: ['./deny-lists', './service', './jwt'],
    message:
      'deny-lists look at tokens that verified; they know no attack and no verifier of the bench.',
  },
  {
    target: './src/core/revocation',
    from: './src/core',
    except: ['./revocation'],
    message: 'the simulator stands alone: tokens are signed where somebody opens one.',
  },
  {
    target: './src/core/carried',
    from: './src/core',
    except: ['./carried', './revocation', './jwt'],
    message: 'what a request carried is made of its log and of tokens; it knows nothing else.',
  },
  {
    target: './src/charts',
    from: './src',
    except: ['./charts', './core', './styles'],
    message: 'charts draw what they are given; they know core and no island.',
  },
  {
    target: './src/links',
    from: './src',
    except: ['./links', './core'],
    message: 'links know core and nothing that draws.',
  },
  {
    target: './src/ui',
    from: './src',
    except: ['./ui', './core', './links', './charts', './styles'],
    message: 'ui is shared by all islands and knows none of them.',
  },
  ...islands().map((name) => ({
    target: `./src/islands/${name}`,
    from: './src/islands',
    except: [`./${name}`],
    message: 'an island imports no other island; what both need belongs in ui, links or core.',
  })),
  {
    target: './src/islands',
    from: './src/site',
    message: 'the site places islands, never the other way about.',
  },
  {
    target: './src',
    from: './tests',
    message: 'what is shipped does not depend on its tests.',
  },
];

/** For `no-restricted-imports`, everywhere but core/jwt and tests. */
export const jose = {
  patterns: [
    { group: ['jose', 'jose/*'], message: 'jose is used in core/jwt and in tests; ask core/jwt.' },
  ],
};

/** @param {string} name @param {string} message */
const forbidden = (name, message) => ({ name, message });

/** What would open a connection. */
export const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'importScripts',
  'WebTransport',
].map((name) =>
  forbidden(
    name,
    'a worker loaded from a file is not under the page’s policy: it must not be able to ask the network.',
  ),
);

/** What would make core's answers depend on anything but its arguments. */
export const coreGlobals = [
  ...network.map(({ name }) => forbidden(name, 'core asks no network.')),
  ...['performance', 'setTimeout', 'setInterval', 'queueMicrotask'].map((name) =>
    forbidden(name, 'time is an argument of core.'),
  ),
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'self',
  ].map((name) => forbidden(name, 'core knows no page.')),
  ...['process', 'Buffer', 'require', 'console'].map((name) =>
    forbidden(name, 'core knows no host.'),
  ),
];

/** Members of globals that are fine otherwise. */
export const chanceAndClock = [
  { object: 'Math', property: 'random', message: 'chance is an argument of core.' },
  { object: 'Date', property: 'now', message: 'time is an argument of core.' },
];

/** A Date made from a time that was given is a way to write it down; one made from nothing reads the clock. */
export const clock = ['NewExpression', 'CallExpression'].map((node) => ({
  selector: `${node}[callee.name='Date'][arguments.length=0]`,
  message: 'time is an argument of core.',
}));
