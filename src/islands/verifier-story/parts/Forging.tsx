import { tokenDifference } from '../../../core/bench/token-difference.ts';
import { drawnToken } from '../../../ui/drawn-token.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { TokenText } from '../../../ui/TokenText.tsx';
import type { Told } from '../tell-story.ts';
import styles from '../VerifierStory.module.css';

interface ForgingProps {
  readonly told: Told;
  /** Moves that have been made. */
  readonly made: number;
}

const thirdPart = {
  same: 'The signature is as it was.',
  another: 'The signature is another.',
  dropped: 'The signature is gone.',
} as const;

/** The token as it stands after so many moves, and what that changed. */
export function Forging({ told, made }: ForgingProps) {
  const token = told.moves[made - 1]?.token ?? told.honestToken;
  const drawn = drawnToken(token);
  const difference = tokenDifference(told.honestToken, token);
  return (
    <Figure label={made === 0 ? 'The honest token' : 'The token that is sent'}>
      {drawn !== undefined && <TokenText token={drawn} showPartNames />}
      {made === 0 ? (
        <p className={styles.said}>The issuer’s own, signed, untouched.</p>
      ) : (
        <>
          <ol className={styles.moves}>
            {told.moves.slice(0, made).map(({ say }) => (
              <li key={say}>{say}</li>
            ))}
          </ol>
          {difference.members.length > 0 && (
            <table className={styles.difference}>
              <caption>Against the honest token</caption>
              <thead>
                <tr>
                  <th scope="col">Member</th>
                  <th scope="col">Honest</th>
                  <th scope="col">This one</th>
                </tr>
              </thead>
              <tbody>
                {difference.members.map(({ part, name, honest, forged }) => (
                  <tr key={`${part}.${name}`}>
                    <th scope="row">
                      {part}, <code>{name}</code>
                    </th>
                    <td>{honest === undefined ? 'absent' : <code>{honest}</code>}</td>
                    <td>{forged === undefined ? 'absent' : <code>{forged}</code>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {difference.signature !== undefined && (
            <p className={styles.said}>{thirdPart[difference.signature]}</p>
          )}
        </>
      )}
    </Figure>
  );
}
