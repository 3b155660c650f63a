import { inspect } from '../../../core/jwt/index.ts';
import type { Verdict } from '../../../core/jwt/verdict.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { TokenText } from '../../../ui/TokenText.tsx';
import type { Seen } from '../rules.ts';
import { takeaway } from './Reveal.tsx';
import { Steps } from './Steps.tsx';

interface FinishedProps {
  readonly token: string;
  readonly verdict: Verdict;
  readonly seen: Seen;
}

/** The picture without script: the token, the checks made when the page was built, and what to take away. */
export function Finished({ token, verdict, seen }: FinishedProps) {
  const found = inspect(token).tokens[0];
  return (
    <Figure caption={<strong>{takeaway(seen)}</strong>}>
      {found !== undefined && <TokenText token={found} showPartNames />}
      <Steps verdict={verdict} />
    </Figure>
  );
}
