/**
 * Key material of the signature and encryption attacks, published on purpose: it protects nothing.
 * Never use it, or any key you found on a web page, for anything else.
 */

/** Signs by RS256 with the public exponent 3, as some old key generators chose. */
export const issuerRsa3: JsonWebKey = {
  kty: 'RSA',
  n: 'tWbe5BDkTdhtjLEfGJKk9IKMX4KlJYniWDubTk6okpyuYGtP4BG2-wv3eqLmiLtQPNAULEEy3o-gcKaAPvt8kOdxtZZi0EzLovCSyj_XOH1OE8nKE-jIGErvYdjfqJqsePzLXAHX7E6KZDNWUHnFs5WJMO-yA6Fj1emxNqN6Jt-pS5_-w7g0A4r4VXsxiXj5kInA-AjyX5uoB9saI9t4tuwSePX-jJYh6zCuLjznZC3OKPAhns4ll5VToqzSwrHoO-0MMfVKadPzVyIZDeTmo_Br5lfTnaGCW8W6R1lLME_DEjShtIJvSZbqFZUMfXcR-Y9BpHe2KQNBvmQXXGLwdQ',
  e: 'Aw',
  d: 'eO8_QrXtiTrzsyC_ZbcYowGy6lcYw7FBkCe83t8bDGh0QEeKlWEkp11PpxdEWyeK0zViyCt3Pwpq9cRVf1JTC0T2eQ7sit3dF0sMhtU6Jajet9vcDUXautyflpCVGxHIUKiHkqvlSDRcQszkNaaDzQ5bdfUhV8DtOUZ2JGz8GelRHtXXK0mHWmbyfKvMRq12BZ0AIrtn2x1UL_mYY90EX3epdBCIXbCS3G9BlQFfKJ8aK5afHrEbn6zrxUR1kSqPWtaK3vim47uqAfAxqO07C15_L2HsFR2AOzKuUyOZ86aUt2JeCYl6qPxctiIgX3VwDfwmzSGh1PtP1g3krd0N8w',
  p: '42GJfXTKVm04mMWF2NWfp6GWo1N5jmt80Nycf88P6R2iGAo6tShfpU2mGnSfAoIAsJVzQQztgyJzLV9HamYQcvZxpQuyU5mXGMiPj-01AWVrNgfV9Z7ThtfrY5kN2SKBQej9HiC_D07ydyb2Wb_cNYFZYLguqvmcMTkS7v_UCos',
  q: 'zDvVvo3_ko6389TzpknVIOaHnXB2SCty2ONINb8ACQoWfECifNetoFLjsVob1iU-dlIa8ePW-QWexJt-uALhnj05ltfN_HqjW4uqPqNMDK13dxdu-98huysOUTGWCyBUohYj9oV1J_0p591rgi5qtGM7priWmG_uGMQ8UVfDUP8',
  dp: 'l5ZbqPiG5EjQZdkD5eO_xRZkbOJRCZz94JMS_99f8L5sEAbRzhrqbjPEEaMUrFarIGOiK13zrMGiHj-E8ZlgTKRLw10hjREPZdsKX_N4q5jyJAU5TmniWeVHl7tekMGrgUX-FBXUtN9MT29O5n_oI6uQ6yV0cfu9diYMn1U4Bwc',
  dq: 'iCfj1F6qYbR6oo33xDE4wJmvvkr5hXJMkJeFeSoABga5qCsW_eUeauHtIOa9OW4ppDa8oUKPUK5p2Gep0AHrvtN7ueUz_acXkl0cKcIysx5PpLpJ_T9r0hy0NiEOshWNwWQX-a5OGqjGmpOdAXRHIuzSbyW5uvVJZdgoNjqCNf8',
  qi: 'WSQV9nZee3yOSzd9N4E89xaPySNeS6PCkZKDZ_SoSKQprlxNQ-qsccW8QgeVmD9I1jdQGT1wAVTT9QcE4l9AJln6HtAcWfjaHCoIfDi-6vzaqCe2DneOOdjznmCfxm1gLKwt_KJugmJJ1suBxkZGxzTTMupRUwiN23ySlIE9_Gk',
};

/** A number k that a careless signer used for two ES256 signatures, and the r that it gives: the x of k·G. */
export const repeatedNonce = {
  k: 0x7bcd9ba77deb494cebd21c1f6d468d9801d9ea261572da700553ea5b31cd47c8n,
  r: 0x650f62a034e0f9b31f61d74049091eaab37971014755b8ef9ea2298ea8bde5can,
} as const;

/** A k whose r begins with the byte 0x30. One signature in 256 does, by chance; this one on purpose. */
export const nonceOf0x30 = {
  k: 0x617e6f545459bd381760a4c2a361daab9230af366dbad308c57319c4ad4e342cn,
  r: 0x30743be4274cd9f96ca86de6a9b9f76feeb89bd839839c391be39f8493657c0fn,
} as const;
