import { numberOf } from './point.ts';

/** Primes at which a modulus from the broken generator shows itself. */
const PRIMES = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157] as const;

/** Every remainder that a power of 65537 leaves. */
const powersModulo = (prime: number): ReadonlySet<number> => {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * 65_537) % prime) powers.add(power);
  return powers;
};

/**
 * Whether an RSA modulus comes from the chip library whose primes can be guessed (ROCA, CVE-2017-15361):
 * its remainders are all powers of 65537. An honest modulus passes for one once in some 10⁸.
 */
export const looksLikeRoca = (modulus: Uint8Array): boolean => {
  const n = numberOf(modulus);
  return PRIMES.every((prime) => powersModulo(prime).has(Number(n % BigInt(prime))));
};
