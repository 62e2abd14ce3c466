import { once } from '../once.ts'
import { ownValue } from '../own-value.ts'
import type { Api, ApiRef, Framework, Handler } from './framework.ts'
import { frameworks } from './index.ts'

/** An API with the table that it stands in. */
export interface Resolved {
  readonly framework: Framework
  readonly api: Api
}

/** The APIs a reference names: one of the same table, or one of every version of another. */
export function resolve(framework: Framework, ref: ApiRef): readonly Resolved[] {
  if (typeof ref !== 'string') return [{ framework, api: ref }]
  const [owner, name] = ref.includes(':') ? ref.split(':') : [framework.name, ref]
  if (name === undefined) return []
  const tables = owner === framework.name ? [framework] : frameworks().filter((other) => other.name === owner)
  return tables.flatMap((table) => {
    const api = ownValue(table.apis, name)
    return api ? [{ framework: table, api }] : []
  })
}

/** The handler a name stands for. */
export function resolveHandler(framework: Framework, name: string): Handler | undefined {
  return ownValue(framework.handlers, name)
}

const namespaces = new WeakMap<Framework, Map<string, Api>>()

/** What the namespace of a module is: its exports as members, callable as its default export is. */
export function namespaceOf(framework: Framework, module: string): Api | undefined {
  let known = namespaces.get(framework)
  if (known === undefined) namespaces.set(framework, (known = new Map<string, Api>()))
  const cached = known.get(module)
  if (cached) return cached
  const exported = ownValue(framework.modules, module)
  if (exported === undefined) return undefined
  const main = exported['default'] === undefined ? undefined : resolve(framework, exported['default'])[0]?.api
  const api: Api = { ...main, members: { ...main?.members, ...exported } }
  known.set(module, api)
  return api
}

const byModule = once(() => {
  const found = new Map<string, Framework[]>()
  for (const framework of frameworks()) {
    for (const module of new Set([...Object.keys(framework.modules ?? {}), ...Object.keys(framework.types ?? {})])) {
      found.set(module, [...(found.get(module) ?? []), framework])
    }
  }
  return found
})

/** The frameworks that export something from a module. */
export function frameworksOf(module: string): readonly Framework[] {
  return byModule().get(module) ?? []
}

const globals = once(() => {
  const found = { globals: new Map<string, Resolved[]>(), autoImports: new Map<string, Resolved[]>() }
  for (const framework of frameworks()) {
    for (const table of ['globals', 'autoImports'] as const) {
      for (const [name, ref] of Object.entries(framework[table] ?? {})) {
        found[table].set(name, [...(found[table].get(name) ?? []), ...resolve(framework, ref)])
      }
    }
  }
  return found
})

/** What a name is that the platform defines or the build imports by itself, by every framework. */
export function globalsNamed(table: 'globals' | 'autoImports', name: string): readonly Resolved[] {
  return globals()[table].get(name) ?? []
}

/** What goes by a conventional name. */
interface Named extends Resolved {
  readonly isLocal: boolean
}

const byName = once(() => {
  const found = new Map<string, Named[]>()
  const add = (name: string, named: Named) => found.set(name, [...(found.get(name) ?? []), named])
  for (const framework of frameworks()) {
    for (const api of Object.values(framework.apis)) {
      for (const name of api.names ?? []) add(name, { framework, api, isLocal: false })
      for (const name of api.localNames ?? []) add(name, { framework, api, isLocal: true })
    }
  }
  return found
})

/** What goes by a name in some library, whatever a file imports. */
export function apisCalled(name: string): readonly Named[] {
  return byName().get(name) ?? []
}

/** Whether responses go by a name in some library, whatever the file imports. */
export function isResponseName(name: string): boolean {
  return apisCalled(name).some(({ api }) => api.isResponse)
}
