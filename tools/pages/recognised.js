import { table } from './options.js'

/** The lists of what is recognised, by what the uses of a library say of it. */
const lists = [
  ['Answers requests', 'answers'],
  ['Receives responses', 'receives'],
  ['Tests and mocks', 'tests'],
]

/** The tables of the README on what is recognised: each library with the name that settings have for it and what it is imported from. */
export function recognisedTables(frameworks) {
  const rows = [...grouped(frameworks).values()]
    .map(rowOf)
    .sort((one, other) => (one.title.toLowerCase() < other.title.toLowerCase() ? -1 : 1))
  return lists
    .map(([heading, does]) => {
      const cells = rows
        .filter((row) => row.does === does)
        .map(({ title, settings, modules }) => [title, settings.join(', '), modules.join(', ')])
      return table([[heading, 'Name', 'Imported from'], ...cells])
    })
    .join('\n\n')
}

/** A library that answers as well as receives, or fakes, has a row in each list. */
function rowName(framework) {
  return `${framework.name} ${doesWhat(framework)}`
}

function grouped(frameworks) {
  const found = new Map()
  for (const framework of frameworks)
    found.set(rowName(framework), [...(found.get(rowName(framework)) ?? []), framework])
  return found
}

function rowOf(versions) {
  const [first] = versions
  const titles = versions.map(
    ({ title, major, listedAs }) => listedAs ?? (major === undefined ? title : title.replace(` ${major}`, '')),
  )
  const modules = versions.flatMap(({ modules = {}, types = {} }) => [...Object.keys(modules), ...Object.keys(types)])
  return {
    title: [...new Set(titles)].join(', '),
    settings: [...new Set(versions.flatMap(settingsOf))].map((name) => `\`${name}\``),
    modules: shortened(
      [...new Set(modules)].filter((module) => /^[@#\w]/.test(module) && !module.startsWith('https:')),
    ).map((module) => `\`${module}\``),
    does: doesWhat(first),
  }
}

/** The names by which settings know a version of a library, with what is built on it; none where settings do not name it. */
function settingsOf({ name, major, bases = [], isInternal }) {
  return isInternal ? [] : [major === undefined ? name : `${name}@${major}`, ...bases]
}

/** The modules of one scope are too many to name where a library has more than a few. */
function shortened(modules) {
  const most = 5
  if (modules.length <= most) return modules
  return [
    ...new Set(modules.map((module) => (module.startsWith('@') ? `${module.split('/')[0]}/*` : module.split('/')[0]))),
  ]
}

/** What a library is for, by the uses that its table has of a status. */
function doesWhat({ apis, modules, types, handlers, isFake }) {
  const seen = { answers: false, tests: isFake === true }
  visit([apis, modules, types, handlers], (use) => {
    if (use.kind === 'mock' || use.compares !== undefined) seen.tests = true
    else if (isPlace(use.status) || typeof use.code === 'number' || use.describes !== undefined) seen.answers = true
  })
  return seen.tests ? 'tests' : seen.answers ? 'answers' : 'receives'
}

/** Whether it is where a use has its status, and no member of that name. */
function isPlace(status) {
  return typeof status === 'number' || Array.isArray(status)
}

function visit(part, see) {
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return
  see(part)
  for (const inner of Object.values(part)) visit(inner, see)
}
