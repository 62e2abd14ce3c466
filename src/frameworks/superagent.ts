import { callsLast, ok, rejects, status, successes } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { chains, verbs } from './parts.ts'

/** What superagent and what is built on it gives; it has the status by both names. */
export const superagentResponse: Api = {
  title: 'a superagent response',
  members: { status, statusCode: status, ok },
  content: ['body', 'text'],
}

const request = (lenient: string): Api => ({
  anyMember: chains,
  members: {
    end: callsBack,
    // The callback decides which statuses are accepted.
    ok: { call: [{ returns: lenient, calls: [{ at: 0, with: ['answer'] }] }] },
  },
})

const callsBack: Api = { call: [callsLast('error', 'answer')] }

/** Its second argument is content, and no options. */
const sends = (request: string): Api => ({
  call: [
    { takes: ['any', 'function'], ...callsLast('error', 'answer'), options: [], returns: request },
    { options: [], returns: request },
  ],
})

const send = sends('request')
const sendAsAgent = sends('lenient')

/** superagent 8 to 10: its promise rejects all but 2xx, and GET and HEAD follow redirects. */
export const superagent = (): Framework => ({
  name: 'superagent',
  title: 'superagent',
  behaviour: fetchBehaviour,
  apis: {
    superagent: {
      ...send,
      members: { ...verbs(() => send), del: send, agent: { call: [{ returns: 'agent' }] } },
    },
    /** What it was told to accept holds for all of its requests. */
    agent: { anyMember: chains, members: { ...verbs(() => sendAsAgent), del: sendAsAgent } },
    request: { ...request('lenient'), resolves: 'response', rejects: 'error' },
    lenient: { ...request('lenient'), resolves: 'answer', rejects: 'error' },
    response: { ...superagentResponse, filters: [rejects(successes, 'ok')] },
    answer: superagentResponse,
    error: { members: { status, response: 'answer' }, mayLack: ['response'] },
  },
  modules: { superagent: { default: 'superagent', agent: { call: [{ returns: 'agent' }] } } },
})
