import { namedAsInFetch, ok, phrase, rejects, requests, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'

const response: Api = {
  title: 'a got response',
  members: { statusCode: status, statusMessage: phrase, ok },
  absent: namedAsInFetch,
  content: ['body', 'rawBody'],
}

/** got 11 to 14: it rejects all but 2xx and 304, and follows redirects. */
export const got = (): Framework => ({
  name: 'got',
  title: 'got',
  behaviour: fetchBehaviour,
  apis: {
    got: {
      call: [{ takes: ['any', 'any?'], options: [0, 1], returns: 'promise' }],
      members: {
        ...requests((options) => ({ options, returns: 'promise' }), { without: 1, withContent: 1 }),
        extend: { call: [{ takes: ['any'], options: 0, returns: 'got' }] },
      },
    },
    promise: { resolves: 'response', rejects: 'error', resolvesUnless: ['resolveBodyOnly', 'isStream'] },
    response: {
      ...response,
      filters: [
        rejects(
          [
            [200, 299],
            [304, 304],
          ],
          'throwHttpErrors',
          'followRedirect',
          'hooks',
        ),
      ],
    },
    answer: response,
    error: { members: { response: 'answer' }, mayLack: ['response'] },
  },
  modules: { got: { default: 'got', got: 'got' } },
  types: { got: { Response: 'answer', HTTPError: 'error', RequestError: 'error', CancelableRequest: 'promise' } },
})
