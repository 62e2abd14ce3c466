import type { LeftOut } from './row.ts'

/** The APIs of the catalogue that nothing is said of. */
export const leftOut: Readonly<Record<string, LeftOut>> = {
  'node.STATUS_CODES': {
    library: 'node:http',
    what: 'http.STATUS_CODES[N]',
    why: 'It gives the phrase of the very code that it is asked for, so that no code is written wrong by it.',
  },
  'solidstart.HttpStatusCode': {
    library: '@solidjs/start',
    what: '<HttpStatusCode code={N} />',
    why: 'An element of JSX is no call, and no other API of the catalogue is one.',
  },
  'read.retry': {
    library: 'got, ky, axios-retry, workbox',
    what: 'retry: { statusCodes: [N] }, new CacheableResponsePlugin({ statuses: [N] })',
    why: 'A client may be told to expect any number of a server, so that none is wrong.',
  },
}
