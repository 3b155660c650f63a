/** What every page is asked in every engine. Bodies of functions that run in the page. */

/** Collects what goes wrong after loading, scrolls through, waits for islands, and says what it found. */
export const STATE = `
  const troubles = [];
  addEventListener('error', (event) => troubles.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    troubles.push('policy: ' + event.effectiveDirective + ' ' + event.blockedURI));
  for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 60));
  }
  for (let tries = 0; tries < 60 && document.querySelector('astro-island[ssr]'); tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  await document.fonts.ready;
  const asleep = [...document.querySelectorAll('astro-island[ssr]')].map((one) => one.getAttribute('component-export'));
  if (asleep.length > 0) troubles.push('islands that did not wake: ' + asleep.join(', '));
  const titles = document.querySelectorAll('h1').length;
  if (titles !== 1) troubles.push(titles + ' h1 elements');
  const fonts = [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family);
  if (fonts.length > 0) troubles.push('fonts not loaded: ' + fonts.join(', '));
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 1) troubles.push('scrolls sideways by ' + over + ' px');
  const shown = getComputedStyle(document.body).backgroundColor;
  if (shown === 'rgba(0, 0, 0, 0)') troubles.push('the style sheet does not apply');
  return troubles;
`;

/** Searches for a word through the site's own dialog. */
export const SEARCH = `
  document.querySelector('site-search .open').click();
  const input = document.querySelector('site-search input');
  input.value = 'privacy';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  for (let tries = 0; tries < 200 && !document.querySelector('site-search ol a'); tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  const found = document.querySelectorAll('site-search ol a').length;
  document.querySelector('site-search dialog').close();
  return found > 0 ? [] : ['search found nothing'];
`;

/** What of the web platform this engine does not have and the site uses where it is there. */
export const LACKS = `
  const makes = async (algorithm) => {
    try { await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']); return true; }
    catch { return false; }
  };
  const has = {
    'WebCrypto': crypto.subtle !== undefined,
    'Ed25519': await makes({ name: 'Ed25519' }),
    'ML-DSA-44': await makes({ name: 'ML-DSA-44' }),
    'ML-DSA-65': await makes({ name: 'ML-DSA-65' }),
    'ML-DSA-87': await makes({ name: 'ML-DSA-87' }),
    'service workers': 'serviceWorker' in navigator,
    'CompressionStream': typeof CompressionStream === 'function',
    'popover': 'popover' in HTMLElement.prototype,
    'light-dark()': CSS.supports('color', 'light-dark(#000, #fff)'),
    'text-wrap: pretty': CSS.supports('text-wrap', 'pretty'),
  };
  return Object.keys(has).filter((name) => !has[name]);
`;
