import { resolve } from '../../frameworks/lookup.ts'
import type { ApiMatch } from './api-lookup.ts'

/** What awaiting values gives: what promises resolve with, and what is no promise as it is. */
export function settled(known: readonly ApiMatch[]): readonly ApiMatch[] {
  return known.flatMap((one): readonly ApiMatch[] => {
    const { api, framework, options } = one
    if (!isPromise(one)) return [one]
    if (api.resolves === undefined || mayResolveOtherwise(one)) return []
    return resolve(framework, api.resolves).map((found) => ({ ...found, evidence: one.evidence, options }))
  })
}

/** What promises are rejected with. */
export function rejected(known: readonly ApiMatch[]): readonly ApiMatch[] {
  return known.flatMap(({ api, framework, evidence }): readonly ApiMatch[] =>
    api.rejects === undefined ? [] : resolve(framework, api.rejects).map((found) => ({ ...found, evidence })),
  )
}

/** The promises that `catch` and `finally` give: they resolve with the same, or with what the callback made of an error. */
export function recovered(known: readonly ApiMatch[]): readonly ApiMatch[] {
  return known.filter(isPromise).map((one) => ({ ...one, options: 'unknown' }))
}

export function isPromise({ api }: ApiMatch): boolean {
  return api.resolves !== undefined || api.rejects !== undefined
}

function mayResolveOtherwise({ api, options }: ApiMatch): boolean {
  const names = api.resolvesUnless
  return names !== undefined && (options === 'unknown' || names.some((name) => options?.has(name)))
}
