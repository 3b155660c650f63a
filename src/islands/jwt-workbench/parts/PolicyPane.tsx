import { memo } from 'react';
import type { Policy, Strictness } from '../../../core/jwt/policy.ts';
import type { WorkbenchAction } from '../state.ts';
import { Field } from '../../../ui/Field.tsx';
import { ListInput, SecondsInput } from './PolicyInputs.tsx';
import styles from './PolicyPane.module.css';

const SWITCHES: readonly { readonly id: keyof Strictness; readonly label: string }[] = [
  { id: 'hmacKeyLength', label: 'Refuse HMAC keys shorter than the hash' },
  { id: 'rsaKeySize', label: 'Refuse RSA keys under 2048 bits, or with e = 1' },
  { id: 'keyMetadata', label: 'Obey the use, key_ops and alg of the key' },
  { id: 'ambiguousKeys', label: 'Refuse when several keys fit' },
  { id: 'canonicalBase64url', label: 'Refuse a second spelling of the same bytes' },
  { id: 'duplicateNames', label: 'Refuse duplicate member names' },
];

interface Props {
  readonly policy: Policy;
  readonly strictness: Strictness;
  readonly dispatch: (action: WorkbenchAction) => void;
}

/** What the verifier asks. An empty field is a question not asked, and the verdict says so. */
export const PolicyPane = memo(function PolicyPane({ policy, strictness, dispatch }: Props) {
  const onPolicy = (change: Partial<Policy>): void => {
    dispatch({ type: 'set-policy', change });
  };
  return (
    <div className={styles.pane}>
      <p className={styles.lead}>An empty field is a question this verifier does not ask.</p>
      <div className={styles.fields}>
        <ListInput
          label="Allowed algorithms"
          hint="Separated by commas: RS256, ES256"
          value={policy.algorithms}
          onValue={(algorithms) => {
            onPolicy({ algorithms });
          }}
        />
        <ListInput
          label="Issuer (iss)"
          hint="Exact text; several by commas"
          value={policy.issuers}
          onValue={(issuers) => {
            onPolicy({ issuers });
          }}
        />
        <ListInput
          label="This verifier’s names (aud)"
          hint="The token must name one of them"
          value={policy.audiences}
          onValue={(audiences) => {
            onPolicy({ audiences });
          }}
        />
        <Field label="Type (typ)" hint="For example at+jwt">
          {(control) => (
            <input
              {...control}
              type="text"
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              value={policy.typ ?? ''}
              onChange={(event) => {
                onPolicy({
                  typ: event.currentTarget.value === '' ? undefined : event.currentTarget.value,
                });
              }}
            />
          )}
        </Field>
        <ListInput
          label="Required claims"
          hint="For example exp, sub, jti"
          value={policy.required.length === 0 ? undefined : policy.required}
          onValue={(required) => {
            onPolicy({ required: required ?? [] });
          }}
        />
        <SecondsInput
          label="Leeway in seconds"
          hint="Forgiven to clocks that disagree"
          value={policy.leeway}
          onValue={(leeway) => {
            onPolicy({ leeway: leeway ?? 0 });
          }}
        />
        <SecondsInput
          label="Maximum age in seconds"
          hint="Counted from iat"
          value={policy.maxAge}
          onValue={(maxAge) => {
            onPolicy({ maxAge });
          }}
        />
      </div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={policy.checkTimes}
          onChange={(event) => {
            onPolicy({ checkTimes: event.currentTarget.checked });
          }}
        />
        Check exp and nbf at all
      </label>
      <fieldset className={styles.switches}>
        <legend>Stricter than many libraries. Untick to do as the lax ones do.</legend>
        {SWITCHES.map(({ id, label }) => (
          <label key={id} className={styles.switch}>
            <input
              type="checkbox"
              checked={strictness[id]}
              onChange={(event) => {
                dispatch({ type: 'set-strictness', change: { [id]: event.currentTarget.checked } });
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
});
