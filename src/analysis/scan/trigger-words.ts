import type { Api, ApiRef, Callback, Framework, Use } from '../../frameworks/framework.ts'
import { once } from '../../once.ts'
import { frameworks } from '../../frameworks/index.ts'
import type { Settings } from '../../project/settings.ts'
import { ownValue } from '../../own-value.ts'

/**
 * The words that the text of a file must contain for the tables to have anything to say about it: names of functions and
 * members that bear a status, or that lead to one. Derived from the tables.
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
  'validateStatus',
]

const patterns = new Map<string, RegExp>()

/** A pattern for the words that count in every file. */
export const commonWords = once(() => patternFor([]))

/** A pattern for the words that count in a file: the common ones, those of the frameworks it uses and of the team's responders. */
export function wordsPattern({ responders }: Settings, inUse: ReadonlySet<Framework>): RegExp {
  if (inUse.size === 0 && responders.length === 0) return commonWords()
  const own = responders.map(({ name }) => name)
  const key = [...inUse].map(({ title }) => title).join() + own.map((name) => `|${name}`).join('')
  const known = patterns.get(key)
  if (known) return known
  const pattern = patternFor([...own, ...[...inUse].flatMap((framework) => [...wordsOf(framework)])])
  patterns.set(key, pattern)
  return pattern
}

/** The common words with some more, as whole words. Engines factor out what plain words in a row share. */
function patternFor(more: readonly string[]): RegExp {
  const { words, members } = common()
  const plain = [...new Set([...words, ...more])].toSorted().map(escape)
  return new RegExp(`\\b(?:${[...plain, ...members].join('|')})(?![\\w$])`, 'g')
}

interface CommonWords {
  readonly words: readonly string[]
  /** Patterns for members behind a name. */
  readonly members: readonly string[]
}

/** What counts in every file: globals, and members of what is known by its conventional name. */
const common = once((): CommonWords => {
  const words = new Set<string>(readingWords)
  const members = new Set<string>()
  for (const framework of frameworks()) {
    for (const [name, ref] of Object.entries({ ...framework.autoImports, ...framework.globals })) {
      const api = apiOf(framework, ref)
      if (api) collectNamed(framework, api, [name], words, members)
    }
    for (const api of Object.values(framework.apis))
      if (api.names) collectNamed(framework, api, api.names, words, members)
  }
  return { words: [...words], members: [...members] }
})

/**
 * The words for an API of certain names: the names themselves where it bears a status, else the members that do or lead to
 * one. Members of one everyday word (`json`, `code`) count only behind the name, compound ones (`sendStatus`) anywhere.
 */
function collectNamed(
  framework: Framework,
  api: Api,
  names: readonly string[],
  words: Set<string>,
  members: Set<string>,
): void {
  if (bears(api)) {
    for (const name of names) words.add(name)
    return
  }
  const leading = Object.entries(api.members ?? {})
    .filter(([, ref]) => leads(framework, ref))
    .map(([name]) => name)
  const everyday = leading.filter((name) => !/[A-Z_]/.test(name) && !words.has(name))
  for (const name of leading) if (/[A-Z_]/.test(name)) words.add(name)
  if (everyday.length === 0) return
  // What gives back its object leads to all of the object's members.
  const chaining = Object.entries(api.members ?? {}).flatMap(([name, ref]) =>
    apiOf(framework, ref)?.call?.some(({ returns }) => returns === 'this') ? [name] : [],
  )
  const all = [...new Set([...everyday, ...chaining])].toSorted().filter((name) => !words.has(name))
  members.add(`(?:${names.map(escape).join('|')})\\s*[?!]?\\.\\s*(?:${all.map(escape).join('|')})`)
}

/** Whether an API bears a status, or its members or what it gives back do. */
function leads(framework: Framework, ref: ApiRef | undefined, seen = new Set<Api>()): boolean {
  const api = apiOf(framework, ref)
  if (api === undefined || seen.has(api)) return false
  seen.add(api)
  return (
    bears(api) ||
    Object.values(api.members ?? {}).some((member) => leads(framework, member, seen)) ||
    usesOf(api).some(({ returns }) => returns !== 'this' && leads(framework, returns, seen)) ||
    usesOf(api).some(({ calls = [] }) => calls.some((callback) => answersBack(framework, callback)))
  )
}

/** Whether what a function is called back with bears a status. */
function answersBack(framework: Framework, { with: given }: Callback): boolean {
  return given.some((ref) => {
    const api = ref === null ? undefined : apiOf(framework, ref)
    return api !== undefined && bears(api)
  })
}

const leadingExports = new Map<string, boolean>()

/** Whether what a module exports under a name (anything it exports where no name is known) bears a status or leads to one. */
export function exportLeadsToStatus(framework: Framework, module: string, name: string | undefined): boolean {
  const key = `${framework.title} ${module} ${name ?? ''}`
  const known = leadingExports.get(key)
  if (known !== undefined) return known
  const exported = ownValue(framework.modules, module) ?? {}
  const refs = name === undefined ? Object.values(exported) : Object.hasOwn(exported, name) ? [exported[name]] : []
  const found = refs.some((ref) => leads(framework, ref))
  leadingExports.set(key, found)
  return found
}

const wordsOfFramework = new Map<Framework, ReadonlySet<string>>()

/** The words by which objects that a framework hands out are used; what it exports is found by the names the file gives it. */
function wordsOf(framework: Framework): ReadonlySet<string> {
  const known = wordsOfFramework.get(framework)
  if (known) return known
  const words = new Set<string>()
  const seen = new Set<Api>()
  for (const api of Object.values(framework.apis)) collect(framework, api, words, seen)
  for (const exported of Object.values(framework.modules ?? {})) {
    for (const ref of Object.values(exported)) {
      const api = apiOf(framework, ref)
      if (api) for (const { returns } of usesOf(api)) collect(framework, returns, words, seen)
    }
  }
  for (const { answer = [] } of Object.values(framework.handlers ?? {})) for (const use of answer) addPlaces(use, words)
  wordsOfFramework.set(framework, words)
  return words
}

/** Adds the members that bear a status, of an API and of what its members lead to and give back. */
function collect(framework: Framework, ref: ApiRef | undefined, words: Set<string>, seen: Set<Api>): void {
  const api = apiOf(framework, ref)
  if (api === undefined || seen.has(api)) return
  seen.add(api)
  for (const name of Object.keys(api.absent ?? {})) words.add(name)
  for (const [name, member] of Object.entries(api.members ?? {})) {
    const inner = apiOf(framework, member)
    if (inner && (bears(inner) || isRead(inner))) words.add(name)
    collect(framework, inner, words, seen)
  }
  for (const { returns } of usesOf(api)) collect(framework, returns, words, seen)
  collect(framework, api.resolves, words, seen)
}

/** The API a reference names in the table at hand; those of other tables have words of their own. */
function apiOf({ apis }: Framework, ref: ApiRef | undefined): Api | undefined {
  return typeof ref === 'string' ? apis[ref] : ref
}

function usesOf(api: Api): readonly Use[] {
  return [...(api.call ?? []), ...(api.construct ?? []), ...(api.assign ?? []), ...(api.decorate ?? [])]
}

function bears(api: Api): boolean {
  return usesOf(api).some(
    (use) =>
      use.status !== undefined ||
      use.phrase !== undefined ||
      use.code !== undefined ||
      use.mistake !== undefined ||
      use.compares !== undefined,
  )
}

/** Whether a member gives something of a received response, itself or when called. */
function isRead(api: Api): boolean {
  return api.reads !== undefined || usesOf(api).some(({ returns }) => typeof returns === 'object' && isRead(returns))
}

function addPlaces(use: Use, words: Set<string>): void {
  if (Array.isArray(use.status)) {
    for (const name of use.status.flat()) if (typeof name === 'string') words.add(name)
  }
}

/** A word as part of a pattern; a `$` in front is left out, since no word boundary stands before it. */
function escape(word: string): string {
  return word.replace(/^\$+(?=.)/, '').replaceAll(/[$.*+?^()[\]{}|\\]/g, '\\$&')
}
