import type { InspectedToken, Segment } from '../../../core/jwt/inspection.ts';
import styles from './PartList.module.css';

/** What can be read of a part: its text, or how many bytes it holds. */
const contentOf = ({ text, bytes }: Segment): string => {
  if (text !== undefined && text !== '')
    return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
  const length = bytes?.length ?? 0;
  return length === 0 ? 'empty' : `${length.toLocaleString('en')} bytes`;
};

/** Whose part it is, where an object has several signers or recipients. */
const ownerOf = (token: InspectedToken, segment: Segment): string => {
  const several = token.segments.some(({ index }) => index > 0);
  return several && segment.part !== 'payload' ? ` of ${String(segment.index + 1)}` : '';
};

/** Every part of an object that is not a plain signed token: encrypted, or written as JSON. */
export function PartList({ token }: { readonly token: InspectedToken }) {
  return (
    <table className={styles.parts}>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Holds</th>
        </tr>
      </thead>
      <tbody>
        {token.segments.slice(0, 100).map((segment, nth) => (
          <tr key={`${segment.part}:${String(nth)}`}>
            <th scope="row">
              {segment.part.replaceAll('-', ' ')}
              {ownerOf(token, segment)}
            </th>
            <td>
              <code>{contentOf(segment)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
