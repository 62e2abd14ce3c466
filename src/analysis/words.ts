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

/** Patterns for what counts in every file: globals, and members of what is known by its conventional name. */
let commonPatterns: ReadonlySet<string> | undefined
/** Words that count in files that use a framework. */
const wordsOfFramework = new Map<Framework, ReadonlySet<string>>()

function common(): ReadonlySet<string> {
  if (commonPatterns) return commonPatterns
  const patterns = new Set<string>(readingWords)
  for (const framework of frameworks) {
    for (const name of Object.keys({ ...framework.autoImports, ...framework.globals })) patterns.add(escape(name))
    for (const api of Object.values(framework.apis)) {
      if (api.names === undefined) continue
      const words = new Set<string>()
      collect(framework, api, words)
      if (bears(api)) for (const name of api.names) patterns.add(escape(name))
      const [rare, everyday] = divide([...words].filter((word) => !readingWords.includes(word)))
      for (const word of rare) patterns.add(escape(word))
      if (everyday.length === 0) continue
      patterns.add(`(?:${api.names.map(escape).join('|')})\\s*[?!]?\\.\\s*(?:${everyday.map(escape).join('|')})`)
    }
  }
  return (commonPatterns = patterns)
}

/** Words of one everyday word (`json`, `code`) count only behind a conventional name; compound ones (`sendStatus`) anywhere. */
function divide(words: readonly string[]): readonly [rare: readonly string[], everyday: readonly string[]] {
  const isRare = (word: string) => /[A-Z_]/.test(word)
  return [words.filter(isRare), words.filter((word) => !isRare(word))]
}

/** The words by which objects that a framework hands out are used; what it exports is found by the names the file gives it. */
function wordsOf(framework: Framework): ReadonlySet<string> {
  const known = wordsOfFramework.get(framework)
  if (known) return known
  const words = new Set<string>()
  const seen = new Set<Api>()
  const collectRef = (ref: ApiRef | null) => {
    const api = typeof ref === 'string' ? framework.apis[ref] : ref
    if (api) collect(framework, api, words, seen)
  }
  for (const api of Object.values(framework.apis)) collectRef(api)
  for (const exported of Object.values(framework.modules ?? {})) {
    for (const ref of Object.values(exported)) if (typeof ref !== 'string') for (const use of usesOf(ref)) collectReturned(use)
  }
  for (const { answer = [] } of Object.values(framework.handlers ?? {})) for (const use of answer) addPlaces(use, words)
  wordsOfFramework.set(framework, words)
  return words

  function collectReturned({ returns }: Use): void {
    if (returns !== undefined && returns !== 'this') collectRef(returns)
  }
}

/** Adds the members that bear a status, of an API and of what its members lead to and give back. */
function collect(framework: Framework, api: Api, words: Set<string>, seen = new Set<Api>()): void {
  if (seen.has(api)) return
  seen.add(api)
  for (const [name, ref] of Object.entries(api.members ?? {})) {
    const member = typeof ref === 'string' ? framework.apis[ref] : ref
    if (member === undefined) continue
    if (bears(member)) words.add(name)
    collect(framework, member, words, seen)
  }
  for (const { returns } of usesOf(api)) {
    const returned = typeof returns === 'string' ? framework.apis[returns] : returns
    if (returned) collect(framework, returned, words, seen)
  }
}

function usesOf(api: Api): readonly Use[] {
  return [...(api.call ?? []), ...(api.construct ?? []), ...(api.assign ?? []), ...(api.decorate ?? [])]
}

function bears(api: Api): boolean {
  return usesOf(api).some(
    (use) =>
      use.status !== undefined || use.code !== undefined || use.mistake !== undefined || use.compares !== undefined,
  )
}

function addPlaces(use: Use, words: Set<string>): void {
  if (Array.isArray(use.status)) {
    for (const name of use.status.flat()) if (typeof name === 'string') words.add(name)
  }
}

const patterns = new Map<string, RegExp>()

/** A pattern for the words that count in a file: the common ones, those of the frameworks it uses and of the team's responders. */
export function wordsPattern({ responders }: Settings, inUse: ReadonlySet<Framework>): RegExp {
  const key = [...inUse].map(({ title }) => title).join() + responders.map(({ name }) => `|${name}`).join('')
  const known = patterns.get(key)
  if (known) return known
  const words = new Set([...common(), ...responders.map(({ name }) => escape(name))])
  for (const framework of inUse) for (const word of wordsOf(framework)) words.add(escape(word))
  const pattern = new RegExp(`(?<![\\w$])(?:${[...words].join('|')})(?![\\w$])`, 'g')
  patterns.set(key, pattern)
  return pattern
}

function escape(word: string): string {
  return word.replaceAll(/[$.*+?^()[\]{}|\\]/g, '\\$&')
}
