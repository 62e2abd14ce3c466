import type { Api, ApiRef, Framework, Use } from '../frameworks/framework.ts'
import { frameworks } from '../frameworks/index.ts'
import type { Settings } from './settings.ts'

/**
 * The words that the text of a file must contain for the tables to have anything to say about it: names of members and
 * globals that bear a status. Derived from the tables.
 */

/** Words by which a received status is read, whatever library it comes from. */
const readingWords = [
  'status',
  'statusCode',
  'status_code',
  'httpStatus',
  'httpStatusCode',
  'statusText',
  'statusMessage',
]

/** Words that count in every file: APIs known by convention, and globals. */
let commonWords: ReadonlySet<string> | undefined
/** Words that count in files that use a framework. */
const wordsOfFramework = new Map<Framework, ReadonlySet<string>>()

function common(): ReadonlySet<string> {
  if (commonWords) return commonWords
  const words = new Set<string>(readingWords)
  for (const framework of frameworks) {
    for (const [name, ref] of Object.entries({ ...framework.autoImports, ...framework.globals }))
      collect(framework, name, ref, words)
    for (const api of Object.values(framework.apis))
      for (const name of api.names ?? []) collect(framework, name, api, words)
  }
  return (commonWords = words)
}

function wordsOf(framework: Framework): ReadonlySet<string> {
  const known = wordsOfFramework.get(framework)
  if (known) return known
  const words = new Set<string>()
  const seen = new Set<Api>()
  for (const root of [framework.apis, ...Object.values(framework.modules ?? {})]) {
    for (const [name, ref] of Object.entries(root)) collect(framework, name, ref, words, seen)
  }
  for (const handler of Object.values(framework.handlers ?? {}))
    for (const use of handler.answer ?? []) addPlaces(use, words)
  wordsOfFramework.set(framework, words)
  return words
}

function collect(framework: Framework, name: string, ref: ApiRef, words: Set<string>, seen = new Set<Api>()): void {
  const api = typeof ref === 'string' ? framework.apis[ref] : ref
  if (api === undefined) return
  const uses = [...(api.call ?? []), ...(api.construct ?? []), ...(api.assign ?? []), ...(api.decorate ?? [])]
  if (name !== '' && (uses.some(bearsStatus) || api.anyMember !== undefined)) words.add(name)
  if (seen.has(api)) return
  seen.add(api)
  for (const [member, inner] of Object.entries(api.members ?? {})) collect(framework, member, inner, words, seen)
  for (const { returns } of uses)
    if (returns !== undefined && returns !== 'this') collect(framework, '', returns, words, seen)
}

function bearsStatus(use: Use): boolean {
  return use.status !== undefined || use.code !== undefined || use.mistake !== undefined || use.compares !== undefined
}

function addPlaces(use: Use, words: Set<string>): void {
  if (Array.isArray(use.status)) for (const name of use.status.flat()) if (typeof name === 'string') words.add(name)
}

const patterns = new Map<string, RegExp>()

/**
 * A pattern for the words that count in a file: the common ones, those of the frameworks it uses, and the names it
 * gives to what it imports from them.
 */
export function wordsPattern(settings: Settings, inUse: readonly Framework[], localNames: readonly string[]): RegExp {
  const words = new Set(common())
  for (const framework of inUse) for (const word of wordsOf(framework)) words.add(word)
  for (const name of localNames) words.add(name)
  for (const { name } of settings.responders) words.add(name)
  const text = [...words].map(escape).sort().join('|')
  const cached = patterns.get(text)
  if (cached) return cached
  const pattern = new RegExp(`(?<![\\w$])(?:${text})(?![\\w$])`, 'g')
  if (patterns.size < 500) patterns.set(text, pattern)
  return pattern
}

function escape(word: string): string {
  return word.replaceAll(/[$.*+?^()[\]{}|\\]/g, '\\$&')
}
