import { encodeBase64url } from '../../jwt/base64url.ts';
import { encodeUtf8 } from '../../jwt/utf8.ts';

/** SHA-256 of a text, base64url. Rejects where there is no WebCrypto. */
export const sha256Of = async (text: string): Promise<string> => {
  const { subtle } = crypto;
  if (subtle === undefined) throw new Error('this page has no WebCrypto');
  return encodeBase64url(new Uint8Array(await subtle.digest('SHA-256', encodeUtf8(text))));
};
