import type { Api, ApiRef, Filter, Place, Reads, Use } from './framework.ts'

/** Reading the members by which clients give a status, its phrase, and whether it is of the 2xx class. */
export const status: Api = { reads: 'status' }
export const phrase: Api = { reads: 'phrase' }
export const ok: Api = { reads: 'ok' }

/** What the Fetch standard calls `status` and `statusText`, as others name it. */
export const namedAsInNode: Readonly<Record<string, Reads>> = { statusCode: 'status', statusMessage: 'phrase' }

/** What Node calls `statusCode` and `statusMessage`, as the Fetch standard names it. */
export const namedAsInFetch: Readonly<Record<string, Reads>> = { status: 'status', statusText: 'phrase' }

const highest = 999

/** The 2xx class only. */
export const successes = [[200, 299]] as const

/** All but the five codes that redirect to a `Location` (Fetch standard, "redirect status"). */
const notRedirects = [
  [0, 300],
  [304, 306],
  [309, highest],
] as const

export function rejects(passes: Filter['passes'], ...unless: readonly string[]): Filter {
  return { why: 'rejects', passes, unless }
}

export function follows(...unless: readonly string[]): Filter {
  return { why: 'follows', passes: notRedirects, unless }
}

/** A function for each request method, in lower case, with its options at a place that depends on whether it sends content. */
export function requests(
  make: (options: Place) => Use,
  places: { readonly without: Place; readonly withContent: Place },
): Readonly<Record<string, Api>> {
  const entries = (names: readonly string[], options: Place) =>
    names.map((name): [string, Api] => [name, { call: [make(options)] }])
  return Object.fromEntries([
    ...entries(['get', 'head', 'delete', 'options'], places.without),
    ...entries(['post', 'put', 'patch'], places.withContent),
  ])
}

/** A function that calls its last argument back. */
export function callsLast(...parameters: readonly (ApiRef | null)[]): Use {
  return { calls: [{ at: -1, with: parameters }] }
}
