import { namedAsInNode, ok, phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'

const response: Api = {
  title: 'an Angular response',
  content: ['body'],
  members: { status, statusText: phrase, ok },
  absent: namedAsInNode,
}

/** Angular's `HttpClient`, by the types of what it gives; an error without a response has the status 0. */
export const angular = (): Framework => ({
  name: 'angular',
  title: 'Angular',
  behaviour: fetchBehaviour,
  apis: { response },
  types: { '@angular/common/http': { HttpResponse: 'response', HttpErrorResponse: 'response' } },
})
