import { useWebCrypto } from '../../../ui/use-web-crypto.ts';
import styles from './NoWebCrypto.module.css';

/** Said only where WebCrypto is missing: why, what still works, what to do. */
export function NoWebCrypto() {
  return useWebCrypto() ? null : (
    <p role="alert" className={styles.note}>
      This page came over plain http from another machine, and browsers give such pages no
      WebCrypto. Tokens are still decoded, and HS256, HS384 and HS512 are still checked, by a
      JavaScript library. For the other algorithms open the site over https, or on this machine as
      http://localhost.
    </p>
  );
}
