import type { Attack, Cve, Move } from '../attacks/attack.ts';
import { rfc } from '../jwt/clause.ts';
import type { Clause } from '../jwt/clause.ts';
import type { Setting } from '../service/setting.ts';
import { faultsOf } from '../verifiers/faults.ts';
import { lineOfMark, shownSource } from '../verifiers/source.ts';
import type { Expected, Verifier } from '../verifiers/verifier.ts';
import type { Answer, Cell } from './cell.ts';
import { expectedCell, expectedControl } from './expected-cell.ts';
import { shownOutcome, verdictSentence } from './shown.ts';
import type { Shown } from './shown.ts';
import { tokenDifference } from './token-difference.ts';
import type { TokenDifference } from './token-difference.ts';

/** What was computed, what had to come out, and whether they agree. */
export interface Judged {
  readonly answer: Answer;
  readonly expected: Expected;
  readonly agrees: boolean;
}

/** Everything a reader is told about one cell. Plain values: it goes through JSON unharmed. */
export interface CellReport {
  readonly attack: Pick<
    Attack,
    'id' | 'name' | 'precondition' | 'goal' | 'explanation' | 'defence'
  > & { readonly setting: string; readonly honest: boolean };
  readonly verifier: Pick<Verifier, 'id' | 'name' | 'about' | 'sound'>;
  /** The verdict: `Trusts the header lets in: alg: none`. */
  readonly sentence: string;
  readonly shown: Shown;
  readonly forged: Judged;
  readonly honest: Judged;
  readonly honestToken: string;
  readonly moves: readonly Move[];
  readonly difference: TokenDifference;
  /** The verifier's source as it is shown, and the line that decided, counted from 1. */
  readonly source: string;
  readonly line: number | undefined;
  /** Where the verifier is broken: lines with what is wrong there, and what no line does. Empty for a sound one. */
  readonly faults: {
    readonly lines: readonly { readonly line: number; readonly says: string }[];
    readonly missing: readonly string[];
  };
  /** Sections of RFC 8725 and other clauses. */
  readonly clauses: readonly Clause[];
  readonly cves: readonly (Cve & { readonly url: string })[];
  /** The scene as the workbench can be told of it: no secret is in it. */
  readonly workbench: WorkbenchScene;
}

/** What the workbench needs to look at a token as the service does. */
export interface WorkbenchScene {
  readonly token: string;
  /** The issuer's public keys as a JWK Set; undefined where the key is a secret. */
  readonly publicKeys: string | undefined;
  readonly algorithm: string;
  readonly issuer: string;
  readonly audience: string;
  readonly typ: string;
  /** Seconds. */
  readonly now: number;
}

const judged = (answer: Answer, expected: Expected): Judged => ({
  answer,
  expected,
  agrees: answer.outcome === expected.outcome && answer.at === expected.at,
});

/** Where the record of a published fault can be read. */
export const recordOf = (id: Cve['id']): string =>
  id.startsWith('GHSA-')
    ? `https://github.com/advisories/${id}`
    : `https://www.cve.org/CVERecord?id=${id}`;

const sceneOf = ({ service }: Setting, token: string): WorkbenchScene => {
  const asymmetric = service.keys.filter(({ jwk }) => jwk.kty !== undefined && jwk.kty !== 'oct');
  return {
    token,
    publicKeys:
      asymmetric.length === 0
        ? undefined
        : JSON.stringify({ keys: asymmetric.map(({ jwk, kid, alg }) => ({ ...jwk, kid, alg })) }),
    algorithm: service.alg,
    issuer: service.issuer,
    audience: service.audience,
    typ: service.typ,
    now: service.now,
  };
};

/** The token an attack arrives with. */
export const arriving = ({ moves }: Cell['forged']): string => moves.at(-1)?.token ?? '';

/** Tells one cell. `file` is the text of the verifier's file, `setting` the scene it was run in. */
export const reportCell = (
  attack: Attack,
  verifier: Verifier,
  cell: Cell,
  setting: Setting,
  file: string,
): CellReport => {
  const source = shownSource(file);
  const shown = shownOutcome(cell.answer.outcome, cell.applies);
  const faults = faultsOf(verifier.id, source);
  const token = arriving(cell.forged);
  const { id, name, precondition, goal, explanation, defence } = attack;
  return {
    attack: {
      id,
      name,
      precondition,
      goal,
      explanation,
      defence,
      setting: setting.about,
      honest: attack.honest === true,
    },
    verifier: {
      id: verifier.id,
      name: verifier.name,
      about: verifier.about,
      sound: verifier.sound,
    },
    sentence: verdictSentence(shown, verifier.name, name),
    shown,
    forged: judged(cell.answer, expectedCell(attack, verifier)),
    honest: judged(cell.control, expectedControl(setting.id, setting.format, verifier)),
    honestToken: setting.honest,
    moves: cell.forged.moves,
    difference: tokenDifference(setting.honest, token),
    source,
    line: cell.answer.at === undefined ? undefined : lineOfMark(source, cell.answer.at),
    faults: {
      lines: [...faults.lines].map(([line, says]) => ({ line, says })),
      missing: faults.missing,
    },
    clauses: [...attack.bcp.map((section) => rfc(8725, section)), ...attack.clauses],
    cves: attack.cves.map((cve) => ({ ...cve, url: recordOf(cve.id) })),
    workbench: sceneOf(setting, token),
  };
};
