import type { Api, ApiRef, Framework, Handler } from '../frameworks/framework.ts'
import { frameworks } from '../frameworks/index.ts'
import type { Evidence } from './model.ts'
import type { OptionNames } from './options.ts'
import type { Settings } from './settings.ts'
import type { Node } from '../ast/node.ts'

/** What an expression is known to be: an API of a framework, and which response it stands for. */
export interface Known {
  readonly framework: Framework
  readonly api: Api
  readonly evidence: Evidence
  /** The node that stands for the response: a parameter, or the expression that built it. */
  readonly response?: Node | undefined
  /** The options given to the client that it comes from, where the calls are in sight. */
  readonly options?: OptionNames | undefined
}

/** The APIs a reference names: one of the same table, or one of every version of another. */
export function resolve(
  framework: Framework,
  ref: ApiRef,
): readonly { readonly framework: Framework; readonly api: Api }[] {
  if (typeof ref !== 'string') return [{ framework, api: ref }]
  const [owner, name] = ref.includes(':') ? ref.split(':') : [framework.name, ref]
  if (name === undefined) return []
  const tables = owner === framework.name ? [framework] : frameworks.filter((other) => other.name === owner)
  return tables.flatMap((table) => {
    const api = table.apis[name]
    return api ? [{ framework: table, api }] : []
  })
}

/** The handler a name stands for. */
export function resolveHandler(framework: Framework, name: string): Handler | undefined {
  return framework.handlers?.[name]
}

/** Whether the settings leave a version of a framework in play. */
export function isInForce(settings: Settings, framework: Framework): boolean {
  const major = settings.frameworks?.get(framework.name)
  return major === undefined || framework.major === undefined || major === framework.major
}

const namespaces = new WeakMap<Framework, Map<string, Api>>()

/** What the namespace of a module is: its exports as members, callable as its default export is. */
export function namespaceOf(framework: Framework, module: string): Api | undefined {
  let known = namespaces.get(framework)
  if (known === undefined) namespaces.set(framework, (known = new Map<string, Api>()))
  const cached = known.get(module)
  if (cached) return cached
  const exported = framework.modules?.[module]
  if (exported === undefined) return undefined
  const main = exported['default'] === undefined ? undefined : resolve(framework, exported['default'])[0]?.api
  const api: Api = { ...main, members: { ...main?.members, ...exported } }
  known.set(module, api)
  return api
}

const byModule = new Map<string, Framework[]>()
for (const framework of frameworks) {
  for (const module of new Set([...Object.keys(framework.modules ?? {}), ...Object.keys(framework.types ?? {})])) {
    byModule.set(module, [...(byModule.get(module) ?? []), framework])
  }
}

/** The frameworks that export something from a module. */
export function frameworksOf(module: string): readonly Framework[] {
  return byModule.get(module) ?? []
}

/** What a member of a known API is. */
export function memberOf(known: Known, name: string): readonly Known[] {
  const { api, framework } = known
  const ref = api.members && Object.hasOwn(api.members, name) ? api.members[name] : api.anyMember
  return ref === undefined ? [] : resolve(framework, ref).map((found) => ({ ...known, ...found }))
}

/** What a path of members of known APIs leads to; a step that is not known leads nowhere. */
export function along(known: readonly Known[], path: readonly (string | undefined)[]): readonly Known[] {
  return path.reduce<readonly Known[]>(
    (reached, name) => (name === undefined ? [] : reached.flatMap((holder) => memberOf(holder, name))),
    known,
  )
}

/** The same API, as standing for a response. */
export function withResponse(known: Known, response: Node): Known {
  return { ...known, response }
}

type Resolved = ReturnType<typeof resolve>[number]

const globals: Readonly<Record<'globals' | 'autoImports', Map<string, Resolved[]>>> = {
  globals: new Map(),
  autoImports: new Map(),
}
for (const framework of frameworks) {
  for (const table of ['globals', 'autoImports'] as const) {
    for (const [name, ref] of Object.entries(framework[table] ?? {})) {
      globals[table].set(name, [...(globals[table].get(name) ?? []), ...resolve(framework, ref)])
    }
  }
}

/** What a name is that the platform defines or the build imports by itself, by every framework. */
export function globalsNamed(table: 'globals' | 'autoImports', name: string): readonly Resolved[] {
  return globals[table].get(name) ?? []
}

const byName = new Map<string, { readonly framework: Framework; readonly api: Api; readonly isLocal: boolean }[]>()
for (const framework of frameworks) {
  for (const api of Object.values(framework.apis)) {
    for (const name of api.names ?? []) entry(name).push({ framework, api, isLocal: false })
    for (const name of api.localNames ?? []) entry(name).push({ framework, api, isLocal: true })
  }
}

function entry(name: string) {
  const known = byName.get(name)
  if (known) return known
  const made: { framework: Framework; api: Api; isLocal: boolean }[] = []
  byName.set(name, made)
  return made
}

function isImported({ modules = {} }: Framework, imported: ReadonlySet<string>): boolean {
  return Object.keys(modules).some((module) => imported.has(module))
}

/**
 * What a name stands for by convention. Where the file imports frameworks that use the name, or the settings list some,
 * only these; otherwise those whose convention it is everywhere.
 */
export function namedApis(settings: Settings, modules: ReadonlySet<string>, name: string): readonly Known[] {
  const candidates = byName.get(name)?.filter(({ framework }) => isInForce(settings, framework))
  if (candidates === undefined) return []
  const listed = settings.frameworks
  const inUse = candidates.filter(
    ({ framework }) => !framework.isPlatform && (listed?.has(framework.name) ?? isImported(framework, modules)),
  )
  const isNarrowed = listed !== undefined || inUse.length > 0
  const fitting = candidates.filter((candidate) =>
    isNarrowed ? inUse.includes(candidate) || candidate.framework.isPlatform : !candidate.isLocal,
  )
  return fitting.map(({ framework, api }) => ({ framework, api, evidence: 'named' }))
}
