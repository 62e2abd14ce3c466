import { namedAsInNode, phrase, rejects, requests, status, successes } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Place, Use } from './framework.ts'

function sends(promise: string): (options: Place) => Use {
  return (options) => ({ options, returns: promise })
}

/** The functions of axios and of its instances, with what their promises are. */
function instance(promise: string): Api {
  return {
    call: [{ takes: ['any', 'any?'], options: [0, 1], returns: promise }],
    members: {
      ...requests(sends(promise), { without: 1, withContent: 2 }),
      postForm: { call: [sends(promise)(2)] },
      putForm: { call: [sends(promise)(2)] },
      patchForm: { call: [sends(promise)(2)] },
      request: { call: [sends(promise)(0)] },
      create: { call: [{ options: 0, returns: promise === 'promise' ? 'axios' : 'instance' }] },
      interceptors: {
        members: {
          response: {
            members: {
              use: {
                call: [
                  {
                    calls: [
                      { at: 0, with: ['answer'] },
                      { at: 1, with: ['error'] },
                    ],
                  },
                ],
              },
            },
          },
        },
      },
    },
  }
}

const response: Api = {
  title: 'an axios response',
  members: { status, statusText: phrase },
  absent: { ...namedAsInNode, ok: 'ok' },
  content: ['data'],
}

/** axios 1: it rejects all but 2xx with an error that has the response, and follows redirects. */
export const axios = (): Framework => ({
  name: 'axios',
  title: 'axios',
  behaviour: fetchBehaviour,
  apis: {
    axios: instance('promise'),
    /** One of which only the type is known, so that its options may be any. */
    instance: instance('unsure'),
    promise: { resolves: 'response', rejects: 'error' },
    unsure: { resolves: 'answer', rejects: 'error' },
    response: { ...response, filters: [rejects(successes, 'validateStatus', 'adapter')] },
    answer: response,
    error: { members: { response: 'answer', status }, mayLack: ['response'] },
  },
  modules: { axios: { default: 'axios', create: { call: [{ options: 0, returns: 'axios' }] } } },
  types: {
    axios: {
      AxiosResponse: 'answer',
      AxiosError: 'error',
      AxiosInstance: 'instance',
      AxiosStatic: 'instance',
      AxiosPromise: 'unsure',
    },
  },
})
