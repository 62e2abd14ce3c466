import type { Api, Behaviour, Framework, Use } from './framework.ts'

/** Each error handler has its own way with a status that cannot be sent. */
const behaviour: Behaviour = {
  range: [100, 599],
  outside: 'ignores it',
  text: 'ignores it',
  fraction: 'ignores it',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'ignores it',
  content: {},
}

const status: Use = { kind: 'error', status: 0, holdsOthers: true }

const constructs: Api = { call: [{ returns: 'error' }], construct: [{ returns: 'error' }], instance: 'error' }

/** JavaScript's own errors, to which code adds the status with which error handlers answer them. */
export const errors = (): Framework => ({
  name: 'errors',
  isInternal: true,
  isOfAnyProtocol: true,
  title: 'the error handler',
  listedAs: "Error classes of the project's own, and errors with a status",
  isPlatform: true,
  behaviour,
  apis: {
    error: {
      isError: true,
      members: Object.fromEntries(
        ['status', 'statusCode', 'httpStatus', 'httpCode', 'httpStatusCode'].map((name) => [
          name,
          { assign: [status] },
        ]),
      ),
    },
    Error: constructs,
  },
  globals: {
    Error: 'Error',
    TypeError: 'Error',
    RangeError: 'Error',
    SyntaxError: 'Error',
    ReferenceError: 'Error',
    EvalError: 'Error',
    URIError: 'Error',
    AggregateError: 'Error',
  },
})
