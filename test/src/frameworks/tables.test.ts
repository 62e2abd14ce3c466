import { describe, expect, it } from 'vitest'
import { resolve, resolveHandler } from '../../../src/frameworks/lookup.ts'
import type { Framework } from '../../../src/frameworks/framework.ts'
import { frameworks } from '../../../src/frameworks/index.ts'

/** The properties of an API or a use that refer to one other API, and those that hold several of them. */
const single = new Set(['anyMember', 'resolves', 'rejects', 'instance', 'returns'])
const several = new Set(['members', 'with'])

/** The references in a part of a table that lead nowhere, as paths. */
function danglingIn(framework: Framework, part: unknown, path: string, isRef = false): readonly string[] {
  if (typeof part === 'string')
    return !isRef || part === 'this' || resolve(framework, part).length > 0 ? [] : [`${path}: ${part}`]
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return []
  const entries: [string, unknown][] = Object.entries(part)
  return entries.flatMap(([key, value]) =>
    several.has(key)
      ? Object.entries({ ...(value as object) }).flatMap(([name, ref]) =>
          danglingIn(framework, ref, `${path}.${name}`, true),
        )
      : danglingIn(framework, value, `${path}.${key}`, single.has(key)),
  )
}

/** The names of handlers in a part of a table that it does not describe. */
function handlersIn(framework: Framework, part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return []
  return Object.entries(part).flatMap(([key, value]) =>
    (key === 'as' || key === 'handler') && typeof value === 'string' ? [value] : handlersIn(framework, value),
  )
}

describe.each(frameworks().map((framework) => [framework.title, framework] as const))('%s', (_, framework) => {
  const { apis, modules, globals, autoImports, types, handlers } = framework

  it('is named like its package, where it has a version that projects depend on', () => {
    const { name, major } = framework
    expect(major === undefined || Object.hasOwn(modules ?? {}, name)).toBe(true)
  })

  it('refers to what is described only', () => {
    const exported = [...Object.entries(modules ?? {}), ...Object.entries(types ?? {})]
    const refs = [...exported.map(([, members]) => members), globals, autoImports].map((members) => ({ members }))
    expect(danglingIn(framework, [apis, handlers, refs], framework.name)).toEqual([])
  })

  it('describes the parameters of its handlers', () => {
    const refs = Object.values(handlers ?? {}).flatMap(({ parameters }) => parameters.flat())
    expect(refs.filter((ref) => ref !== null && resolve(framework, ref).length === 0)).toEqual([])
  })

  it('registers handlers that it describes', () => {
    const names = handlersIn(framework, { ...framework, handlers: undefined })
    expect(names.filter((name) => resolveHandler(framework, name) === undefined)).toEqual([])
  })
})
