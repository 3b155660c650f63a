import { drawnToken } from '../../../ui/drawn-token.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { TokenText } from '../../../ui/TokenText.tsx';
import styles from '../DenyListLab.module.css';
import type { Example } from '../example.ts';
import { takeaway } from '../rules.ts';
import { headline } from '../told.ts';
import { Rows } from './Rows.tsx';
import { SpeltOut } from './SpeltOut.tsx';

/** The picture without script or without WebCrypto: worked out when the page was built. */
export function Finished({ example }: { readonly example: Example }) {
  const drawn = drawnToken(example.spelt);
  return (
    <div className={styles.lab}>
      <Figure caption={<strong>{takeaway}</strong>}>
        <p>
          An admin has revoked this token in four deny-lists. Its holder changed one character and
          presents it again.
        </p>
        {drawn !== undefined && <TokenText token={drawn} showPartNames />}
        <SpeltOut before={example.token} after={example.spelt} />
        <p className={styles.headline}>{headline(example.rows)}</p>
        <Rows rows={example.rows} />
      </Figure>
    </div>
  );
}
