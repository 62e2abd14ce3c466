/**
 * What the specifications say of the fields beside a status code: those it must or should carry, and those it must not carry
 * or gives no meaning to.
 */

/** A keyword of the specification; `definition` where the meaning of the code or field says so without one. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'definition'

/** A field without which a response with the code is not complete. */
export interface RequiredField {
  readonly code: number
  readonly field: string
  readonly level: Level
  /** Document and section, as messages cite them. */
  readonly reference: string
  /** Fields that tell the client the same. */
  readonly instead?: readonly RegExp[]
  /** The request methods it is asked of; any where it is left out. */
  readonly methods?: readonly string[]
  /** Whether its value is of one response only, so that nothing sets it on those of all handlers. */
  readonly isOfOne?: boolean
}

type Row = Partial<Pick<RequiredField, 'instead' | 'methods' | 'isOfOne'>>

function requires(code: number, field: string, level: Level, reference: string, row: Row = {}): RequiredField {
  return { code, field, level, reference, ...row }
}

const redirects = [
  [301, 'SHOULD', '15.4.2'],
  [302, 'SHOULD', '15.4.3'],
  [303, 'definition', '15.4.4'],
  [307, 'SHOULD', '15.4.8'],
  [308, 'SHOULD', '15.4.9'],
] as const

/** The fields of draft-ietf-httpapi-ratelimit-headers and its forerunners say when a quota is renewed. */
const quota = [/^(x-)?rate-?limit(-reset(-.*)?)?$/]

/** Every field that a code asks for, by code. */
export const requiredFields: readonly RequiredField[] = [
  requires(101, 'Upgrade', 'MUST', 'RFC 9110 §15.2.2'),
  requires(201, 'Location', 'SHOULD', 'RFC 9110 §9.3.3', { methods: ['POST'], isOfOne: true }),
  requires(206, 'Content-Range', 'MUST', 'RFC 9110 §15.3.7.1', { isOfOne: true }),
  ...redirects.map(([code, level, section]) =>
    requires(code, 'Location', level, `RFC 9110 §${section}`, { isOfOne: true }),
  ),
  requires(401, 'WWW-Authenticate', 'MUST', 'RFC 9110 §15.5.2'),
  requires(405, 'Allow', 'MUST', 'RFC 9110 §15.5.6'),
  requires(407, 'Proxy-Authenticate', 'MUST', 'RFC 9110 §15.5.8'),
  requires(416, 'Content-Range', 'SHOULD', 'RFC 9110 §15.5.17', { isOfOne: true }),
  requires(426, 'Upgrade', 'MUST', 'RFC 9110 §15.5.22'),
  requires(429, 'Retry-After', 'MAY', 'RFC 6585 §4', { instead: quota }),
  requires(503, 'Retry-After', 'MAY', 'RFC 9110 §15.6.4', { instead: quota }),
]

/** The requirements of some codes. */
export function requirementsOf(...codes: readonly number[]): readonly RequiredField[] {
  return requiredFields.filter(({ code }) => codes.includes(code))
}

/** A field that has no place in a response with certain codes. */
export interface ForbiddenField {
  /** Codes, and ranges of them. */
  readonly codes: readonly (number | readonly [lowest: number, highest: number])[]
  readonly field: string
  readonly level: Level
  readonly reference: string
  /** What is wrong, as a clause behind the name of the field: `is ignored by every client`. */
  readonly because: string
  /** The values it is about; any where it is left out. */
  readonly value?: RegExp
  /** A field that has to stand beside it. */
  readonly beside?: { readonly field: string; readonly value: RegExp }
  /** Request methods with a meaning of their own for it. */
  readonly exceptFor?: readonly string[]
}

const interimAnd204 = [[100, 199], 204] as const

/** Fields that the specifications forbid, whatever else the response says. */
export const forbiddenFields: readonly ForbiddenField[] = [
  {
    codes: interimAnd204,
    field: 'Content-Length',
    level: 'MUST NOT',
    reference: 'RFC 9110 §8.6',
    because: 'is forbidden there, because nothing follows the header section',
  },
  {
    codes: interimAnd204,
    field: 'Transfer-Encoding',
    level: 'MUST NOT',
    reference: 'RFC 9112 §6.1',
    because: 'is forbidden there, because nothing follows the header section',
  },
  {
    codes: [304],
    field: 'Content-Length',
    level: 'MUST NOT',
    reference: 'RFC 9110 §8.6',
    because: 'has to say the length that 200 would have, or be left out',
    value: /^0+$/,
  },
]

/** Fields that say nothing beside the codes, or that should be left out. */
export const meaninglessFields: readonly ForbiddenField[] = [
  {
    codes: [200, [400, 599]],
    field: 'Location',
    level: 'definition',
    reference: 'RFC 9110 §10.2.2',
    because: 'has a meaning with 201 and 3xx only, so that no client follows it',
    exceptFor: ['QUERY'],
  },
  {
    codes: [
      [200, 205],
      [207, 299],
      [300, 399],
      [400, 415],
      [417, 599],
    ],
    field: 'Content-Range',
    level: 'definition',
    reference: 'RFC 9110 §14.4',
    because: 'has a meaning with 206 and 416 only',
    value: /^bytes\b/i,
  },
  {
    codes: [206],
    field: 'Content-Range',
    level: 'MUST NOT',
    reference: 'RFC 9110 §15.3.7.2',
    because: 'belongs into each part of `multipart/byteranges`',
    beside: { field: 'Content-Type', value: /^multipart\/byteranges\b/i },
  },
  ...['Content-Type', 'Content-Encoding', 'Content-Language'].map((field): ForbiddenField => ({
    codes: [304],
    field,
    level: 'SHOULD NOT',
    reference: 'RFC 9110 §15.4.5',
    because: 'should be left out, because the stored response has it',
  })),
  {
    codes: [100, 101, 102],
    field: 'Content-Type',
    level: 'definition',
    reference: 'RFC 9110 §15.2',
    because: 'describes content, which such a response cannot have',
  },
  {
    codes: [421],
    field: 'Alt-Svc',
    level: 'definition',
    reference: 'RFC 7838 §6',
    because: 'is ignored by every client',
  },
  {
    codes: [428, 429, 431, 511],
    field: 'Cache-Control',
    level: 'MUST NOT',
    reference: 'RFC 6585 §3-6',
    because: 'tells caches to store what they must not store',
    value: /(^|[\s,])(public|(max-age|s-maxage)="?0*[1-9])/i,
  },
]

/** Whether a row is about a code. */
export function isAbout({ codes }: ForbiddenField, code: number): boolean {
  return codes.some((entry) => (typeof entry === 'number' ? entry === code : entry[0] <= code && code <= entry[1]))
}

/** Fields whose values have a form of their own to keep to, whatever the code. */
export const formedFields: readonly string[] = [
  'Retry-After',
  'WWW-Authenticate',
  'Proxy-Authenticate',
  'Content-Range',
]
