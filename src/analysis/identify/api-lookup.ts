import type { Api, Framework, Kept } from '../../frameworks/framework.ts'
import { apisCalled, resolve } from '../../frameworks/lookup.ts'
import type { Evidence } from '../model/model.ts'
import type { OptionNames } from './client-options.ts'
import type { Inputs } from './overloads.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Node } from '../../ast/node.ts'
import { ownValue } from '../../own-value.ts'

/** The arguments with which an object was made, and what it keeps of them. */
export interface Made {
  readonly inputs: Inputs
  readonly isComplete: boolean
  readonly keeps: Readonly<Record<string, Kept>>
}

/** What an expression is known to be: an API of a framework, and which response it stands for. */
export interface ApiMatch {
  readonly framework: Framework
  readonly api: Api
  readonly evidence: Evidence
  /** Whether types say that it has members which the tables do not list. */
  readonly isExtended?: boolean
  /** The node that stands for the response: a parameter, or the expression that built it. */
  readonly response?: Node | undefined
  /** For objects of a class of the project, and their members: with what they were made. */
  readonly made?: Made | undefined
  /** The options given to the client that it comes from, where the calls are in sight. */
  readonly options?: OptionNames | undefined
}

/** Whether a version of a framework is in play: by the settings, and where they name none by what the project depends on. */
export function isInForce({ settings, installed }: SourceFile, framework: Framework): boolean {
  if (framework.major === undefined) return true
  const major = settings.frameworks?.get(framework.name)
  return major === undefined ? installed.allows(framework) : major === framework.major
}

/** What a member of a known API is. */
export function memberOf(known: ApiMatch, name: string): readonly ApiMatch[] {
  const { api, framework } = known
  const ref = ownValue(api.members, name) ?? api.anyMember
  return ref === undefined ? [] : resolve(framework, ref).map((found) => ({ ...known, ...found }))
}

/** What a path of members of known APIs leads to; a step that is not known leads nowhere. */
export function along(known: readonly ApiMatch[], path: readonly (string | undefined)[]): readonly ApiMatch[] {
  return path.reduce<readonly ApiMatch[]>(
    (reached, name) => (name === undefined ? [] : reached.flatMap((holder) => memberOf(holder, name))),
    known,
  )
}

/** The same API, as standing for a response. */
export function withResponse(known: ApiMatch, response: Node): ApiMatch {
  return { ...known, response }
}

function isImported({ modules = {} }: Framework, imported: ReadonlySet<string>): boolean {
  return Object.keys(modules).some((module) => imported.has(module))
}

/** Whether nothing says that a library is in use but the names of its responses, which another one may have as well. */
export function isGuess(source: SourceFile, { framework, evidence }: ApiMatch): boolean {
  const isInUse = source.settings.frameworks?.has(framework.name) ?? isImported(framework, source.modules)
  return evidence === 'named' && !isInUse && hasNamedResponse(framework)
}

function hasNamedResponse({ apis }: Framework): boolean {
  return Object.values(apis).some(({ isResponse, names }) => isResponse && names !== undefined)
}

/** Whether a name may stand for a version: a name alone is no sign of the one that the project has, since it may be of another library. */
function mayBeMeant(source: SourceFile, framework: Framework): boolean {
  const isSettled = isImported(framework, source.modules) || source.settings.frameworks?.has(framework.name)
  return !isSettled || isInForce(source, framework)
}

/**
 * What a name stands for by convention. Where the file imports frameworks that use the name, or the settings list some,
 * only these; otherwise those whose convention it is everywhere.
 */
export function namedApis(source: SourceFile, name: string): readonly ApiMatch[] {
  const candidates = apisCalled(name).filter(({ framework }) => mayBeMeant(source, framework))
  if (candidates.length === 0) return []
  const listed = source.settings.frameworks
  const inUse = candidates.filter(
    ({ framework }) => !framework.isPlatform && (listed?.has(framework.name) ?? isImported(framework, source.modules)),
  )
  const isNarrowed = listed !== undefined || inUse.length > 0
  const fitting = candidates.filter((candidate) =>
    isNarrowed ? inUse.includes(candidate) || candidate.framework.isPlatform : !candidate.isLocal,
  )
  return fitting.map(({ framework, api }) => ({ framework, api, evidence: 'named' }))
}
