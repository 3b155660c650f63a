import styles from '../Fired.module.css';

/** The line that the page exists for; the same with and without script. */
export function Takeaway() {
  return (
    <p className={styles.takeaway}>
      <strong>It was never session or token. It was how often somebody is asked.</strong> Stateless
      says where the state is kept, and how old it may be.
    </p>
  );
}
