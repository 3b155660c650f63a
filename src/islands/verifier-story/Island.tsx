import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { Story } from './story.ts';
import type { Told } from './tell-story.ts';
import { VerifierStory } from './VerifierStory.tsx';

interface IslandProps {
  readonly story: Story;
  readonly built: Told;
}

/** The seam between page and story. Nothing is typed in it, so there is nothing to give back. */
export default function Island({ story, built }: IslandProps) {
  return (
    <ErrorBoundary name="this story">
      <VerifierStory story={story} built={built} />
    </ErrorBoundary>
  );
}
