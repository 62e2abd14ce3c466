import { readFileSync } from 'node:fs'
import type { Api, ApiRef, Behaviour, Framework, Outcome, Place, Use } from '../../src/frameworks/framework.ts'
import { frameworks } from '../../src/frameworks/index.ts'
import { code, list, page, prose, section, table, type Page } from './markdown.ts'
import { docsOf, ruleNames, ruleText } from './rules.ts'

/** A library with its versions, the newest first, under the name that settings use. */
interface Library {
  readonly name: string
  readonly title: string
  readonly versions: readonly Framework[]
}

export const libraries: readonly Library[] = [...new Set(frameworks().map(({ name }) => name))].map((name) => {
  const versions = frameworks().filter((framework) => framework.name === name)
  return { name, title: (versions[0]?.title ?? name).replace(/ \d+$/, '').replaceAll('`', ''), versions }
})

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }

/** A page for each library: what of it is recognised, what it does with what is wrong, and which rules speak of it. */
export function frameworkPages(): readonly Page[] {
  return [index(), ...libraries.map(frameworkPage)]
}

function index(): Page {
  const rows = libraries.map(({ name, title, versions }) => [
    `[${title}](/frameworks/${name})`,
    [...new Set(versions.map(settingOf))].map(code).join(', '),
    [...new Set(versions.flatMap(modulesOf))].slice(0, 4).map(code).join(', '),
  ])
  const intro =
    'The name is that of the setting [`frameworks`](/settings#frameworks), and the second pick of the [playground](/playground).'
  return page('frameworks/index', 'Frameworks', intro, table(['Library', 'Name', 'Recognised by'], rows))
}

function frameworkPage({ name, title, versions }: Library): Page {
  return page(
    `frameworks/${name}`,
    title,
    `The setting [\`frameworks\`](/settings#frameworks) names it ${[...new Set(versions.map(settingOf))].map(code).join(' or ')}. ${testedWith(versions)}`,
    section('What is recognised', recognised(versions)),
    section('What sets a status', statusUses(versions)),
    section('What is read of responses', readings(versions)),
    section('What it does with a wrong status', outcomes(versions)),
    section('Which rules speak of it', spokenOf(title, versions)),
  )
}

function settingOf({ name, major }: Framework): string {
  return major === undefined ? name : `${name}@${major}`
}

function modulesOf({ modules = {}, types = {} }: Framework): readonly string[] {
  return [...new Set([...Object.keys(modules), ...Object.keys(types)])]
}

/** The versions that the tests of the repository run it in. */
function testedWith(versions: readonly Framework[]): string {
  const modules = new Set(versions.flatMap(modulesOf))
  const majors = new Set(versions.map(({ major }) => String(major)))
  const installed = Object.entries(manifest.devDependencies).flatMap(([alias, range]) => {
    const [, actual = alias, version = range] = /^npm:(.+)@(.+)$/.exec(range) ?? []
    const isMeant = modules.has(actual) && (majors.has('undefined') || majors.has(version.split('.')[0] ?? ''))
    return isMeant ? [`${actual} ${version}`] : []
  })
  return installed.length > 0 ? `Run by the tests: ${installed.join(', ')}.` : ''
}

function recognised(versions: readonly Framework[]): string {
  const names = (of: (framework: Framework) => readonly string[]) =>
    [...new Set(versions.flatMap(of))].map(code).join(', ')
  const conventional = (api: Api) => [...(api.names ?? []), ...(api.localNames ?? [])]
  const rows = [
    ['Modules', names(modulesOf)],
    ['Globals', names(({ globals = {} }) => Object.keys(globals))],
    ['Names that the build imports', names(({ autoImports = {} }) => Object.keys(autoImports))],
    ['Types', names(({ types = {} }) => Object.values(types).flatMap((members) => Object.keys(members)))],
    ['Files', names(({ conventions = [] }) => conventions.map(({ file }) => file.source))],
    ['Names, where no other library has them', names(({ apis }) => Object.values(apis).flatMap(conventional))],
  ]
  return table(
    ['By', 'Which'],
    rows.filter(([, which]) => which !== ''),
  )
}

const kinds = {
  respond: 'response',
  redirect: 'redirect',
  error: 'error that becomes a response',
  interim: 'interim response',
  mock: 'faked reply',
  declare: 'described response',
} as const

/** The functions, members and decorators that set a status, as code names them. */
function statusUses(versions: readonly Framework[]): string {
  const rows = new Map<string, readonly string[]>()
  for (const framework of versions) {
    for (const [path, use] of usesOf(framework)) {
      if (use.mistake !== undefined || (use.status === undefined && use.code === undefined)) continue
      const status =
        use.status === undefined
          ? `always ${use.code}`
          : `${placeOf(use.status)}${use.code ? `, else ${use.code}` : ''}`
      const row = [code(path), kinds[use.kind ?? 'respond'], status]
      rows.set(row.join(), row)
    }
  }
  return rows.size > 0 ? table(['Code', 'Of a', 'Status'], [...rows.values()]) : ''
}

function* usesOf({ apis, modules = {} }: Framework): Generator<readonly [path: string, use: Use]> {
  yield* walk(apis, '')
  for (const exported of Object.values(modules)) yield* walk(exported, '')
}

function* walk(apis: Readonly<Record<string, ApiRef>>, owner: string): Generator<readonly [path: string, use: Use]> {
  for (const [name, api] of Object.entries(apis)) {
    if (typeof api === 'string') continue
    const path = owner === '' ? name : `${owner}.${name}`
    for (const use of api.call ?? []) yield [`${path}()`, use]
    for (const use of api.construct ?? []) yield [`new ${path}()`, use]
    for (const use of api.assign ?? []) yield [`${path} = ${nullOnly(use) ? 'null' : '…'}`, use]
    for (const use of api.decorate ?? []) yield [`@${path}()`, use]
    yield* walk(api.members ?? {}, api.names?.[0] ?? path)
  }
}

/** Whether a use is about nothing being assigned. */
function nullOnly({ takes }: Use): boolean {
  return takes?.length === 1 && takes[0] === 'nullish'
}

function placeOf(places: Place | readonly Place[]): string {
  return (isOne(places) ? [places] : places)
    .map((place) => {
      const [argument, ...path] = typeof place === 'number' ? ([place] as const) : place
      const position = argument < 0 ? 'last argument' : `argument ${argument + 1}`
      return path.length > 0 ? `${code(path.join('.'))} of ${position}` : position
    })
    .join(' or ')
}

/** Whether it is one place; the members behind an argument are text. */
function isOne(places: Place | readonly Place[]): places is Place {
  return typeof places === 'number' || typeof places[1] === 'string'
}

function readings(versions: readonly Framework[]): string {
  const rows = new Map<string, readonly string[]>()
  for (const { apis } of versions) {
    for (const api of Object.values(apis)) {
      for (const [name, member] of Object.entries(api.members ?? {})) {
        if (typeof member === 'object' && member.reads)
          rows.set(`${api.title} ${name}`, [api.title ?? '', code(name), member.reads])
      }
      for (const [name, reads] of Object.entries(api.absent ?? {}))
        rows.set(`${api.title} ${name}`, [api.title ?? '', code(name), `nothing; it is not there for the ${reads}`])
    }
  }
  return rows.size > 0 ? table(['Of', 'Member', 'What it holds'], [...rows.values()]) : ''
}

const written = {
  outside: 'A number outside of them',
  text: "Text: `'404'`",
  fraction: 'A fraction: `404.5`',
  undefined: '`undefined`',
  null: '`null`',
  informational: 'A code of 1xx as the final one',
} as const satisfies Partial<Record<keyof Behaviour, string>>

function outcomes(versions: readonly Framework[]): string {
  const servers = versions.filter((framework) => [...usesOf(framework)].some(([, { status }]) => status !== undefined))
  if (servers.length === 0) return ''
  const row = (what: string, of: (behaviour: Behaviour) => string) => [
    what,
    ...servers.map(({ behaviour }) => of(behaviour)),
  ]
  const rows = [
    row('Codes it takes', ({ range }) => range.join('–')),
    ...Object.entries(written).map(([fact, what]) =>
      row(what, (behaviour) => said(behaviour[fact as keyof typeof written])),
    ),
    ...([204, 205, 304] as const).map((status) =>
      row(`Content with ${status}`, ({ content }) => content[status] ?? ''),
    ),
    row('Content of an answer to HEAD', ({ contentToHead = '' }) => contentToHead),
    row('A phrase with characters it cannot have', ({ phrase = '' }) => phrase),
  ]
  const note = 'Single functions can differ, and what they do is part of the messages.'
  return `${table(
    ['', ...servers.map(({ title }) => title)],
    rows.filter((cells) => cells.slice(1).some(Boolean)),
  )}\n\n${note}`
}

function said(outcome: Outcome): string {
  return outcome.replace(/ it$/, (end) => (outcome === 'ignores it' ? end : ' it'))
}

/** The rules whose pages name the library or import it. */
function spokenOf(title: string, versions: readonly Framework[]): string {
  const modules = versions.flatMap(modulesOf).filter((name) => !name.startsWith('node:'))
  const name = new RegExp(`(?<![\\w-])${title.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\w-])`)
  const rules = ruleNames.filter((rule) => {
    const text = ruleText(rule)
    return name.test(text) || modules.some((module) => text.includes(`'${module}'`))
  })
  return list(rules.map((rule) => `[${rule}](/rules/${rule}): ${prose(docsOf(rule).description)}`))
}
