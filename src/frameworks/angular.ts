import { namedAsInNode, ok, phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework } from './framework.ts'
import { content, does, nullish } from './parts.ts'

const response: Api = {
  title: 'an Angular response',
  content: ['body'],
  members: { status, statusText: phrase, ok },
  absent: namedAsInNode,
}

const mock = { kind: 'mock', on: 'new' } as const

/** What `TestRequest.flush()` hands over: any number, but content with a code that has none throws. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'sends it',
  fraction: 'sends it',
  undefined: 'sends 200 instead',
  null: 'sends 200 instead',
  informational: 'sends it',
  content: {},
  phrase: undefined,
}

/** Angular's `HttpClient`, by the types of what it gives; an error without a response has the status 0. */
export const angular = (): Framework => ({
  name: 'angular',
  title: 'Angular',
  behaviour,
  apis: {
    response,
    controller: {
      members: {
        expectOne: does({ returns: 'request' }),
        match: does({ returns: { anyMember: 'request' } }),
      },
    },
    request: {
      members: {
        flush: does({
          ...mock,
          takes: ['any', 'any?'],
          status: [1, 'status'],
          phrase: [1, 'statusText'],
          fields: [1, 'headers'],
          content: content(0, nullish),
        }),
      },
    },
    Response: { construct: [{ ...mock, status: [0, 'status'], phrase: [0, 'statusText'], returns: 'response' }] },
    TestBed: { members: { inject: does({ instanceOf: 0 }), get: does({ instanceOf: 0 }) } },
    HttpTestingController: { instance: 'controller' },
  },
  modules: {
    '@angular/common/http': { HttpResponse: 'Response', HttpErrorResponse: 'Response' },
    '@angular/common/http/testing': { HttpTestingController: 'HttpTestingController' },
    '@angular/core/testing': { TestBed: 'TestBed' },
  },
  types: {
    '@angular/common/http': { HttpResponse: 'response', HttpErrorResponse: 'response' },
    '@angular/common/http/testing': { HttpTestingController: 'controller', TestRequest: 'request' },
  },
})
