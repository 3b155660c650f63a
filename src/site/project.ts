/** The few facts about the project that pages and build share. */
export const project = {
  title: 'Stateless Bites Back',
  description:
    'Sessions, cookies and JSON Web Tokens, tried out in the page: every claim is an experiment you can run.',
  /** Where errors are reported: a page of this site, or an absolute https: or mailto: address once there is one. */
  report: '/about/report/',
  article: {
    title: 'JWT vs Sessions and When Stateless Bites Back',
    author: '@ninarossi',
    published: 'February 2, 2026',
    updated: 'May 18, 2026',
  },
} as const;
