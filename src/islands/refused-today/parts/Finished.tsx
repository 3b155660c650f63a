import { inspect } from '../../../core/jwt/index.ts';
import type { Verdict } from '../../../core/jwt/verdict.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { TokenText } from '../../../ui/TokenText.tsx';
import { payloadText } from '../forge.ts';
import styles from '../RefusedToday.module.css';
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
      <pre className={styles.payload}>{payloadText(token)}</pre>
      <Steps verdict={verdict} />
    </Figure>
  );
}
