import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import Island from '../../../src/islands/verifier-story/Island.tsx';
import { storyOf } from '../../../src/islands/verifier-story/stories/index.ts';
import { tellStory } from '../../../src/islands/verifier-story/tell-story.ts';
import { goToLinkedStory } from '../../../src/site/story-link.ts';
import '../../../src/styles/layers.css';
import '../../../src/styles/tokens.css';

const story = storyOf('alg-none');
const built = await tellStory(story, Math.floor(Date.now() / 1000));
const unknown = () => page.getByRole('radio', { name: 'I don’t know.' });
const soon = () => page.getByText(/in your browser as soon as you begin/);

beforeEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname + location.search);
});

test('says that tokens come from the build, and from this page once it has begun', async () => {
  await render(<Island story={story} built={built} />);
  await expect.element(soon()).toBeVisible();
  await unknown().click();
  await expect
    .element(page.getByText('Tokens signed and checked in this page, just now.'))
    .toBeVisible();
});

test('without crypto.subtle it promises nothing, before or after it has begun', async () => {
  vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as unknown as SubtleCrypto);
  await render(<Island story={story} built={built} />);
  await expect.element(page.getByText(/came over plain http/)).toBeVisible();
  await expect
    .element(page.getByText('Tokens signed and checked when this page was built.', { exact: true }))
    .toBeVisible();
  expect(soon().query()).toBeNull();
  await unknown().click();
  expect(soon().query()).toBeNull();
});

test('a damaged link says so above the story', async () => {
  history.replaceState(null, '', '#story-alg-none=v1.!!!');
  await render(<Island story={story} built={built} />);
  await expect
    .element(page.getByText(/damaged on its way.*The story starts from the beginning/))
    .toBeVisible();
});

test.each([
  ['#story-skipped-audience=v1.eyJ9', true],
  ['#other=v1.e30&story-skipped-audience=v1.!!!', true],
  ['#story-not-told=v1.e30', false],
  ['', false],
])('%s: brings the story it names into sight', async (hash, moves) => {
  await render(
    <>
      <div style={{ blockSize: '4000px' }} />
      <div className="verifier-story" id="story-alg-none">
        One
      </div>
      <div style={{ blockSize: '4000px' }} />
      <div className="verifier-story" id="story-skipped-audience">
        Another
      </div>
      <div style={{ blockSize: '4000px' }} />
    </>,
  );
  scrollTo(0, 0);
  history.replaceState(null, '', location.pathname + location.search + hash);
  goToLinkedStory();
  const top = document.getElementById('story-skipped-audience')?.getBoundingClientRect().top;
  expect(Math.round(top ?? NaN) === 0).toBe(moves);
});
