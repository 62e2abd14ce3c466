/** The request methods of RFC 9110 §9.3, PATCH of RFC 5789 and QUERY of RFC 10008. */
export const requestMethods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'QUERY',
] as const

/** The other methods that are registered with IANA, and those that Node's parser takes besides. */
export const furtherMethods = [
  'ACL',
  'BASELINE-CONTROL',
  'BIND',
  'CHECKIN',
  'CHECKOUT',
  'COPY',
  'LABEL',
  'LINK',
  'LOCK',
  'M-SEARCH',
  'MERGE',
  'MKACTIVITY',
  'MKCALENDAR',
  'MKCOL',
  'MKREDIRECTREF',
  'MKWORKSPACE',
  'MOVE',
  'NOTIFY',
  'ORDERPATCH',
  'PROPFIND',
  'PROPPATCH',
  'PURGE',
  'REBIND',
  'REPORT',
  'SEARCH',
  'SOURCE',
  'SUBSCRIBE',
  'UNBIND',
  'UNCHECKOUT',
  'UNLINK',
  'UNLOCK',
  'UNSUBSCRIBE',
  'UPDATE',
  'UPDATEREDIRECTREF',
  'VERSION-CONTROL',
] as const

export type RequestMethod = (typeof requestMethods)[number]

/** The methods that ask for nothing to change (RFC 9110 §9.2.1, RFC 10008 §2). */
const safeMethods: readonly RequestMethod[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY']

/** The methods whose answers ranges and validators are about: what they get is what a cache keeps (RFC 10008 §2 adds QUERY). */
const readingMethods: readonly RequestMethod[] = ['GET', 'HEAD', 'QUERY']

/** The methods that clients repeat at the target of a 301 or 302; POST they turn into GET (Fetch, HTTP-redirect fetch). */
export const repeatedMethods: readonly RequestMethod[] = ['PUT', 'PATCH', 'DELETE']

/** A code that a request method cannot be answered with. */
export interface Mismatch {
  readonly code: number
  readonly methods: readonly RequestMethod[]
  /** Why, as the end of a sentence. */
  readonly because: string
  readonly reference: string
  readonly level: 'MUST' | 'SHOULD' | 'definition'
  /** What to answer, likeliest first. */
  readonly instead: readonly number[]
  /** Whether a service can have reasons for it all the same. */
  readonly isDoubtful?: boolean
  /** Names of request fields: one of `reads` has to be dealt with for the code to be wrong, none of `unlessReads`. */
  readonly reads?: readonly string[]
  readonly unlessReads?: readonly string[]
}

const withoutContent: readonly RequestMethod[] = ['GET', 'HEAD', 'DELETE']
const notReading = requestMethods.filter((method) => !readingMethods.includes(method))

/** Which codes do not go with which methods, by RFC 9110. */
export const mismatches: readonly Mismatch[] = [
  {
    code: 201,
    methods: safeMethods,
    because: 'a safe method creates nothing',
    reference: 'RFC 9110 §9.2.1',
    level: 'definition',
    instead: [200],
  },
  {
    code: 201,
    methods: ['DELETE'],
    because: 'what was deleted was not created',
    reference: 'RFC 9110 §9.3.5',
    level: 'SHOULD',
    instead: [200, 202],
  },
  {
    code: 205,
    methods: ['GET', 'HEAD'],
    because: 'it resets the form that a request was sent from',
    reference: 'RFC 9110 §15.3.6',
    level: 'definition',
    instead: [204],
  },
  {
    code: 206,
    methods: notReading,
    because: 'ranges are defined for reading, and `Range` is ignored elsewhere',
    reference: 'RFC 9110 §14.2',
    level: 'MUST',
    instead: [200],
  },
  {
    code: 304,
    methods: notReading,
    because: 'it only tells a reader to use its copy, and other methods whose condition fails get 412',
    reference: 'RFC 9110 §15.4.5',
    level: 'MUST',
    instead: [204, 412],
  },
  {
    code: 416,
    methods: notReading,
    because: 'ranges are defined for reading, and `Range` is ignored elsewhere',
    reference: 'RFC 9110 §14.2',
    level: 'MUST',
    instead: [400],
    // Registries of container images answer it to PATCH with a `Content-Range` out of order, as their protocol has it.
    unlessReads: ['content-range'],
  },
  {
    code: 202,
    methods: safeMethods,
    because: 'a safe method leaves nothing to be processed later',
    reference: 'RFC 9110 §9.2.1',
    level: 'definition',
    instead: [200],
    isDoubtful: true,
  },
  {
    code: 409,
    methods: safeMethods,
    because: 'what changes nothing conflicts with nothing',
    reference: 'RFC 9110 §15.5.10',
    level: 'definition',
    instead: [400],
    isDoubtful: true,
  },
  {
    code: 412,
    methods: ['GET', 'HEAD'],
    because: 'a failed `If-None-Match` is answered 304',
    reference: 'RFC 9110 §13.1.2',
    level: 'MUST',
    instead: [304],
    isDoubtful: true,
    reads: ['if-none-match'],
    unlessReads: ['if-match', 'if-unmodified-since'],
  },
  ...[411, 413, 415].map((code): Mismatch => ({
    code,
    methods: withoutContent,
    because: 'it is about content that such a request seldom has',
    reference: 'RFC 9110 §9.3.1',
    level: 'definition',
    instead: [400],
    isDoubtful: true,
  })),
]

/** The rows that say why none of these methods can be answered with a code. */
export function mismatchesOf(code: number, methods: Iterable<string>): readonly Mismatch[] {
  const wanted = [...methods]
  if (wanted.length === 0) return []
  const rows = mismatches.filter((row) => row.code === code)
  const isCovered = wanted.every((method) => rows.some((row) => row.methods.some((other) => other === method)))
  return isCovered ? rows.filter((row) => row.methods.some((method) => wanted.includes(method))) : []
}
