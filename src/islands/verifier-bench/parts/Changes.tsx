import type { TokenDifference } from '../../../core/bench/token-difference.ts';
import styles from './Changes.module.css';

const LONGEST = 240;
const seals = {
  same: 'The same characters.',
  another: 'Another one.',
  dropped: 'Dropped: the third part is empty.',
} as const;

const shortened = (value: string): string =>
  value.length <= LONGEST
    ? value
    : `${value.slice(0, LONGEST)}… (${value.length.toLocaleString('en')} characters)`;

function Value({ of }: { readonly of: string | undefined }) {
  return of === undefined ? <i>not there</i> : <code translate="no">{shortened(of)}</code>;
}

/** How the forged token differs from the honest one: header and claims member by member, then the signature. */
export function Changes({ difference }: { readonly difference: TokenDifference }) {
  const { members, unread, alike, signature } = difference;
  return (
    <>
      {members.length > 0 && (
        <table className={styles.changes}>
          <caption>What differs, member by member</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Honest</th>
              <th scope="col">Forged</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ part, name, honest, forged }) => (
              <tr key={`${part} ${name}`}>
                <th scope="row">
                  <span className={styles.part} data-part={part}>
                    {part}
                  </span>{' '}
                  <code translate="no">{name}</code>
                </th>
                <td>
                  <Value of={honest} />
                </td>
                <td>
                  <Value of={forged} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.rest}>
        {members.length === 0 && unread.length === 0 && 'Every member is the same. '}
        {unread.length > 0 &&
          `The forged ${unread.join(' and ')} cannot be taken apart into members. `}
        {alike > 0 &&
          members.length > 0 &&
          `${String(alike)} more ${alike === 1 ? 'member is' : 'members are'} alike. `}
        {signature !== undefined && `Signature: ${seals[signature]}`}
      </p>
    </>
  );
}
