/**
 * Key pairs of the race’s issuer, published on purpose: they sign what this site makes up, and protect nothing.
 * Never use them, or any key you found on a web page, for anything else.
 */
const published: readonly JsonWebKey[] = [
  {
    kty: 'EC',
    crv: 'P-256',
    x: '1SBacs-XIzoU5rcogXHtKO0Iz1_2yJNxw0kpAA1yPZc',
    y: 'xJRajviRfiymcB9TqAlTQvoTLL14K4wA_WcH7nl5ST4',
    d: 'G_YoUkFPwUSF6mdEQssP0Qgvm-wCxuQvlDhE4diokm8',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'Blz-DGChbpak-FkSPI3Zufta1sYFR58N-D-74I9G4E4',
    y: '7z2ChHwpMdQjtObDusCC_B_SWOYTurSPT5l9kzrJX2Y',
    d: 'kkkGpTcFMB9ccLiwcGYdLuR_0MkPEWKl05x1Nd_OFlo',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'DqB5R371FGRUnrslGeT2yoKPMpoESlLret01HubJP-U',
    y: 'rV5hqMRr97fE3xFl5GgyggAQq0U2YTO3f0Zv0zk619c',
    d: 'EOD8AxqwzhGPnVH_JTYGRhG_gLSMCd4tjyU4Q7GkdKo',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'r6oDP1dkDu_e0yzsettPOBO9ug0UQskPz4STajx7Yds',
    y: 'kdudChH26UVzNB10aSbBM-BPQYCOtrKU7pUQk8jvlZk',
    d: 'UN8FTLiE6rnzEE9YpxvUDweXciSt7SCeTs13d2EouQI',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'dwftTVN-wXTsuYcV5Ol-ejrc1w_YtLy_aTAxLfjvBVI',
    y: '_Sg1d-1Fp33d8LOptPCw8ta0H_26wzbVO2xUkANTHDY',
    d: 'yXXac3LjdqFbGiOFPPzGYlrLzTUZ_chkH7TzWW0VNMY',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'vpSIyxFnIc3jtTnyUw8k2A7dAK1GPuO2gxxf9kppzNI',
    y: 'WZCdZl0ifXCtPcB1GoLAivZ1ahPg23g9knYVSem5uU8',
    d: 'CiCUIqvtW26IqtA7Cmh5eWYKhYi9oiT6b9iM9boKSC8',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'Nven_vWAgzm3exvDMM8mWlHOe9yI1mEjDx0XkGFzOGQ',
    y: 'Unnaw6MQx0-Jwp9P3CVM4XgDcwhKFA7hP-MP0S0VBWY',
    d: '2i4ch-yVOIJm9g16Igb90OUO405au9vhiBm5bp2G6NA',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: '1_GNvC4kTOCOrjQS8QuSlQjWXFWP3tvGWlNUEAbsX9w',
    y: 'KOAJmTw0cSZqg3r_7mbjzg5FS4zeWhGMbdK7bTA1kKs',
    d: 'pVnFlBCRI04EneTVJQ8YXK5w6NEpwUuvI71OCF-72zA',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'IP9l-NMVFyJTDt8NPpe-8HR3IhKJXrQzP-fh_N7Z76U',
    y: '-vmIYqdrC0eKSEizL3aFY9CAfjXOmtJzOLD9iwHo1Bk',
    d: 'xLptt6IIP1Yj88uX-KbdWZ--p6iNer4KImpatYkkNiQ',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: '4MVthvrAxIxY3DO7g9Bnc4YzyF0zIvMQ-JBE83H9tyM',
    y: 'gNA_ipCFgCDqKhWUtKfwuNR7d1GJJYwid-2IMa8TvhM',
    d: 'SqBCHFA_uqkuJMx1dPAKs1rp8BbA6a78jrasme8v5vY',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'eNBYLmyRAR0cA-BJvkMkQfjDHVxoQq84JjPmoEZ0wcA',
    y: '4aAoXA11C1PxOOiLpR6vHut8xrDp3taOBKRSxu2-GD4',
    d: '61YnC-lvJzi_Nmwt43HblE7tTeysKLNgLNNy_we5DIo',
  },
  {
    kty: 'EC',
    crv: 'P-256',
    x: 'X_2-WJ8yBKSwB3i95esbWQXWQV6EpSSubmz-3ebt_1M',
    y: 'PaJK6pvvxHF3rofJp3gc8Yiq4D68FdHGd7cHXZMJR3A',
    d: 'jn2P-8Vju1kmZm5146kxrOtiqFXZAET5rqrdz9Gh0ow',
  },
];

/** A key with the name that tokens refer to it by (RFC 7517 §4.5). */
export type NamedKey = JsonWebKey & { readonly kid: string };

/** What the issuer’s keys are called, counted from 0. */
export const kidOf = (key: number): string => `race-${String(key)}`;

/**
 * The issuer’s ES256 key with this number. A scenario that rotates more often than there are keys here sees the
 * first ones again, under another kid.
 */
export const signingKey = (key: number): NamedKey => ({
  ...published[key % published.length],
  kid: kidOf(key),
  alg: 'ES256',
  use: 'sig',
});
