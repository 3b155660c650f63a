import type { Ask, Attack, Forged } from '../attacks/attack.ts';
import type { MakeSetting, Setting } from '../service/setting.ts';
import type { Verifier } from '../verifiers/verifier.ts';
import { askVerifier } from './ask-verifier.ts';
import type { Patience } from './ask-verifier.ts';
import type { Answer, Cell } from './cell.ts';

/** Runs cells; settings are made once, honest tokens judged once, and a token is forged once where no verifier is asked for it. */
export interface Bench {
  readonly setting: (id: string) => Promise<Setting>;
  readonly cell: (attack: Attack, verifier: Verifier) => Promise<Cell>;
  /** Any token, edited or pasted, against one verifier. */
  readonly judge: (token: string, settingId: string, verifier: Verifier) => Promise<Answer>;
}

/** `now` in seconds. Nothing in it rejects but a setting whose keys this platform cannot use. */
export const createBench = (
  settings: Readonly<Record<string, MakeSetting>>,
  now: number,
  patience: Patience,
): Bench => {
  const made = new Map<string, Promise<Setting>>();
  const forged = new Map<string, Promise<Forged>>();
  const controls = new Map<string, Promise<Answer>>();

  const once = <Value>(
    kept: Map<string, Promise<Value>>,
    key: string,
    make: () => Promise<Value>,
  ): Promise<Value> => {
    const value = kept.get(key) ?? make();
    kept.set(key, value);
    return value;
  };

  const setting = (id: string): Promise<Setting> =>
    once(made, id, () => {
      const make = settings[id];
      return make === undefined
        ? Promise.reject(new Error(`no setting is called ${id}`))
        : make(now);
    });

  const forge = (attack: Attack, scene: Setting, verifier: Verifier): Promise<Forged> => {
    const ask: Ask = async (token) => {
      const { outcome, detail } = await askVerifier(verifier.verify, token, scene, patience);
      return { accepted: outcome === 'accept', answer: detail };
    };
    // An attack that talks to the verifier makes another token for each.
    const key = attack.forge.length > 1 ? `${attack.id} ${verifier.id}` : attack.id;
    return once(forged, key, () => attack.forge(scene, ask));
  };

  return {
    setting,
    judge: async (token, settingId, verifier) =>
      askVerifier(verifier.verify, token, await setting(settingId), patience),
    cell: async (attack, verifier) => {
      const scene = await setting(attack.setting);
      const token = await forge(attack, scene, verifier);
      const control = await once(controls, `${scene.id} ${verifier.id}`, () =>
        askVerifier(verifier.verify, scene.honest, scene, patience),
      );
      const arrives = token.moves.at(-1)?.token ?? '';
      return {
        attack: attack.id,
        verifier: verifier.id,
        forged: token,
        answer: await askVerifier(verifier.verify, arrives, scene, patience, token.before),
        control,
        applies: verifier.takes === 'both' || verifier.takes === scene.format,
      };
    },
  };
};
