import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema'
import { furtherMethods, requestMethods } from '../../src/registry/methods.ts'

/** Codes by number, or by class: `5xx`. */
export type Codes = readonly (number | string)[]

/** What a team lets its code answer. */
export interface Policy {
  readonly disallow?: readonly (number | string | Restriction)[]
  readonly allow?: Codes | { readonly codes: Codes; readonly message?: string }
}

/** Codes that are not to be used in some places, and what to say of it. */
export interface Restriction {
  readonly codes: Codes
  /** The kinds of places; those where final statuses are sent or declared, where it is left out. */
  readonly in?: readonly string[]
  readonly message?: string
}

const code: JSONSchema4 = {
  anyOf: [
    { type: 'integer', minimum: 100, maximum: 599 },
    { type: 'string', pattern: '^[1-5][xX]{2}$' },
  ],
}

const codes: JSONSchema4 = { type: 'array', items: code, minItems: 1, uniqueItems: true }

function withMessage(properties: Readonly<Record<string, JSONSchema4>>): JSONSchema4 {
  return {
    type: 'object',
    required: ['codes'],
    additionalProperties: false,
    properties: { codes, message: { type: 'string', minLength: 1 }, ...properties },
  }
}

const places: JSONSchema4 = {
  type: 'array',
  items: { type: 'string', enum: ['respond', 'redirect', 'error', 'interim', 'declare'] },
  minItems: 1,
  uniqueItems: true,
}

/** The schema of a policy in a rule's options. */
export const policyProperties = {
  disallow: { type: 'array', items: { anyOf: [code, withMessage({ in: places })] } },
  allow: { anyOf: [codes, withMessage({})] },
} satisfies Readonly<Record<string, JSONSchema4>>

/** The schema of policies for request methods, by the pattern of their names. */
export const methodProperties: Readonly<Record<string, JSONSchema4>> = {
  [`^(?:${[...requestMethods, ...furtherMethods].join('|')})$`]: {
    type: 'object',
    additionalProperties: false,
    properties: policyProperties,
  },
}

const finalPlaces = ['respond', 'redirect', 'error', 'declare']

/** What is wrong with a code in a kind of place by a policy. */
export function violationOf(
  policy: Policy | undefined,
  code: number,
  place: string,
): { readonly message: string | undefined } | undefined {
  for (const entry of policy?.disallow ?? []) {
    const { codes, in: places, message }: Restriction = typeof entry === 'object' ? entry : { codes: [entry] }
    if ((places ?? finalPlaces).includes(place) && covers(codes, code)) return { message }
  }
  if (policy?.allow === undefined || !finalPlaces.includes(place)) return undefined
  const { codes, message }: Restriction = 'codes' in policy.allow ? policy.allow : { codes: policy.allow }
  return covers(codes, code) ? undefined : { message }
}

/** What a policy allows that allows every code: all classes. */
export const everything: Codes = ['1xx', '2xx', '3xx', '4xx', '5xx']

/** The codes and classes that a policy both allows and disallows everywhere. */
export function contradictionsOf({ disallow = [], allow = [] }: Policy): Codes {
  const allowed = 'codes' in allow ? allow.codes : allow
  if (everything.every((one) => allowed.includes(one))) return []
  const disallowed = disallow.flatMap((entry): Codes => {
    if (typeof entry !== 'object') return [entry]
    return entry.in === undefined || finalPlaces.every((place) => entry.in?.includes(place)) ? entry.codes : []
  })
  const isSame = (one: number | string) => (other: number | string) =>
    String(one).toLowerCase() === String(other).toLowerCase()
  return [...new Set(disallowed.filter((code) => allowed.some(isSame(code))))]
}

function covers(codes: Codes, code: number): boolean {
  return codes.some((one) => (typeof one === 'number' ? one === code : one.startsWith(String(code)[0] ?? '')))
}
