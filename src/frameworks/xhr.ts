import { callsLast, namedAsInNode, phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, ApiRef, Callback, Framework } from './framework.ts'

const xhr: Api = {
  title: 'an `XMLHttpRequest`',
  isLive: true,
  members: { status, statusText: phrase },
  absent: { ...namedAsInNode, ok: 'ok' },
}

/** `XMLHttpRequest`: 0 is its status where there is no response. */
export const xmlHttpRequest = (): Framework => ({
  name: 'xhr',
  title: 'XMLHttpRequest',
  isPlatform: true,
  behaviour: fetchBehaviour,
  apis: { XMLHttpRequest: { construct: [{ returns: 'xhr' }] }, xhr },
  globals: { XMLHttpRequest: 'XMLHttpRequest' },
  types: { '': { XMLHttpRequest: 'xhr' } },
})

const succeeded: readonly (ApiRef | null)[] = [null, null, 'jqXHR']

function settings(argument: number): readonly Callback[] {
  return [
    { at: [argument, 'success'], with: succeeded },
    { at: [argument, 'error'], with: ['jqXHR'] },
    { at: [argument, 'complete'], with: ['jqXHR'] },
  ]
}

const shorthand: Api = { call: [{ returns: 'promise' }] }

/** jQuery: its `statusText` is also `timeout`, `abort` or `error`, which are no reason phrases. */
export const jquery = (): Framework => ({
  name: 'jquery',
  title: 'jQuery',
  behaviour: fetchBehaviour,
  apis: {
    jQuery: {
      members: {
        ajax: {
          call: [
            { takes: ['object'], calls: settings(0), returns: 'promise' },
            { takes: ['any', 'object'], calls: settings(1), returns: 'promise' },
            { returns: 'promise' },
          ],
        },
        get: shorthand,
        post: shorthand,
        getJSON: shorthand,
      },
    },
    promise: {
      members: {
        ...(xhr.members ?? {}),
        done: { call: [{ ...callsLast(...succeeded), returns: 'this' }] },
        fail: { call: [{ ...callsLast('jqXHR'), returns: 'this' }] },
        always: { call: [{ returns: 'this' }] },
      },
    },
    jqXHR: {
      title: 'a `jqXHR`',
      isLive: true,
      members: { status, statusText: phrase },
      absent: { statusMessage: 'phrase', ok: 'ok' },
    },
  },
  globals: { $: 'jQuery', jQuery: 'jQuery' },
  modules: { jquery: { default: 'jQuery' } },
  types: { '': { JQueryXHR: 'jqXHR' } },
})
