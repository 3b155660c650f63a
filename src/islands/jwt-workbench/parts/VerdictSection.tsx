import { memo } from 'react';
import { useWebCrypto } from '../../../ui/use-web-crypto.ts';
import type { Core } from '../core.ts';
import type { VerifyJob } from '../engine-protocol.ts';
import type { Rendered } from '../rendered.ts';
import { useVerdict } from '../use-verdict.ts';
import { VerdictPane } from './VerdictPane.tsx';

interface Props {
  readonly core: Core | undefined;
  /** undefined while there is no compact token to verify. */
  readonly request: VerifyJob | undefined;
  readonly rendered: Rendered;
}

/** Asks for the verdict and shows it. Apart from the bench, so that its arrival draws nothing else again. */
export const VerdictSection = memo(function VerdictSection({ core, request, rendered }: Props) {
  const { verdict, pending, failure } = useVerdict(core, request, rendered.verdict);
  // What the server drew was checked by WebCrypto; without it nothing may stand that was not checked here.
  const hasCrypto = useWebCrypto();
  if (verdict === undefined && failure === undefined) return null;
  return (
    <div aria-busy={pending}>
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      {verdict === undefined || (core === undefined && !hasCrypto) ? null : (
        <VerdictPane verdict={verdict} whole={core === undefined} />
      )}
    </div>
  );
});
