import * as jose from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import article from '../../../content/samples/article.json';
import encrypted from '../../../content/samples/encrypted.json';
import nested from '../../../content/samples/nested.json';
import twoSigners from '../../../content/samples/two-signers.json';
import Island from '../../../src/islands/jwt-workbench/Island.tsx';
import { benchLinks } from '../../../src/islands/jwt-workbench/link.ts';
import { firstFrame } from '../../../src/islands/jwt-workbench/first-frame.ts';
import { pageClock } from '../../../src/ui/page-clock.ts';

const open = async () => {
  return render(
    <Island
      place="full"
      sample={article as never}
      samples={[
        { id: 'article', title: 'The token of the article', group: 'The article' },
        { id: 'hs256', title: 'A shared secret', group: 'Small ones' },
      ]}
      rendered={await firstFrame(article as never, article.clock)}
    />,
  );
};

const box = () => page.getByRole('textbox', { name: /Paste a token/ });
const keyBox = () => page.getByRole('textbox', { name: /Secret, PEM, JWK or JWKS/ });
const headerJson = () => page.getByRole('textbox', { name: /Header JSON/ });
const payloadJson = () => page.getByRole('textbox', { name: /Payload JSON/ });
const verdict = () => page.getByRole('region', { name: 'Verdict' });

const hs256 = (secret: string, claims: jose.JWTPayload): Promise<string> =>
  new jose.SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(secret));

/** Select all and paste, as the keyboard does it. */
const pasteOver = (into: ReturnType<typeof box>, text: string): void => {
  const area = into.element() as HTMLTextAreaElement;
  area.focus();
  area.select();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (!area.dispatchEvent(paste) || text === area.value) return;
  area.setRangeText(text, 0, area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
};

const LONG_SECRET = 'thirty-two characters of secret.';

afterEach(() => {
  pageClock.live();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the workbench', () => {
  it('lets the article’s token in on the day it was good, in three parts', async () => {
    await open();
    await box().click();
    await expect.element(verdict()).toMatchTextContent(/lets it in/);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    await expect.element(verdict()).toMatchTextContent(/Key: holds/);
    await expect.element(verdict()).toMatchTextContent(/Claims: holds/);
  });

  it('keeps the panel of faults from one fault to the next, as the reader left it', async () => {
    const panel = page.getByText('What stands out');
    const mend = async (broken: boolean): Promise<void> => {
      await box().fill(broken ? article.text.replace('.', '.!') : article.text);
    };
    await open();
    await expect.element(panel).not.toBeVisible();
    await mend(true);
    await expect.element(panel).toBeVisible();
    const place = page.getByRole('button', { name: /payload, character 1 of it/ });
    await expect.element(place.first()).toBeVisible();
    await mend(false);
    await expect.element(panel).not.toBeVisible();
    expect(place.elements()).toHaveLength(0);
    await mend(true);
    await panel.click();
    await expect.element(place.first()).not.toBeInTheDocument();
    await mend(false);
    await mend(true);
    await expect.element(panel).toBeVisible();
    expect(place.elements()).toHaveLength(0);
  });

  it('refuses it today, because it expired', async () => {
    await open();
    pageClock.fix(1_800_000_000);
    await expect.element(verdict()).toMatchTextContent(/refuses it/);
    await expect.element(verdict()).toMatchTextContent(/Claims: refused/);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
  });

  it('checks a pasted token with a pasted secret', async () => {
    await open();
    await box().fill('');
    await box().fill(`Authorization: Bearer ${await hs256(LONG_SECRET, { sub: 'a' })}`);
    await expect.element(verdict()).toMatchTextContent(/Key: not known/);
    await keyBox().fill(LONG_SECRET);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    await expect.element(page.getByText(/in an Authorization header/)).toBeVisible();
  });

  it('shows each reading of a secret, and obeys the one chosen', async () => {
    await open();
    const bytes = crypto.getRandomValues(new Uint8Array(33));
    const secret = btoa(String.fromCharCode(...bytes))
      .replaceAll('+', 'A')
      .replaceAll('/', 'A');
    const token = await new jose.SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Uint8Array.from(atob(secret), (c) => c.charCodeAt(0)));
    await box().fill('');
    await box().fill(token);
    await keyBox().fill(secret);
    await expect.element(verdict()).toMatchTextContent(/Signature: refused/);
    await page.getByRole('radio', { name: /^base64 33 bytes/ }).click();
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
  });

  it('rewrites the token when the payload is edited, and breaks the signature', async () => {
    await open();
    const before = (box().element() as HTMLTextAreaElement).value;
    await payloadJson().fill('{"sub":"admin"}');
    // The engine may still be on its way: the edit waits for it.
    await expect.element(box()).not.toHaveValue(before);
    const after = (box().element() as HTMLTextAreaElement).value;
    expect(after.split('.')[1]).toBe('eyJzdWIiOiJhZG1pbiJ9');
    expect(after.split('.')[0]).toBe(before.split('.')[0]);
    expect(after.split('.')[2]).toBe(before.split('.')[2]);
    await expect.element(verdict()).toMatchTextContent(/Signature: refused/);
  });

  it('keeps half-typed JSON, says where it breaks, and lets it be finished', async () => {
    await open();
    await payloadJson().fill('{"sub":');
    await expect.element(payloadJson()).toHaveValue('{"sub":');
    await expect.element(page.getByText(/payload, line 1, column 8/).first()).toBeVisible();
    await payloadJson().fill('{"sub":"a"}');
    await expect.element(payloadJson()).toHaveValue('{"sub":"a"}');
  });

  it('changes one member by field and leaves every other byte as it was', async () => {
    await open();
    await page
      .getByRole('group', { name: 'Payload view' })
      .getByRole('button', { name: 'By field' })
      .click();
    await page.getByRole('textbox', { name: /^sub, string/ }).fill('u-10');
    await page
      .getByRole('group', { name: 'Payload view' })
      .getByRole('button', { name: 'JSON' })
      .click();
    await expect
      .element(payloadJson())
      .toHaveValue('{"sub":"u-10","iat":1735603200,"exp":1735606800,"aud":"api","iss":"auth"}');
  });

  it('sets a time with the date picker', async () => {
    await open();
    await page
      .getByRole('group', { name: 'Payload view' })
      .getByRole('button', { name: 'By field' })
      .click();
    await page.getByLabelText('exp as a date, UTC').fill('2030-01-01T00:00:00');
    await page
      .getByRole('group', { name: 'Payload view' })
      .getByRole('button', { name: 'JSON' })
      .click();
    await expect
      .poll(() => (payloadJson().element() as HTMLTextAreaElement).value)
      .toMatch(/"exp":1893456000/);
  });

  it('drops what it said of one key set when another key comes', async () => {
    await open();
    const short = '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}';
    await keyBox().fill(`{"keys":[${short},${short}]}`);
    const said = page.getByText(/The member x has/);
    await expect.poll(() => said.elements().length).toBe(2);
    await keyBox().fill(LONG_SECRET);
    await expect.poll(() => said.elements().length).toBe(0);
  });

  it('does not call a broken key a secret, but asks again where an encoding is impossible', async () => {
    await open();
    const question = page.getByRole('group', { name: /This is a secret/ });
    await keyBox().fill('abcd');
    await page.getByRole('radio', { name: /^hex/ }).click();
    await keyBox().fill('not hex');
    await expect.element(question).toBeVisible();
    await keyBox().fill('{"kty":"EC",');
    await expect.element(page.getByText(/breaks at line 1/)).toBeVisible();
    await expect.element(question).not.toBeInTheDocument();
  });

  it('leaves the keyboard somewhere when a member is removed, and drops a half-typed value', async () => {
    await open();
    await page
      .getByRole('group', { name: 'Payload view' })
      .getByRole('button', { name: 'By field' })
      .click();
    const exp = page.getByRole('textbox', { name: 'exp, number' });
    await exp.fill('12e');
    await expect.element(page.getByText(/Not JSON yet/)).toBeVisible();
    await page.getByLabelText('exp as a date, UTC').fill('2030-01-01T00:00:00');
    await expect.element(exp).toHaveValue('1893456000');
    await page.getByRole('button', { name: 'Remove sub' }).click();
    await expect.element(page.getByRole('group', { name: /^Payload/ }).first()).toBeVisible();
    expect(document.activeElement).toBe(page.getByLabelText('New member').element());
  });

  it('signs again in the same view with a key made here', async () => {
    await open();
    await headerJson().fill('{"alg":"ES256"}');
    await page.getByRole('combobox', { name: /New key for/ }).selectOptions('ES256');
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect
      .poll(() => (keyBox().element() as HTMLTextAreaElement).value)
      .toMatch(/"crv": "P-256"/);
    await page.getByRole('button', { name: 'Sign again' }).click();
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    const token = (box().element() as HTMLTextAreaElement).value;
    const jwk = JSON.parse((keyBox().element() as HTMLTextAreaElement).value) as jose.JWK;
    const { kty, crv, x, y } = jwk as Record<string, string>;
    const publicKey = await jose.importJWK({ kty, crv, x, y } as jose.JWK, 'ES256');
    await expect(jose.compactVerify(token, publicKey)).resolves.toBeDefined();
  });

  it('signs after each edit when asked to', async () => {
    await open();
    await box().fill('');
    await box().fill(await hs256(LONG_SECRET, { sub: 'a' }));
    await keyBox().fill(LONG_SECRET);
    await page.getByRole('checkbox', { name: 'after each edit' }).click();
    await payloadJson().fill('{"sub":"b"}');
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    await expect
      .poll(() => (box().element() as HTMLTextAreaElement).value.split('.')[1])
      .toBe(btoa('{"sub":"b"}').replaceAll('=', ''));
  });

  it('asks which token is meant when a response holds several', async () => {
    await open();
    const [one, two] = await Promise.all([
      hs256(LONG_SECRET, { sub: 'one' }),
      hs256(LONG_SECRET, { sub: 'two' }),
    ]);
    await box().fill('');
    await box().fill(JSON.stringify({ access_token: one, id_token: two }));
    await page.getByRole('radio', { name: /id_token/ }).click();
    await expect.element(payloadJson()).toHaveValue('{"sub":"two"}');
  });

  it('shows every part of an encrypted token, and every signer of a JSON one', async () => {
    await open();
    await box().fill('');
    await box().fill(encrypted.text);
    await expect.element(page.getByRole('row', { name: /^ciphertext/ })).toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /^header .*"enc":"A256GCM"/ }))
      .toBeVisible();
    await box().fill(twoSigners.text);
    await expect.element(page.getByRole('row', { name: /^header of 1 .*ES256/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /^header of 2 .*Ed25519/ })).toBeVisible();
  });

  it('opens the token inside a nested one', async () => {
    await open();
    await box().fill('');
    await box().fill(nested.text);
    await page.getByRole('button', { name: 'Open the inner token' }).click();
    await expect.element(headerJson()).toHaveValue('{"alg":"ES256","typ":"JWT","kid":"es-1"}');
  });

  it('never calls an unsecured token valid', async () => {
    await open();
    await box().fill('');
    await box().fill(
      `${btoa('{"alg":"none"}').replaceAll('=', '')}.${btoa('{"sub":"admin"}').replaceAll('=', '')}.`,
    );
    await expect.element(verdict()).toMatchTextContent(/Signature: refused/);
    await expect.element(verdict()).toMatchTextContent(/no signature at all/);
  });

  it('brings back what a sample replaced', async () => {
    await open();
    await box().fill('my own text');
    await page.getByRole('combobox', { name: 'Or start from' }).selectOptions('hs256');
    await expect.element(box()).not.toHaveValue('my own text');
    await page.getByRole('button', { name: /Bring back/ }).click();
    await expect.element(box()).toHaveValue('my own text');
  });

  it('brings back a sample with its time, and the sample before the last', async () => {
    await open();
    await box().fill('');
    expect(pageClock.get().mode).toBe('live');
    await page.getByRole('button', { name: /Bring back/ }).click();
    await expect.element(verdict()).toMatchTextContent(/lets it in/);
    await page.getByRole('combobox', { name: 'Or start from' }).selectOptions('hs256');
    await expect.element(box()).not.toHaveValue(article.text);
    await page.getByRole('button', { name: /Bring back/ }).click();
    await expect.element(box()).toHaveValue(article.text);
    await expect.element(page.getByText(/published private key/)).toBeVisible();
  });

  it('leaves the clock of the sample alone when a text is refused', async () => {
    await open();
    pasteOver(box(), 'x'.repeat(8_000_001));
    await expect.element(page.getByText(/takes up to 8,000,000/)).toBeVisible();
    expect(pageClock.get()).toMatchObject({ mode: 'fixed', now: article.clock });
  });

  it('keeps the sample’s key when the same text is pasted and then changed', async () => {
    await open();
    pasteOver(box(), article.text);
    const area = box().element() as HTMLTextAreaElement;
    area.setSelectionRange(area.value.length, area.value.length);
    await userEvent.keyboard('x');
    await expect.element(box()).toHaveValue(`${article.text}x`);
    await expect.element(keyBox()).not.toHaveValue('');
  });

  it('keeps a key that was given before the token it belongs to', async () => {
    await open();
    await keyBox().fill(LONG_SECRET);
    pasteOver(box(), await hs256(LONG_SECRET, { sub: 'a' }));
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    await expect.element(keyBox()).toHaveValue(LONG_SECRET);
  });

  it('gives the typed text back when the bench breaks', async () => {
    let broken = false;
    await render(
      <Island
        place="full"
        sample={article as never}
        samples={[
          {
            id: 'article',
            group: 'The article',
            get title(): string {
              if (broken) throw new Error('broken on purpose');
              return 'The token of the article';
            },
          },
        ]}
        rendered={await firstFrame(article as never, article.clock)}
      />,
    );
    await box().fill('what I typed');
    await keyBox().fill('and my key');
    broken = true;
    await page.getByRole('combobox', { name: 'Or start from' }).selectOptions('article');
    await expect
      .element(page.getByRole('textbox', { name: 'What you had typed' }))
      .toHaveValue('what I typed\n\nand my key');
    broken = false;
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.element(box()).toHaveValue(article.text);
  });

  it('shows a token without times round the present, not round a sample’s day', async () => {
    await open();
    pasteOver(box(), await hs256(LONG_SECRET, { sub: 'a' }));
    await expect.element(page.getByText(/The clock:/)).toMatchTextContent(/as on this computer/);
    await expect.element(page.getByText(/the end of this bar/)).not.toBeInTheDocument();
  });

  it('puts the caret on a fault when its place is pressed', async () => {
    await open();
    await box().fill('eyJhbGciOiJIUzI1NiJ9.e30!.AAAA');
    await page
      .getByRole('button', { name: /payload, character 4 of it/ })
      .first()
      .click();
    const { selectionStart, selectionEnd } = box().element() as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([24, 25]);
  });

  it('puts neither token nor key into the address or storage', async () => {
    await open();
    await box().fill('');
    await box().fill(await hs256(LONG_SECRET, { sub: 'kept-out' }));
    await keyBox().fill(LONG_SECRET);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
    expect(location.href).not.toContain('eyJ');
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain('eyJ');
    // Something of one's own that a link may hold.
    await page.getByRole('textbox', { name: 'Issuer (iss)' }).fill('https://a.example');
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = page.getByRole('textbox', { name: 'Link to this state' });
    await expect.element(link).toBeVisible();
    const { value } = link.element() as HTMLInputElement;
    const [header] = (box().element() as HTMLTextAreaElement).value.split('.');
    expect(value).not.toContain(header);
    expect(value).not.toContain(btoa(LONG_SECRET).replaceAll('=', ''));
  });

  it('takes a token from #token= and wipes it from the address', async () => {
    const token = await hs256(LONG_SECRET, { sub: 'from-link' });
    history.replaceState(null, '', `#token=${token}`);
    await open();
    await expect.element(box()).toHaveValue(token);
    expect(location.hash).toBe('');
  });

  it('opens the link it made, token, policy and clock', async () => {
    await open();
    const token = await hs256(LONG_SECRET, { sub: 'shared' });
    await box().fill('');
    await box().fill(token);
    await page.getByRole('textbox', { name: 'Issuer (iss)' }).fill('https://a.example');
    pageClock.fix(1_700_000_000);
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('checkbox', { name: /With my token/ }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = page.getByRole('textbox', { name: 'Link to this state' });
    await expect.element(link).toBeVisible();
    const { hash } = new URL((link.element() as HTMLInputElement).value);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.element(box()).toHaveValue('');
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await expect.element(box()).toHaveValue(token);
    await expect
      .element(page.getByRole('textbox', { name: 'Issuer (iss)' }))
      .toHaveValue('https://a.example');
    expect(pageClock.get().now).toBe(1_700_000_000);
  });

  it('shares no key it has not read, and no link of an earlier state', async () => {
    await open();
    await page.getByText('Share', { exact: true }).click();
    const make = page.getByRole('button', { name: 'Make a link' });
    const link = page.getByRole('textbox', { name: 'Link to this state' });
    await make.click();
    await expect.element(link).toBeVisible();
    // In one breath: a new key in the box, and a link before it could be read.
    const area = keyBox().element() as HTMLTextAreaElement;
    area.setRangeText('not-a-key-at-all', 0, area.value.length, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (make.element() as HTMLElement).click();
    await expect.element(link).toBeVisible();
    const written = (link.element() as HTMLInputElement).value;
    const read = await benchLinks.decode(new URL(written).hash);
    expect(read).toMatchObject({ ok: true, state: { publicKey: null } });
    await page.getByRole('textbox', { name: 'Issuer (iss)' }).fill('someone');
    await expect.element(link).not.toBeInTheDocument();
  });

  it('says that there is nothing to share rather than make a link to something else', async () => {
    await open();
    await page.getByRole('button', { name: 'Clear' }).click();
    await box().fill(await hs256(LONG_SECRET, {}));
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await expect
      .element(page.getByRole('alert').filter({ hasText: /Without the token/ }))
      .toBeVisible();
    await expect
      .element(page.getByRole('textbox', { name: 'Link to this state' }))
      .not.toBeInTheDocument();
  });

  it('says so when the worker dies in the middle of a long check, and checks the next text', async () => {
    const Real = Worker;
    // Answers what it is asked to inspect, and dies when it is asked to verify.
    class Dying extends Real {
      override postMessage(job: { kind: string }): void {
        if (job.kind === 'verify') this.dispatchEvent(new ErrorEvent('error'));
        else super.postMessage(job);
      }
    }
    try {
      globalThis.Worker = Dying;
      await open();
      pasteOver(box(), await hs256(LONG_SECRET, { filler: 'x'.repeat(30_000) }));
      await expect
        .element(page.getByRole('alert').filter({ hasText: /The check could not be run/ }))
        .toBeVisible();
    } finally {
      globalThis.Worker = Real;
    }
    await keyBox().fill(LONG_SECRET);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
  });

  it.each(['#jwt=', '#jwt=garbage', '#jwt=v1.!!!', '#jwt=v1.AAAA'])(
    'says in a sentence what is wrong with the link %s',
    async (hash) => {
      history.replaceState(null, '', hash);
      await open();
      await expect.element(page.getByText(/link/i).first()).toMatchTextContent(/not|cut|cannot/);
      await expect.element(box()).toHaveValue(article.text);
    },
  );

  it('keeps a long text whole and shows head and tail', async () => {
    await open();
    const token = await hs256(LONG_SECRET, { filler: 'x'.repeat(150_000) });
    pasteOver(box(), token);
    await expect
      .element(page.getByText(/characters not shown|head and tail shown/).first())
      .toBeVisible();
    await keyBox().fill(LONG_SECRET);
    await expect.element(verdict()).toMatchTextContent(/Signature: holds/);
  });
});
